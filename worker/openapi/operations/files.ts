/** Addresses that are files: the data set for download, and the description of the API. */
import {
  codeDownloadSchema,
  downloadIndexSchema,
  reasonDownloadSchema,
  systemDownloadSchema,
} from "../../../codes/model/answer/download.schema.ts";
import { systemSchema } from "../../../codes/model/answer/system.schema.ts";
import type { Text } from "../../../codes/model/words.ts";
import { NONE } from "../../query.ts";
import { STATIC } from "../headers.ts";
import type { Operation, Shape } from "../operation.ts";

const JSON_TYPE = "application/json";

const file = (
  path: string,
  id: string,
  summary: string,
  description: Text,
  answers: Record<string, Shape | undefined>,
  problems: Operation["problems"] = [],
): Operation => ({
  method: "get",
  path,
  id,
  tag: "table",
  summary,
  description,
  query: NONE,
  answers,
  headers: STATIC,
  problems,
  examples: [],
});

const LARGE: Text = { en: "Several megabytes: ask with `If-None-Match`.", zh: "有数兆字节，请带 `If-None-Match`。" };

export const FILES: Operation[] = [
  file(
    "/data/index.json",
    "listFiles",
    "Every file, with its checksum",
    {
      en: "Each file has an address that leads to the newest, and one that never changes its content. `/data/SHA256SUMS` has the same checksums for `sha256sum --check`.",
      zh: "每个文件有两个地址：一个总是最新的，一个内容永不改变。`/data/SHA256SUMS` 列出同样的校验和，供 `sha256sum --check` 使用。",
    },
    { [JSON_TYPE]: downloadIndexSchema },
  ),
  file("/data/codes.json", "downloadCodes", "Every code as JSON", LARGE, { [JSON_TYPE]: codeDownloadSchema }),
  file("/data/codes.ndjson", "downloadCodesAsLines", "Every code, one a line", LARGE, { "application/x-ndjson": undefined }),
  file("/data/codes.csv", "downloadCodesAsTable", "Every code for spreadsheets", LARGE, { "text/csv": undefined }),
  file(
    "/data/systems.json",
    "downloadSystems",
    "Every system, without its codes",
    { en: "With classes, rules for codes that are not listed, and sources.", zh: "含分类、对未列出的码的规定和来源。" },
    { [JSON_TYPE]: systemDownloadSchema },
  ),
  file(
    "/data/systems/{system}.json",
    "downloadSystem",
    "One system with all its codes",
    { en: "The same as its address in the API.", zh: "与接口里的回答相同。" },
    { [JSON_TYPE]: systemSchema },
    ["not-found"],
  ),
  file(
    "/data/reasons.json",
    "downloadReasons",
    "Every shared reason",
    { en: "Each with its advice for three audiences.", zh: "每个原因附给三类读者的建议。" },
    { [JSON_TYPE]: reasonDownloadSchema },
  ),
  file("/openapi.json", "getDescription", "This description", { en: "OpenAPI 3.1.", zh: "OpenAPI 3.1 格式。" }, { [JSON_TYPE]: undefined }),
];
