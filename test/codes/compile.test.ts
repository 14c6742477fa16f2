import { describe, expect, it } from "vitest";
import { crossSystems } from "../../codes/model/compile/crossing.ts";
import { compile } from "../../codes/model/compile/index.ts";
import { expand } from "../../codes/model/expand.ts";
import { readPack } from "../../codes/model/pack.ts";
import { files, reason, row, system } from "../support/files.ts";

const reasons = [reason("poor"), reason("rich", { outcome: "approved", funds: "taken", retry: "none_needed" })];
const sample = () =>
  files([system("a", [row("05", "poor"), row("51", "poor")]), system("b", [row("51", "rich"), row("N7", "poor")])], reasons);

/** KV's free plan allows 1,000 writes a day, so a publish must stay far below. */
const WRITES_MAX = 500;

describe("the table", () => {
  it("is the same, byte for byte, from the same files", () => {
    const [one, two] = [compile(sample()), compile(sample())];
    expect(one.version).toMatch(/^[0-9a-f]{16}$/);
    expect(two.version).toBe(one.version);
    expect([...two.packs].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")])).toEqual(
      [...one.packs].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
    );
  });

  it("is dated by its newest check, not by the clock", () => {
    const later = sample();
    const [first] = later.systems[0]?.codes ?? [];
    if (first) first.verified = "2031-01-02";
    expect(compile(later).published).toBe("2031-01-02T00:00:00.000Z");
    expect(compile(sample()).published < "2031").toBe(true);
  });

  it("has another version when any text differs", () => {
    const changed = sample();
    const [first] = changed.systems[0]?.codes ?? [];
    if (first) first.label = { ...first.label, en: "Another label" };
    expect(compile(changed).version).not.toBe(compile(sample()).version);
  });

  it("needs two keys a system, however many codes it has", () => {
    const many = (count: number) =>
      system(
        "a",
        Array.from({ length: count }, (_, i) => row(String(i).padStart(4, "0"), "poor")),
      );
    const [small, large] = [100, 1_000].map((count) => compile(files([many(count)], reasons)).packs.size);
    expect(large).toBe(small);
    expect(large).toBeLessThan(WRITES_MAX);
  });

  it("holds every code as the body that is sent, in all languages and in each", async () => {
    const { packs, catalogue } = compile(sample());
    const pack = await readPack(new Uint8Array(packs.get("system-a") ?? []).buffer);
    expect(JSON.parse(new TextDecoder().decode(pack.entry("51")?.body))).toEqual(JSON.parse(JSON.stringify(catalogue.code("a", "51"))));
    const single = await readPack(new Uint8Array(packs.get("system-a.lang") ?? []).buffer);
    expect(JSON.parse(new TextDecoder().decode(single.entry("zh/51")?.body)).label).toEqual({ zh: "poor 51（中文）" });
  });
});

describe("one code across systems", () => {
  const cross = (...systems: Parameters<typeof files>[0]) =>
    crossSystems(
      expand(files(systems, reasons)).systems,
      new Map(systems.flatMap(({ id, code }) => (code.width ? [[id, code.width] as const] : []))),
    );

  it("is ambiguous when the readings differ", () => {
    const { crossings } = cross(system("a", [row("51", "poor"), row("54", "poor")]), system("b", [row("51", "rich"), row("54", "poor")]));
    expect(crossings.get("51")).toMatchObject({ query: "51", count: 2, ambiguous: true });
    expect(crossings.get("54")).toMatchObject({ count: 2, ambiguous: false });
  });

  it("joins spellings that differ only in case", () => {
    const { crossings, aliases } = cross(
      system("a", [row("N7", "poor")]),
      system("b", [row("n7", "poor")], { code: { pattern: ".*", example: "n7" } }),
    );
    expect(crossings.get("N7")?.count).toBe(2);
    expect(aliases.get("N7")).toBe("N7");
  });

  it("lets a short number stand for the padded one, and keeps an exact one", () => {
    const wide = system("a", [row("05", "poor")]);
    const words = { code: { pattern: "^[0-9]+$", example: "5" } };
    expect(cross(wide).aliases.get("5")).toBe("05");
    const both = cross(wide, system("b", [row("5", "rich")], words));
    expect(both.crossings.get("5")?.codes.map(({ system: id, code }) => `${id} ${code}`)).toEqual(["b 5", "a 05"]);
    expect(both.crossings.get("05")?.codes.map(({ system: id }) => id)).toEqual(["a"]);
  });
});
