import { expect, test } from "vitest";
import { ACTORS, ids, LANGUAGES, RETRY_POLICIES } from "../../codes/model/words.ts";
import { retryLine } from "../../site/i18n/explain.ts";

test("whoever has to resolve it is named where a further attempt needs that first, and nothing that would not help", () => {
  for (const language of LANGUAGES) {
    const lines = ids(ACTORS).map((actor) => retryLine("after_change", actor)[language]);
    expect(new Set(lines).size).toBe(lines.length);
    for (const actor of ids(ACTORS).filter((actor) => actor !== "none")) {
      const name = language === "zh" ? ACTORS[actor].zh : ACTORS[actor].en.toLowerCase();
      expect(retryLine("after_change", actor)[language]).toContain(name);
    }
    // What cures one refusal does not cure another: the code's own advice says which.
    expect([...lines, RETRY_POLICIES.after_change[language]].join()).not.toMatch(/\bPIN\b|amount|card\b|密码|金额|换卡/);
  }
});
