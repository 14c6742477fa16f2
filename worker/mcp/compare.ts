/** The tool that sets one code beside its counterparts, and its namesakes, in other systems. */
import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Code, CodeSummary, Equivalent } from "../../codes/model/answer.ts";
import { codeMarkdown } from "../markdown/code.ts";
import { line } from "../markdown/write.ts";
import { counterpart, reading } from "./output.ts";
import { codeField, failed, isProblem, langField, located, quoted, READ_ONLY, type Service, said, segment, systemField } from "./tool.ts";

const SYSTEMS_MAX = 10;

interface Counterparts {
  equivalents: (CodeSummary & Pick<Equivalent, "basis">)[];
}

const output = z.object({
  code: reading,
  systems: z.array(
    z.object({
      system: z.string(),
      counterparts: z.array(counterpart).describe("What the same refusal is called there"),
      same_characters: reading.optional().describe("The very same characters there, which may mean something else; absent: no code there"),
    }),
  ),
});

export function compare(server: McpServer, service: Service): void {
  const { api, host } = service;
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
      outputSchema: output,
      annotations: READ_ONLY,
    },
    async ({ system, code, to, lang }) => {
      const at = (id: string) => `/v1/systems/${segment(id)}/codes/${segment(code)}`;
      const own = await api<Code>(`${at(system)}?lang=${lang}`);
      if (isProblem(own)) return failed(own, service);
      const columns = [];
      for (const other of new Set(to)) {
        const counterparts = await api<Counterparts>(
          `${at(system)}/equivalents?to=${encodeURIComponent(other.toLowerCase())}&lang=${lang}`,
        );
        if (isProblem(counterparts)) return failed(counterparts, service);
        const namesake = await api<Code>(`${at(other)}?lang=${lang}`);
        columns.push({
          system: other.toLowerCase(),
          counterparts: (counterparts.body as Counterparts).equivalents.map((each) => located(each, host)),
          ...(isProblem(namesake) ? {} : { same_characters: located(namesake.body as Code, host) }),
        });
      }
      const text = columns.map(({ system: other, counterparts, same_characters: same }) =>
        [
          `## ${other}`,
          counterparts.length ? "Same reason there:" : "No code there has the same reason.",
          ...counterparts.map((each) => `${line(each, lang)} [${each.basis}]`),
          same ? `The same characters there:\n${quoted(same, lang)}` : "The same characters are no code there.",
        ].join("\n"),
      );
      return said([codeMarkdown(own.body as Code, lang, { host }), ...text].join("\n\n"), {
        code: located(own.body as Code, host),
        systems: columns,
      });
    },
  );
}
