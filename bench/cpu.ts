/** What a process has used so far, as Linux tells it; elsewhere undefined. */
import { readdir, readFile } from "node:fs/promises";

const NANOSECONDS_PER_MS = 1e6;
const KIB_PER_MIB = 1024;

/** CPU time of all threads, in milliseconds. It hardly depends on what else the machine is doing. */
export async function cpuOf(pid: number | undefined): Promise<number | undefined> {
  try {
    const tasks = await readdir(`/proc/${pid}/task`);
    const times = await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/schedstat`, "utf8")));
    return times.reduce((sum, line) => sum + Number(line.split(" ", 1)[0]), 0) / NANOSECONDS_PER_MS;
  } catch {
    return undefined;
  }
}

/** Memory that the process has in use, in MiB. */
export async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? undefined : Number(kib) / KIB_PER_MIB;
}
