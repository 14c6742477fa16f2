/** Operations that answer codes. */
import { codePageSchema, codeSchema, crossingSchema, equivalentListSchema } from "../../../codes/model/answer/code.schema.ts";
import { lookupResultsSchema } from "../../answer.schema.ts";
import { TEXTS } from "../../query.ts";
import { batchSchema, LOOKUPS, LOOKUPS_MAX } from "../../routes/lookups.schema.ts";
import { SEARCH } from "../../routes/search.schema.ts";
import { EQUIVALENTS } from "../../routes/systems.schema.ts";
import { FROM_TABLE } from "../headers.ts";
import type { Operation } from "../operation.ts";

const JSON_TYPE = "application/json";

export const CODES: Operation[] = [
  {
    method: "get",
    path: "/v1/systems/{system}/codes/{code}",
    id: "getCode",
    tag: "codes",
    summary: "One code of one system",
    description: {
      en: "Forgiving: ` 51 `, `５１`, `RESP:51`, `rc 51`, `n7` and, in a system of two-character codes, `5` all find the code. Where the canonical spelling differs from the one asked for, `Content-Location` names its address. Never counted against the rate limit.",
      zh: "写法宽容：` 51 `、`５１`、`RESP:51`、`应答码 51`、`n7` 都能找到；在两位码的体系里 `5` 等于 `05`。规范写法不同时，`Content-Location` 给出规范地址。不计入调用次数。",
    },
    query: TEXTS,
    answers: { [JSON_TYPE]: codeSchema },
    headers: FROM_TABLE,
    mayHave: ["Content-Location"],
    problems: ["unknown-system", "unknown-code"],
    examples: [
      { name: "unionpay-51", call: "/v1/systems/unionpay/codes/51" },
      { name: "unionpay-68", call: "/v1/systems/unionpay/codes/68?lang=zh" },
      { name: "visa-N7", call: "/v1/systems/visa/codes/N7?lang=en" },
    ],
  },
  {
    method: "get",
    path: "/v1/systems/{system}/codes/{code}/equivalents",
    id: "listEquivalents",
    tag: "codes",
    summary: "What a code is called elsewhere",
    description: {
      en: "Every counterpart: those that the system itself documents, then every code with the same reason and outcome.",
      zh: "全部对应的码：先是该体系自己写明的，再是原因和结果都相同的。",
    },
    query: EQUIVALENTS,
    answers: { [JSON_TYPE]: equivalentListSchema },
    headers: FROM_TABLE,
    problems: ["unknown-system", "unknown-code"],
    examples: [{ name: "in-stripe", call: "/v1/systems/unionpay/codes/51/equivalents?to=stripe" }],
  },
  {
    method: "get",
    path: "/v1/codes/{code}",
    id: "getCodeEverywhere",
    tag: "codes",
    summary: "One code in every system that has it",
    description: {
      en: "For when the system is not known. `ambiguous` is true where the readings differ in outcome, funds or retry policy: then find out which system the code comes from before you act on it.",
      zh: "不知道是哪个体系时用。各体系在结果、扣款或重试上读法不同时，`ambiguous` 为 true：先弄清这个码来自哪个体系，再决定怎么做。",
    },
    query: TEXTS,
    answers: { [JSON_TYPE]: crossingSchema },
    headers: FROM_TABLE,
    mayHave: ["Content-Location"],
    problems: ["unknown-code"],
    examples: [{ name: "N7", call: "/v1/codes/N7?lang=en", shorten: "codes" }],
  },
  {
    method: "get",
    path: "/v1/codes",
    id: "searchCodes",
    tag: "codes",
    summary: "Search and filter all codes, page by page",
    description: {
      en: "Best match first, then in system and code order. For the next page make the same call with `cursor` set to `next`; only `limit` and `lang` may change.",
      zh: "先给最相符的，再按体系和码的顺序。要下一页，就在同一个请求上加 `cursor`，值为上一页的 `next`；只有 `limit` 和 `lang` 可以改变。",
    },
    query: SEARCH,
    answers: { [JSON_TYPE]: codePageSchema },
    headers: FROM_TABLE,
    problems: ["unknown-system", "unknown-reason"],
    examples: [{ name: "expired", call: "/v1/codes?q=expired+card&system=visa&limit=1&lang=en" }],
  },
  {
    method: "get",
    path: "/v1/lookups",
    id: "lookUpByGet",
    tag: "codes",
    summary: "Up to 50 codes at once, cacheable",
    description: {
      en: "Results stand in the order of the call. What was not found is a problem in its place; it never fails the call.",
      zh: "结果与请求的顺序相同。查不到的那一项是错误对象，整个请求不会因此失败。",
    },
    query: LOOKUPS,
    required: ["code"],
    answers: { [JSON_TYPE]: lookupResultsSchema },
    headers: FROM_TABLE,
    problems: [],
    examples: [{ name: "two", call: "/v1/lookups?code=unionpay%3A51&code=visa%3AN7&lang=en" }],
  },
  {
    method: "post",
    path: "/v1/lookups",
    id: "lookUp",
    tag: "codes",
    summary: "Up to 1,000 codes at once",
    description: {
      en: "Results stand in the order of the call. What was not found is a problem in its place; it never fails the batch.",
      zh: "结果与请求的顺序相同。查不到的那一项是错误对象，整批不会因此失败。",
    },
    query: TEXTS,
    body: {
      shape: batchSchema,
      most: { lookups: LOOKUPS_MAX },
      examples: {
        "hit-and-miss": {
          lookups: [
            { system: "unionpay", code: "51" },
            { system: "unionpay", code: "QQ" },
          ],
        },
      },
    },
    answers: { [JSON_TYPE]: lookupResultsSchema },
    headers: ["Cache-Control", "Table-Version"],
    problems: ["batch-too-long", "not-json", "bad-batch"],
    examples: [{ name: "hit-and-miss", call: "/v1/lookups?lang=en", body: "hit-and-miss" }],
  },
];
