/** A real Chromium: one that is on the machine, else the one that a package brings. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];
/** Not the package's own arguments: those switch off web security and run everything in one process. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

export async function launch(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  const executablePath = installed ?? (await (await import("@sparticuz/chromium")).default.executablePath());
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
