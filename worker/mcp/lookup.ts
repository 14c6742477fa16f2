/** The tool that looks one code up, in one system or in all that have it. */
import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Code, Crossing } from "../../codes/model/answer.ts";
import { codeMarkdown } from "../markdown/code.ts";
import { count, reading } from "./output.ts";
import {
  brief,
  codeField,
  failed,
  isProblem,
  langField,
  located,
  quoted,
  READ_ONLY,
  type Service,
  said,
  segment,
  systemField,
} from "./tool.ts";

/** So many readings are told whole; more become a list to choose from. */
const WHOLE_MAX = 3;

const output = z.object({
  count: count.describe("How many systems have the code"),
  ambiguous: z.boolean().describe("Whether the readings differ in outcome, funds or retry"),
  codes: z.array(reading),
});

export function lookup(server: McpServer, service: Service): void {
  const { api, host } = service;
  server.registerTool(
    "lookup_response_code",
    {
      title: "Look up a response code",
      description:
        "What one payment response code means: outcome, whether the customer was charged, whether a retry is allowed, what to do and say, with sources. Without a system: every system's reading of it.",
      inputSchema: z.strictObject({ code: codeField, system: systemField.optional(), lang: langField }),
      outputSchema: output,
      annotations: READ_ONLY,
    },
    async ({ code, system, lang }) => {
      const whole = (each: Code) => codeMarkdown(each, lang, { host });
      if (system !== undefined) {
        const answer = await api<Code>(`/v1/systems/${segment(system)}/codes/${segment(code)}?lang=${lang}`);
        if (isProblem(answer)) return failed(answer, service);
        const found = answer.body as Code;
        return said(whole(found), { count: 1, ambiguous: false, codes: [located(found, host)] });
      }
      const answer = await api<Crossing>(`/v1/codes/${segment(code)}?lang=${lang}`);
      if (isProblem(answer)) return failed(answer, service);
      const { ambiguous, codes } = answer.body as Crossing;
      const head = headOf(codes.length, ambiguous);
      const all = { count: codes.length, ambiguous };
      if (codes.length <= WHOLE_MAX)
        return said([...head, ...codes.map(whole)].join("\n\n"), { ...all, codes: codes.map((each) => located(each, host)) });
      return said([...head, ...codes.map((each) => quoted(each, lang))].join("\n"), {
        ...all,
        codes: codes.map((each) => brief(each, host)),
      });
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
