/** Operations that answer systems, reasons, and the state of the table. */
import {
  reasonListSchema,
  reasonWithCodesSchema,
  systemListSchema,
  systemSchema,
  tableInfoSchema,
} from "../../../codes/model/answer/system.schema.ts";
import { healthSchema } from "../../answer.schema.ts";
import { NONE, TEXTS } from "../../query.ts";
import { FROM_TABLE } from "../headers.ts";
import type { Operation } from "../operation.ts";

const JSON_TYPE = "application/json";

export const SYSTEMS: Operation[] = [
  {
    method: "get",
    path: "/v1/systems",
    id: "listSystems",
    tag: "systems",
    summary: "Every system",
    description: { en: "Best known first.", zh: "最常用的在前。" },
    query: TEXTS,
    answers: { [JSON_TYPE]: systemListSchema },
    headers: FROM_TABLE,
    problems: [],
    examples: [{ name: "first", call: "/v1/systems?lang=en", shorten: "systems" }],
  },
  {
    method: "get",
    path: "/v1/systems/{system}",
    id: "getSystem",
    tag: "systems",
    summary: "One system with all its codes",
    description: {
      en: "With the system's own classes, and what it says about codes that it does not list.",
      zh: "含该体系自己的分类，以及它对未列出的码的规定。",
    },
    query: TEXTS,
    answers: { [JSON_TYPE]: systemSchema },
    headers: FROM_TABLE,
    mayHave: ["Content-Location"],
    problems: ["unknown-system"],
    examples: [{ name: "unionpay", call: "/v1/systems/unionpay?lang=en", shorten: "codes" }],
  },
  {
    method: "get",
    path: "/v1/reasons",
    id: "listReasons",
    tag: "reasons",
    summary: "The shared reasons",
    description: { en: "Each with its advice for three audiences.", zh: "每个原因附给三类读者的建议。" },
    query: TEXTS,
    answers: { [JSON_TYPE]: reasonListSchema },
    headers: FROM_TABLE,
    problems: [],
    examples: [{ name: "first", call: "/v1/reasons?lang=en", shorten: "reasons" }],
  },
  {
    method: "get",
    path: "/v1/reasons/{reason}",
    id: "getReason",
    tag: "reasons",
    summary: "One reason with its codes everywhere",
    description: {
      en: "The usual case; a code of a single system may differ, and then its own answer holds.",
      zh: "这里是通常情况；个别体系的码可能不同，以该码的回答为准。",
    },
    query: TEXTS,
    answers: { [JSON_TYPE]: reasonWithCodesSchema },
    headers: FROM_TABLE,
    problems: ["unknown-reason"],
    examples: [{ name: "insufficient-funds", call: "/v1/reasons/insufficient_funds?lang=en", shorten: "codes" }],
  },
  {
    method: "get",
    path: "/v1/table",
    id: "getTable",
    tag: "table",
    summary: "Version, date and size of the table",
    description: { en: "The version is the one in the Table-Version header.", zh: "版本与 Table-Version 头相同。" },
    query: NONE,
    answers: { [JSON_TYPE]: tableInfoSchema },
    headers: FROM_TABLE,
    problems: [],
    examples: [{ name: "table", call: "/v1/table" }],
  },
  {
    method: "get",
    path: "/healthz",
    id: "getHealth",
    tag: "table",
    summary: "Whether lookups can be answered",
    description: {
      en: "200 while they can; `source` says where the table was read from.",
      zh: "能查询时为 200；`source` 说明数据表读自何处。",
    },
    query: NONE,
    answers: { [JSON_TYPE]: healthSchema },
    headers: ["Cache-Control", "Table-Version"],
    problems: [],
    examples: [],
  },
];
