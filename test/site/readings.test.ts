import { expect, it } from "vitest";
import { expand } from "../../codes/model/expand.ts";
import { groupReadings } from "../../site/reading/groups.ts";
import { files, reason, row, system } from "../support/files.ts";

it("groups the readings of a code by what they come to, the unknown first and then the widest", () => {
  const data = expand(
    files(
      [
        system("a", [row("05", "refused")]),
        system("b", [row("05", "kin")]),
        system("c", [row("05", "late")]),
        system("d", [row("05", "done")]),
      ],
      [
        reason("refused"),
        reason("kin"),
        reason("late", { outcome: "error", funds: "unknown", retry: "inquire" }),
        reason("done", { outcome: "approved", funds: "taken", retry: "none_needed" }),
      ],
    ),
  );
  const groups = groupReadings(data.systems.flatMap(({ codes }) => codes));
  expect(groups.map(({ funds, codes }) => [funds, codes.map((code) => code.system)])).toEqual([
    ["unknown", ["c"]],
    ["not_taken", ["a", "b"]],
    ["taken", ["d"]],
  ]);
});
