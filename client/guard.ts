/** Nobody's card number is sent, looked up or repeated. */
import { holdsCardNumber } from "../codes/model/card-number.ts";
import { describe } from "./describe.ts";
import { type Problem, RespcodeError } from "./problem.ts";
import type { Language } from "./types.ts";

/** The refusal; it repeats nothing of the call. */
export function cardNumberProblem(language?: Language): Problem {
  return describe(
    "card-number-rejected",
    {
      zh: "其中像是有卡号，已拒绝；没有发送、保存或重复。请只给出应答码。",
      en: "This seems to contain a card number and was refused; nothing of it was sent, stored or repeated. Give only the response code.",
    },
    language,
  );
}

/** The refusal, if a card number may stand in one of the texts. */
export function cardNumberIn(texts: readonly (string | undefined)[], language?: Language): Problem | undefined {
  return texts.some((text) => text !== undefined && holdsCardNumber(text)) ? cardNumberProblem(language) : undefined;
}

/** @throws {RespcodeError} 422, if a card number may stand in one of the texts. */
export function refuseCardNumbers(texts: readonly (string | undefined)[], language?: Language): void {
  const problem = cardNumberIn(texts, language);
  if (problem) throw new RespcodeError(problem);
}
