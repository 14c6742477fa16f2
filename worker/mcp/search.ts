/** The tool that searches codes by words and filters. */
import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Code } from "../../codes/model/answer.ts";
import { ACTORS, FUNDS, ids, OUTCOMES, RETRY_POLICIES, RISKS } from "../../codes/model/words.ts";
import { count, reading } from "./output.ts";
import { brief, failed, isProblem, langField, quoted, READ_ONLY, type Service, said, systemField } from "./tool.ts";

const QUERY_LENGTH_MAX = 200;
const LIMIT_MAX = 50;
const LIMIT_DEFAULT = 10;

interface Page {
  count: number;
  codes: Code[];
  next?: string;
}

const input = z.strictObject({
  query: z
    .string()
    .min(1)
    .max(QUERY_LENGTH_MAX)
    .optional()
    .describe("Words in English or Chinese, pinyin or its initials, part of a code, or what a terminal displays"),
  system: systemField.optional(),
  outcome: z.enum(ids(OUTCOMES)).optional(),
  funds: z.enum(ids(FUNDS)).optional().describe("Was the customer charged? unknown = must be found out first"),
  retry: z.enum(ids(RETRY_POLICIES)).optional(),
  actor: z.enum(ids(ACTORS)).optional().describe("Who can resolve it"),
  risk: z.enum(ids(RISKS)).optional(),
  reason: z.string().optional().describe("Id of a shared reason, such as insufficient_funds"),
  limit: z.int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
  cursor: z.string().optional().describe("`next` of the page before"),
  lang: langField,
});

const output = z.object({
  count: count.describe("How many codes fit in all"),
  codes: z.array(reading),
  next: z.string().optional().describe("`cursor` of the next page; absent on the last"),
});

export function search(server: McpServer, service: Service): void {
  const { api, host } = service;
  server.registerTool(
    "search_response_codes",
    {
      title: "Search response codes",
      description:
        "Finds payment response codes by words, by what a terminal displays, or by outcome, funds, retry policy, actor, risk and reason. Best match first.",
      inputSchema: input,
      outputSchema: output,
      annotations: READ_ONLY,
    },
    async ({ query, ...filters }) => {
      const parameters = new URLSearchParams(query === undefined ? {} : { q: query });
      for (const [name, value] of Object.entries(filters)) if (value !== undefined) parameters.set(name, String(value));
      const answer = await api<Page>(`/v1/codes?${parameters}`);
      if (isProblem(answer)) return failed(answer, service);
      const { count, codes, next } = answer.body as Page;
      const found = codes.map((each) => ({ ...brief(each, host), meaning: each.meaning }));
      const lines = codes.map((each) => quoted(each, filters.lang));
      const text = [`${count} found, ${codes.length} shown.`, ...lines, ...(next ? [`More with cursor ${next}`] : [])].join("\n");
      return said(text, { count, codes: found, ...(next ? { next } : {}) });
    },
  );
}
