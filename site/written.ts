/** When files were last written, from the history of the repository: for pages that are text and not data. */
import { execFileSync } from "node:child_process";

/** Texts that stand for pages: the guides, and the words of pages that are made from no data. */
const TEXTS = ["site/content/docs", "site/i18n", "codes/model/problems.ts"];

let known: Map<string, string> | undefined;

/**
 * The newest day on which one of the files was committed; undefined where the history cannot tell: outside of a repository, or in a
 * copy that was made without its past, where everything seems to be of the same day.
 * @param paths below the root of the project.
 */
export function lastWritten(paths: readonly string[]): string | undefined {
  known ??= history();
  return paths
    .flatMap((path) => known?.get(path) ?? [])
    .toSorted()
    .at(-1);
}

function history(): Map<string, string> {
  const days = new Map<string, string>();
  try {
    if (git("rev-parse", "--is-shallow-repository").trim() === "true") return days;
    for (const commit of git("log", "--format=%x00%cs", "--name-only", "--relative", "--", ...TEXTS).split("\0")) {
      const [day = "", ...paths] = commit.split("\n").filter(Boolean);
      // Newest first: what comes later is older.
      for (const path of paths) if (!days.has(path)) days.set(path, day);
    }
  } catch {
    // There is no git, or no repository.
  }
  return days;
}

const git = (...args: string[]) =>
  execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 64 * 2 ** 20 });
