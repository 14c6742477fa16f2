/** One code in other people's pages: what to paste, from a plain link to an element. */
import type { Code } from "../codes/model/answer.ts";
import type { Language } from "../codes/model/words.ts";

export type SnippetKind = "curl" | "javascript" | "element" | "iframe" | "image" | "markdown";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * @param title name of the code, as a heading: `UnionPay POS response code 51`.
 * @param site address of this site, to which all links are relative.
 */
export function snippetsOf(code: Code, title: string, language: Language, site: URL): Record<SnippetKind, string> {
  const at = (path: string) => new URL(path, site).href;
  const api = at(code.links.self);
  const page = at(code.links.page[language]);
  const line = `${code.code} ${code.label[language]}`;
  const badge = at(`${code.links.embed.replace(/^\/embed\//, "/badge/")}.svg?lang=${language}`);
  const names = `system="${code.system}" code="${escaped(code.code)}" lang="${language}"`;
  return {
    curl: `curl "${api}?lang=${language}"`,
    javascript: `const response = await fetch("${api}?lang=${language}");\nconst { label, funds, retry, advice } = await response.json();`,
    element: `<script type="module" src="${at("/widget/v1.js")}"></script>\n<resp-code ${names}><a href="${page}">${escaped(line)}</a></resp-code>`,
    iframe: `<iframe src="${at(code.links.embed)}?lang=${language}" title="${escaped(title)}" width="100%" height="220" loading="lazy" sandbox="allow-scripts allow-popups"></iframe>`,
    image: `<a href="${page}"><img src="${badge}" alt="${escaped(`${title}: ${code.label[language]}`)}"></a>`,
    markdown: `[![${title}](${badge})](${page})`,
  };
}
