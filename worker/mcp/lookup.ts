/** The tool that looks one code up, in one system or in all that have it. */
import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Code, Crossing } from "../../codes/model/answer.ts";
import { codeMarkdown } from "../markdown/code.ts";
import { line } from "../markdown/write.ts";
import { type Api, codeField, failed, isProblem, langField, READ_ONLY, said, systemField } from "./tool.ts";

/** So many readings are told whole; more become a list to choose from. */
const WHOLE_MAX = 3;

export function lookup(server: McpServer, api: Api): void {
  server.registerTool(
    "lookup_response_code",
    {
      title: "Look up a response code",
      description:
        "What one payment response code means: outcome, whether the customer was charged, whether a retry is allowed, what to do and say, with sources. Without a system: every system's reading of it.",
      inputSchema: z.strictObject({ code: codeField, system: systemField.optional(), lang: langField }),
      annotations: READ_ONLY,
    },
    async ({ code, system, lang }) => {
      if (system !== undefined) {
        const answer = await api<Code>(`/v1/systems/${encodeURIComponent(system)}/codes/${encodeURIComponent(code)}?lang=${lang}`);
        return isProblem(answer) ? failed(answer) : said(codeMarkdown(answer.body as Code, lang), answer.body);
      }
      const answer = await api<Crossing>(`/v1/codes/${encodeURIComponent(code)}?lang=${lang}`);
      if (isProblem(answer)) return failed(answer);
      const { ambiguous, codes } = answer.body as Crossing;
      const head = headOf(codes.length, ambiguous);
      if (codes.length <= WHOLE_MAX)
        return said([...head, ...codes.map((each) => codeMarkdown(each, lang))].join("\n\n"), { ambiguous, codes });
      const brief = codes.map(({ system, code, label, outcome, funds, retry, reason, links }) => ({
        ...{ system, code, label, outcome, funds, reason },
        ...{ retry: retry.policy, page: links.page },
      }));
      return said([...head, ...codes.map((each) => line(each, lang))].join("\n"), { ambiguous, count: codes.length, codes: brief });
    },
  );
}

/** What to know before reading on, where several systems have the code. */
function headOf(readings: number, ambiguous: boolean): string[] {
  if (readings === 1) return [];
  return [
    ambiguous
      ? "The readings differ in outcome, funds or retry: find out which system the code is from."
      : "All systems agree on outcome, funds and retry.",
  ];
}
