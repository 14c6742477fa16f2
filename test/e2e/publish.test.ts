import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

const run = promisify(execFile);
const origin = inject("origin");
const state = inject("state");
const ONE = "/v1/systems/unionpay/codes/51";
/** The pointer's age, KV's own edge cache and a margin. */
const SEEN_WITHIN = 75_000;

let project = "";

/** A copy of the project in which one label differs. */
beforeAll(async () => {
  if (inject("deployed")) return;
  project = await mkdtemp(join(tmpdir(), "respcode-publish-test-"));
  for (const name of ["codes", "wrangler.toml", "package.json", "worker"]) await cp(name, join(project, name), { recursive: true });
  await symlink(join(process.cwd(), "node_modules"), join(project, "node_modules"));
  await symlink(join(process.cwd(), "dist"), join(project, "dist"));
  const path = join(project, "codes/systems/unionpay.yaml");
  const yaml = await readFile(path, "utf8");
  const changed = yaml.replace(/(- code: "51"\n\s+label: \{ zh: [^,]+, en: )[^}]+ \}/, "$1Label of the next version }");
  expect(changed).not.toBe(yaml);
  await writeFile(path, changed);
});

afterAll(() => project && rm(project, { recursive: true, force: true }));

const publish = (...args: string[]) => run("node", ["codes/tools/publish.ts", "--persist-to", state, ...args], { cwd: project });

interface Seen {
  status: number;
  version: string | null;
  next: boolean;
}

async function look(): Promise<Seen> {
  const response = await fetch(origin + ONE);
  const text = await response.text();
  return { status: response.status, version: response.headers.get("table-version"), next: text.includes("Label of the next version") };
}

/** Looks up without pause until the work is done. */
async function under(work: Promise<unknown>): Promise<Seen[]> {
  const seen: Seen[] = [];
  let done = false;
  const finished = work.finally(() => {
    done = true;
  });
  while (!done) seen.push(await look());
  await finished;
  return seen;
}

async function until(version: (seen: Seen) => boolean): Promise<Seen[]> {
  const seen: Seen[] = [];
  const deadline = performance.now() + SEEN_WITHIN;
  while (performance.now() < deadline) {
    seen.push(await look());
    if (version(seen.at(-1) as Seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Not seen within ${SEEN_WITHIN / 1000} s.`);
}

/** Starts a publish and kills it, with everything that it started, at its first line of progress. */
async function killedAtFirstWord(): Promise<void> {
  const child = spawn("node", ["codes/tools/publish.ts", "--persist-to", state], {
    cwd: project,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [word] = await once(child.stdout, "data");
  process.kill(-(child.pid ?? 0), "SIGKILL");
  const [, signal] = await ended;
  expect(signal, String(word)).toBe("SIGKILL");
}

describe.skipIf(inject("deployed"))("publishing under load", () => {
  it("is seen without a failed or mixed answer, and can be taken back", { timeout: 4 * SEEN_WITHIN }, async () => {
    const before = await look();
    const { stdout } = await publish("--rollback").then(
      () => ({ stdout: "" }),
      (error: { stderr: string }) => ({ stdout: error.stderr }),
    );
    expect(stdout, "with one version there is nothing to go back to").toContain("no earlier version");

    const during = await under(publish());
    const after = await until(({ next }) => next);
    const now = after.at(-1) as Seen;
    for (const seen of [...during, ...after]) {
      expect(seen.status).toBe(200);
      expect(seen.version === now.version, "the version that an answer names is the one that it is from").toBe(seen.next);
      expect([before.version, now.version]).toContain(seen.version);
    }

    await publish("--rollback");
    const back = await until(({ next }) => !next);
    expect(back.at(-1)?.version).toBe(before.version);
  });

  it("that is killed half-way leaves the old version serving", { timeout: 240_000 }, async () => {
    const before = await look();
    const path = join(project, "codes/systems/visa.yaml");
    await writeFile(path, (await readFile(path, "utf8")).replace("label: { zh:", "label: { zh: 新"));
    await killedAtFirstWord();
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    expect(await look()).toEqual(before);
  });
});
