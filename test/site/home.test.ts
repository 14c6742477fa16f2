import { expect, it } from "vitest";
import { crossSystems } from "../../codes/model/compile/crossing.ts";
import { expand } from "../../codes/model/expand.ts";
import { load } from "../../codes/model/load.ts";
import { COMMON_CODES } from "../../site/home/common.ts";

it("the codes on the front page are in the data, each with a page that compares its systems", async () => {
  const { systems } = expand(await load());
  const { crossings } = crossSystems(systems, new Map());
  expect(COMMON_CODES.filter((code) => (crossings.get(code)?.count ?? 0) < 2)).toEqual([]);
  expect(new Set(COMMON_CODES).size).toBe(COMMON_CODES.length);
  // What cashiers ask about most, wherever they are.
  expect(COMMON_CODES).toEqual(expect.arrayContaining(["51", "55", "61", "68", "91", "96", "N7", "Z3"]));
});
