import { describe, expect, it } from "vitest";
import { PackWriter } from "../../codes/model/compile/write-pack.ts";
import { PackError, readPack } from "../../codes/model/pack.ts";

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function sample(): Uint8Array<ArrayBuffer> {
  const writer = new PackWriter(2);
  writer.addList("", { id: "x" }, "codes", [
    ["05", { code: "05", label: "不予承兑" }],
    ["N7", { code: "N7" }],
  ]);
  writer.add("__proto__", { odd: true });
  writer.alias("n7", "N7");
  return new Uint8Array(writer.toBytes());
}

describe("a pack", () => {
  it("gives back each answer, and the list that holds them", async () => {
    const pack = await readPack(sample().buffer);
    expect(text(pack.entry("05")?.body)).toBe('{"code":"05","label":"不予承兑"}');
    expect(text(pack.entry("")?.body)).toBe('{"id":"x","codes":[{"code":"05","label":"不予承兑"},{"code":"N7"}]}');
    expect(text(pack.entry("__proto__")?.body)).toBe('{"odd":true}');
    expect(pack.width).toBe(2);
    expect(pack.canonical("n7")).toBe("N7");
    expect(pack.canonical("05")).toBe("05");
    expect(pack.canonical("constructor")).toBeUndefined();
  });

  it("gives different tags to different answers and the same to the same", async () => {
    const [a, b] = await Promise.all([readPack(sample().buffer), readPack(sample().buffer)]);
    expect(a.entry("05")?.etag).toBe(b.entry("05")?.etag);
    expect(a.entry("05")?.etag).not.toBe(a.entry("N7")?.etag);
    expect(a.entry("05")?.etag).toMatch(/^"[0-9a-f]{24}"$/);
  });

  it("is refused when a single byte differs, anywhere", async () => {
    const whole = sample();
    for (let i = 0; i < whole.length; i++) {
      const broken = whole.slice();
      broken[i] = (broken[i] ?? 0) ^ 1;
      await expect(readPack(broken.buffer), `byte ${i}`).rejects.toThrow();
    }
  });

  it.each([0, 1, 40, 120, -1])("is refused when it is cut at %d", async (at) => {
    await expect(readPack(sample().slice(0, at).buffer)).rejects.toBeInstanceOf(PackError);
  });

  it("does not take two answers of one name", () => {
    const writer = new PackWriter();
    writer.add("05", 1);
    expect(() => writer.add("05", 2)).toThrow("05");
  });
});
