/** Parameters: what the Worker holds calls to, with words about it. */
import { SYSTEM_ID } from "../../codes/model/ids.ts";
import { INPUT_LENGTH_MAX } from "../../codes/model/miss.ts";
import type { Parameter } from "../query.ts";
import { inBoth, type Operation } from "./operation.ts";

interface Words {
  en: string;
  zh: string;
  example?: unknown;
}

const IN_QUERY: Record<string, Words> = {
  lang: { en: "Keeps one language in every text.", zh: "每段文字只保留一种语言。", example: "en" },
  to: { en: "Keeps the counterparts in this system.", zh: "只要这个体系里的码。", example: "stripe" },
  q: {
    en: "A code, words in Chinese or English, what a terminal shows or prints, pinyin or its initials. An English word may have one typing error.",
    zh: "应答码、中英文词语、终端屏显或签购单上的原话、拼音或首字母；英文容许一处拼写错误。",
    example: "expired card",
  },
  system: { en: "Keeps the codes of this system.", zh: "只要这个体系的码。", example: "visa" },
  outcome: { en: "Keeps the codes with this outcome.", zh: "只要这种结果的码。", example: "declined" },
  funds: { en: "Keeps the codes with this answer to: was the customer charged?", zh: "只要这种扣款情况的码。", example: "not_taken" },
  retry: { en: "Keeps the codes with this retry policy.", zh: "只要这种重试策略的码。", example: "after_change" },
  actor: { en: "Keeps the codes that this party can resolve.", zh: "只要由这一方处理的码。", example: "cardholder" },
  risk: { en: "Keeps the codes with this risk.", zh: "只要这种风险的码。", example: "none" },
  reason: { en: "Keeps the codes with this reason.", zh: "只要这个原因的码。", example: "expired_card" },
  limit: { en: "Length of a page.", zh: "一页的个数。", example: 1 },
  cursor: { en: "The `next` of the page before.", zh: "上一页回答中的 `next`。" },
  code: {
    en: "System and code with a colon between, once for each code.",
    zh: "体系、冒号、应答码；每个码写一次。",
    example: ["unionpay:51", "visa:N7"],
  },
};

const IN_PATH: Record<string, Words & { schema: object }> = {
  system: { en: "Id of a system.", zh: "体系的编号。", example: "unionpay", schema: { type: "string", pattern: SYSTEM_ID.source } },
  code: {
    en: "The code, as people write it.",
    zh: "应答码，写法宽容。",
    example: "51",
    schema: { type: "string", minLength: 1, maxLength: INPUT_LENGTH_MAX },
  },
  reason: { en: "Id of a reason.", zh: "原因的编号。", example: "insufficient_funds", schema: { type: "string", minLength: 1 } },
};

/** Of every answer that has an ETag. */
export const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  description: inBoth({
    en: "The `ETag` of the answer that you hold, or several with commas between: an unchanged answer is a 304.",
    zh: "手头那份回答的 `ETag`，可用逗号隔开写几个；没有变化时回答 304。",
  }),
  schema: { type: "string", minLength: 1 },
};

/** The parameters of an operation, those of its path first. */
export function parametersOf({ path, query, required = [] }: Operation): object[] {
  const inPath = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name = ""]) => {
    const { schema, ...words } = wordsOf(IN_PATH, name);
    return { name, in: "path", required: true, description: inBoth(words), schema, example: words.example };
  });
  const inQuery = Object.entries(query).map(([name, parameter]) => {
    const { example, ...words } = wordsOf(IN_QUERY, name);
    const schema = schemaOf(parameter);
    const many = parameter.most !== undefined;
    return {
      name,
      in: "query",
      ...(required.includes(name) ? { required: true } : {}),
      description: inBoth(words),
      schema: many ? { type: "array", minItems: 1, maxItems: parameter.most, items: schema } : schema,
      ...(many ? { style: "form", explode: true } : {}),
      ...(example === undefined ? {} : { example }),
    };
  });
  return [...inPath, ...inQuery];
}

/** The shape of one value as JSON Schema. */
function schemaOf({ oneOf, range, length, pattern, default: preset }: Parameter): object {
  return {
    type: range ? "integer" : "string",
    ...(oneOf ? { enum: oneOf } : {}),
    ...(range ? { minimum: range[0], maximum: range[1] } : {}),
    ...(length ? { minLength: length[0], maxLength: length[1] } : {}),
    ...(pattern ? { pattern: pattern.source } : {}),
    ...(preset === undefined ? {} : { default: preset }),
  };
}

function wordsOf<T>(words: Record<string, T>, name: string): T {
  const found = words[name];
  if (!found) throw new Error(`Nothing is said of the parameter ${name}: add it to worker/openapi/parameters.ts.`);
  return found;
}
