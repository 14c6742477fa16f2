/** `/llms.txt`: what this is and where everything lies, for assistants that read before they fetch. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import type { System } from "../../codes/model/answer.ts";
import { ids, SYSTEM_KINDS } from "../../codes/model/words.ts";
import { BUILDS_SHARED_FILES } from "../language.ts";
import { buildData } from "./data.ts";

export function llms(): AstroIntegration {
  let site = "";
  return {
    name: "respcode-llms",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site ?? "";
      },
      "astro:build:done": async ({ dir }) => {
        if (!BUILDS_SHARED_FILES) return;
        const { systems, reasons } = await buildData();
        const guides = await guidesIn(new URL("../content/docs/en/guide/", import.meta.url));
        await writeFile(new URL("llms.txt", dir), llmsText({ systems, reasons: reasons.length, guides, site }));
      },
    },
  };
}

export interface Guide {
  slug: string;
  title: string;
}

async function guidesIn(folder: URL): Promise<Guide[]> {
  const files = (await readdir(folder)).filter((name) => /\.mdx?$/.test(name) && name !== "index.mdx").sort();
  return Promise.all(
    files.map(async (name) => {
      const slug = name.replace(/\.mdx?$/, "");
      const title = /^title:\s*(.+)$/m.exec(await readFile(new URL(name, folder), "utf8"))?.[1] ?? slug;
      return { slug, title: title.replace(/^(["'])(.*)\1$/, "$2") };
    }),
  );
}

interface Content {
  systems: readonly System[];
  reasons: number;
  guides: readonly Guide[];
  site: string;
}

export function llmsText({ systems, reasons, guides, site }: Content): string {
  const at = (path: string) => new URL(path, site).href;
  const total = systems.reduce((sum, { codes }) => sum + codes.length, 0);
  const link = (path: string, name: string, about = "") => `- [${name}](${at(path)})${about && `: ${about}`}`;
  const byKind = ids(SYSTEM_KINDS).flatMap((kind) => systems.filter((system) => system.kind === kind).map((system) => ({ kind, system })));
  return `# Respcode

> Open reference for payment response codes (ISO 8583 field 39, the RESP that a POS terminal prints, and the codes of networks, acquirers, wallets and gateways): ${total} codes of ${systems.length} systems, in English and Chinese, every row with its source. 支付应答码的开放参考，中英双语。

For each code: outcome (approved, declined, retry, error, cancelled), funds (was the customer charged?), retry policy, advice for cashier, cardholder and developer, sources and confidence.

- The same characters mean different things in different systems: name the system a reading belongs to.
- Where funds is \`unknown\`, nobody knows yet whether money moved: inquire, reverse or reconcile before anything else. Never advise to simply try again.
- An unlisted code is neither approved nor declined until you know better.
- Tell customers only the words for the cardholder. Never send card numbers.
- Any page is Markdown too: \`.md\` in the place of its last slash, such as ${at("/en/unionpay/51.md")}; \`/zh/…\` is Chinese.
- One code everywhere: ${at("/en/codes/51.md")}. Data: CC BY 4.0.

## Lookups

${[
  link("/en/api.md", "API guide", "JSON over HTTPS, no key"),
  link("/openapi.json", "OpenAPI"),
  link("/mcp", "MCP server", "streamable HTTP; lookup_response_code, search_response_codes, compare_systems"),
  link("/v1/codes?q=insufficient+funds", "Search", "`/v1/codes?q=…`; one code: `/v1/systems/{system}/codes/{code}`"),
  link("/en/reasons.md", "Reasons", `the ${reasons} shared reasons, each with its codes in every system`),
].join("\n")}

## Systems

${byKind.map(({ kind, system }) => link(`/en/${system.id}.md`, system.name.en, `${SYSTEM_KINDS[kind].en.toLowerCase()}, ${system.codes.length} codes`)).join("\n")}

## Guides

${guides.map(({ slug, title }) => link(`/en/guide/${slug}.md`, title)).join("\n")}

## Optional

${[
  link("/data/index.json", "Downloads", "the whole data set as JSON, NDJSON and CSV, with checksums"),
  link("/data/codes.ndjson", "All codes as NDJSON"),
  link("/en/report.md", "Data report", "what the data holds and how sure it is"),
  link("/en/changelog.md", "Data changes"),
  link("/feed.xml", "Feed of changes"),
].join("\n")}
`;
}
