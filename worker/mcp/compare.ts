/** The tool that sets one code beside its counterparts, and its namesakes, in other systems. */
import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Code, CodeSummary, Equivalent } from "../../codes/model/answer.ts";
import { codeMarkdown } from "../markdown/code.ts";
import { line } from "../markdown/write.ts";
import { type Api, codeField, failed, isProblem, langField, READ_ONLY, said, systemField } from "./tool.ts";

const SYSTEMS_MAX = 10;

interface Counterparts {
  equivalents: (CodeSummary & Pick<Equivalent, "basis">)[];
}

export function compare(server: McpServer, api: Api): void {
  server.registerTool(
    "compare_systems",
    {
      title: "Compare a code across systems",
      description:
        "For one code of one system: what the same refusal is called in other systems (documented mappings first, then codes with the same reason), and what the very same characters mean there, which may be something else.",
      inputSchema: z.strictObject({
        system: systemField,
        code: codeField,
        to: z.array(systemField).min(1).max(SYSTEMS_MAX).describe("Ids of the systems to compare with"),
        lang: langField,
      }),
      annotations: READ_ONLY,
    },
    async ({ system, code, to, lang }) => {
      const at = (id: string) => `/v1/systems/${encodeURIComponent(id)}/codes/${encodeURIComponent(code)}`;
      const own = await api<Code>(`${at(system)}?lang=${lang}`);
      if (isProblem(own)) return failed(own);
      const columns = [];
      for (const other of new Set(to)) {
        const counterparts = await api<Counterparts>(
          `${at(system)}/equivalents?to=${encodeURIComponent(other.toLowerCase())}&lang=${lang}`,
        );
        if (isProblem(counterparts)) return failed(counterparts);
        const namesake = await api<Code>(`${at(other)}?lang=${lang}`);
        columns.push({
          system: other.toLowerCase(),
          counterparts: (counterparts.body as Counterparts).equivalents,
          ...(isProblem(namesake) ? {} : { same_characters: namesake.body as Code }),
        });
      }
      const text = columns.map(({ system: other, counterparts, same_characters: same }) =>
        [
          `## ${other}`,
          counterparts.length ? "Same reason there:" : "No code there has the same reason.",
          ...counterparts.map((each) => `${line(each, lang)} [${each.basis}]`),
          same ? `The same characters there:\n${line(same, lang)}` : "The same characters are no code there.",
        ].join("\n"),
      );
      return said([codeMarkdown(own.body as Code, lang), ...text].join("\n\n"), { code: own.body, systems: columns });
    },
  );
}
