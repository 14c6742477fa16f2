import { describe, expect, it } from "vitest";
import { compile } from "../../codes/model/compile/index.ts";
import { POINTER_KEY, parsePointer, versionOf } from "../../codes/model/keys.ts";
import type { Kv } from "../../codes/tools/publish/kv.ts";
import { PublishError, prune, publish, rollback } from "../../codes/tools/publish/steps.ts";
import { summarizeChanges } from "../../codes/tools/publish/summary.ts";
import { files, reason, row, system } from "../support/files.ts";

/** A KV that remembers the order of its writes and can be made to fail. */
function memory(fault: (key: string, value: string) => string = (_, value) => value) {
  const stored = new Map<string, string>();
  const written: string[] = [];
  const kv: Kv = {
    name: "memory",
    read: async (keys) => keys.map((key) => stored.get(key) ?? null),
    async write(pairs) {
      for (const { key, value } of pairs) {
        stored.set(key, fault(key, value));
        written.push(key);
      }
    },
    async remove(keys) {
      for (const key of keys) stored.delete(key);
    },
    list: async (prefix) => [...stored.keys()].filter((key) => key.startsWith(prefix)),
    close: async () => {},
  };
  const live = () => parsePointer(stored.get(POINTER_KEY) ?? null);
  return { kv, stored, written, live };
}

const table = (...codes: string[]) =>
  compile(
    files(
      [
        system(
          "a",
          codes.map((code) => row(code.replace("*", ""), "poor", code.endsWith("*") ? { status: "retired" } : {})),
        ),
      ],
      [reason("poor")],
    ),
  );
const now = () => new Date("2026-11-22T10:00:00Z");

describe("publishing", () => {
  it("writes and verifies everything before it moves the pointer, which comes last", async () => {
    const { kv, written, live } = memory();
    const progress: string[] = [];
    const first = table("51");
    await publish(kv, first, { now, onProgress: (done, total, what) => progress.push(`${done}/${total} ${what}`) });
    expect(written.at(-1)).toBe(POINTER_KEY);
    expect(written.slice(0, -1).every((key) => versionOf(key) === first.version)).toBe(true);
    expect(live()).toMatchObject({
      version: first.version,
      published: first.published,
      moved: "2026-11-22T10:00:00.000Z",
      counts: { codes: 1 },
      packs: [...first.packs.keys()],
    });
    const total = first.packs.size;
    expect(progress).toEqual([`${total}/${total} written`, `${total}/${total} verified`]);
  });

  it("leaves the old version serving when it is cut off anywhere", async () => {
    const { kv, live, stored } = memory();
    await publish(kv, table("51"));
    const before = live();
    const next = table("51", "54");
    for (let allowed = 0; allowed < next.packs.size; allowed++) {
      let count = 0;
      const cutOff: Kv = {
        ...kv,
        write: (pairs) => (count++ < allowed ? kv.write(pairs.slice(0, allowed)) : Promise.reject(new Error("cut off"))),
      };
      await expect(publish(cutOff, next)).rejects.toThrow();
      expect(parsePointer(stored.get(POINTER_KEY) ?? null)).toEqual(before);
    }
    await publish(kv, next);
    expect(live()?.version).toBe(next.version);
  });

  it("does not move the pointer when KV gives back something else", async () => {
    const { kv, live } = memory((key, value) => (key.endsWith(":reasons") ? `${value} ` : value));
    await expect(publish(kv, table("51"))).rejects.toBeInstanceOf(PublishError);
    expect(live()).toBeUndefined();
  });

  it("writes nothing when that version is live already", async () => {
    const { kv, written } = memory();
    await publish(kv, table("51"));
    const count = written.length;
    expect(await publish(kv, table("51"))).toMatchObject({ writes: 0 });
    expect(written).toHaveLength(count);
  });

  it("says what was added, changed and retired", async () => {
    const { kv } = memory();
    expect(summarizeChanges((await publish(kv, table("51", "54"))).changes)).toContain("First version");
    const { changes } = await publish(kv, table("51", "54*", "N7"));
    expect(changes).toMatchObject({ added: [{ code: "N7" }], retired: [{ code: "54" }], changed: [], removed: [] });
    expect(summarizeChanges(changes)).toMatch(/1 added: a N7\n1 retired: a 54.*\nThat is a major change/);
  });
});

describe("going back", () => {
  it("moves the pointer to the version before, and forth again", async () => {
    const { kv, live } = memory();
    const [first, second] = [table("51"), table("51", "54")];
    await publish(kv, first);
    await publish(kv, second);
    expect(await rollback(kv, { now })).toMatchObject({
      version: first.version,
      published: first.published,
      counts: first.counts,
      previous: second.version,
    });
    expect(live()?.packs.toSorted()).toEqual([...first.packs.keys()].toSorted());
    expect((await rollback(kv)).version).toBe(second.version);
  });

  it("refuses where there is nothing to go back to", async () => {
    const { kv, stored } = memory();
    await expect(rollback(kv)).rejects.toThrow("no earlier version");
    const first = table("51");
    await publish(kv, first);
    await expect(rollback(kv)).rejects.toThrow("no earlier version");
    await publish(kv, table("54"));
    for (const key of stored.keys()) if (versionOf(key) === first.version) stored.delete(key);
    await expect(rollback(kv)).rejects.toThrow("no longer");
  });
});

describe("pruning", () => {
  it("keeps the live version and the one before", async () => {
    const { kv, stored } = memory();
    const tables = [table("51"), table("54"), table("55")];
    for (const each of tables) await publish(kv, each);
    expect(await prune(kv)).toEqual([tables[0]?.version]);
    expect(new Set([...stored.keys()].map(versionOf))).toEqual(new Set([undefined, tables[1]?.version, tables[2]?.version]));
    expect(await prune(kv)).toEqual([]);
  });
});
