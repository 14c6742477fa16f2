import { readdirSync } from "node:fs";

/** One address of every kind of page, below its language. */
export const PAGE_KINDS = {
  home: "/",
  system: "/unionpay/",
  "code, declined": "/unionpay/51/",
  "code, unknown funds": "/unionpay/68/",
  "code across systems": "/codes/51/",
  reasons: "/reasons/",
  reason: "/reasons/insufficient_funds/",
  guide: "/guide/what-is-a-response-code/",
  "API guide": "/api/",
  report: "/report/",
  changelog: "/changelog/",
  compare: "/compare/",
  "counter card": "/unionpay/card/",
  benchmarks: "/benchmarks/",
  problem: "/problems/unknown-code/",
  offline: "/offline/",
  "not found": "/unionpay/QQ/",
} as const;

/** The page to try the API in, which is in both languages at once. */
export const DOCS = "/docs/";

/** Every kind in both languages. */
export const PAGES: [name: string, path: string][] = [
  ...Object.entries(PAGE_KINDS).flatMap(([name, path]) =>
    ["zh", "en"].map((lang): [string, string] => [`${name}, ${lang}`, `/${lang}${path}`]),
  ),
  ["API to try", DOCS],
];

/** Every guide in both languages. */
export const GUIDES: string[] = ["zh", "en"].flatMap((lang) =>
  readdirSync(new URL(`../../site/content/docs/${lang}/guide/`, import.meta.url))
    .filter((name) => name.endsWith(".mdx") && name !== "index.mdx")
    .map((name) => `/${lang}/guide/${name.replace(".mdx", "")}/`),
);
