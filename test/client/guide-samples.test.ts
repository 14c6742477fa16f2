/** The samples of the guides do what their text says: run as they are printed, against the built package. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";

type Offline = typeof import("../../client/offline.ts");

let offline: Offline;
beforeAll(async () => {
  offline = (await import(join(inject("clientPackage"), "dist/offline.js"))) as Offline;
});

/** The JavaScript of a guide, its imports taken from here. */
function sample(language: string, slug: string): string {
  const text = readFileSync(new URL(`../../site/content/docs/${language}/guide/${slug}.mdx`, import.meta.url), "utf8");
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1];
  if (!code) throw new Error(`${slug} has no sample`);
  return code.replace(/^import .*$/gm, "");
}

describe.each(["zh", "en"])("the samples in %s", (language) => {
  it("leads each answer to the state that the guide draws", () => {
    const { batch, isProblem } = offline;
    const make = new Function("batch", "isProblem", `${sample(language, "handling-codes-in-a-pos-app")}; return stateAfter;`);
    const stateAfter = make(batch, isProblem) as (system: string, raw: unknown) => string;
    const states = (system: string, codes: string[]) => codes.map((code) => stateAfter(system, code));
    expect(states("unionpay", ["00", "A6", "10", "51", "30"])).toEqual(["approved", "approved", "partly-approved", "failed", "failed"]);
    expect(states("unionpay", ["19", "77", "45"])).toEqual(["step-first", "step-first", "step-first"]);
    expect(states("iso8583-1987", ["17"])).toEqual(["cancelled"]);
    expect(states("unionpay", ["09", "68", "95"])).toEqual(["unknown", "unknown", "not-a-payment"]);
    for (const raw of ["", "no such code", undefined, null, 7.5, "\u{1f4b3}"]) expect(stateAfter("unionpay", raw)).toBe("unknown");
    for (const { id } of offline.systems().systems)
      for (const { code, funds } of offline.system(id).codes) {
        if (funds === "unknown") expect(stateAfter(id, code), `${id} ${code}`).toBe("unknown");
      }
  });

  describe("as a test of a till", () => {
    /** An order that behaves, but for what is put in its place. */
    const till = (broken: { afterUnknown?: string; paysAgain?: boolean; partly?: string } = {}) =>
      class {
        state = "created";
        pay() {
          if (this.state === "unknown" && !broken.paysAgain) throw new Error("not before the outcome is known");
          this.state = "sent";
        }
        answer(ref: { system: string; code: string }) {
          const { funds, outcome } = offline.lookup(ref);
          const notTaken = outcome === "retry" ? "step-first" : outcome === "cancelled" ? "cancelled" : "failed";
          this.state = {
            taken: "approved",
            partly_taken: broken.partly ?? "partly-approved",
            not_taken: notTaken,
            unknown: broken.afterUnknown ?? "unknown",
            not_applicable: this.state,
          }[funds];
        }
      };
    const run = (Order: ReturnType<typeof till>) => {
      const test = new Function("assert", "system", "systems", "newOrder", sample(language, "testing-with-simulators"));
      return () => test(assert, offline.system, offline.systems, () => new Order());
    };

    it("passes one that behaves", () => expect(run(till())).not.toThrow());

    it.each([
      ["takes an unknown outcome for a failure", { afterUnknown: "failed" }],
      ["can pay again while the outcome is unknown", { paysAgain: true }],
      ["books a partial approval in full", { partly: "approved" }],
    ])("fails one that %s", (_, broken) => expect(run(till(broken))).toThrow());
  });
});
