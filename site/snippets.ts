/** One code in other people's pages: what to paste, from a plain link to an element. */
import type { Code } from "../codes/model/answer.ts";
import { type Language, OUTCOMES } from "../codes/model/words.ts";

export type SnippetKind = "curl" | "javascript" | "element" | "iframe" | "image" | "markdown";

/** What somebody chose on the page about widgets; what is absent is left to its default. */
export interface Choice {
  detail?: string;
  audience?: string;
  theme?: string;
  /** The module; without a hash the one that moves. */
  module?: { src: string; integrity?: string };
}

export const MOVING = { src: "/widget/v1.js" };

/** What a frame may do: run our script, open a link. No same origin: then it can keep nothing. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
/** In CSS pixels: a card that is not told its height scrolls. */
const FRAME_HEIGHT = 320;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

type Chosen = Pick<Code, "system" | "code" | "label" | "outcome" | "links">;

/**
 * @param title name of the code, as a heading: `UnionPay POS response code 51`.
 * @param site address of this site, to which all links are relative.
 */
export function snippetsOf(
  code: Chosen,
  title: string,
  language: Language,
  site: URL,
  choice: Choice = {},
): Record<SnippetKind | "link" | "module", string> {
  const at = (path: string) => new URL(path, site).href;
  const api = at(code.links.self);
  const page = at(code.links.page[language]);
  const line = `${code.code} ${code.label[language]}`;
  // A customer is told neither code nor label, not even before the script has run.
  const discreet = choice.audience === "cardholder";
  const standing = discreet ? OUTCOMES[code.outcome][language] : `<a href="${page}">${escaped(line)}</a>`;
  const image = at(`${code.links.embed.replace(/^\/embed\//, "/badge/")}.svg?lang=${language}`);
  const badge = choice.theme === "dark" ? `${image}&theme=dark` : image;
  const frame = at(`${code.links.embed}?${new URLSearchParams({ lang: language, ...chosen(choice) })}`);
  const attributes = Object.entries({ system: code.system, code: code.code, lang: language, ...chosen(choice) });
  const names = attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(" ");
  return {
    curl: `curl "${api}?lang=${language}"`,
    javascript: `const response = await fetch("${api}?lang=${language}");\nconst { label, funds, retry, advice } = await response.json();`,
    element: `${moduleTag(choice.module ?? MOVING, at)}\n<resp-code ${names}>${standing}</resp-code>`,
    module: moduleTag(choice.module ?? MOVING, at),
    iframe: `<iframe src="${escaped(frame)}" name="respcode-1" title="${escaped(discreet ? "Respcode" : title)}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" referrerpolicy="no-referrer" sandbox="${SANDBOX}"></iframe>`,
    image: `<a href="${page}"><img src="${escaped(badge)}" alt="${escaped(`${title}: ${code.label[language]}`)}" height="26"></a>`,
    markdown: `[![${title}](${badge})](${page})`,
    link: `<a href="${page}">${escaped(line)}</a>`,
  };
}

/** The attributes and parameters that differ from their defaults. */
function chosen({ detail, audience, theme }: Choice): Record<string, string> {
  const given = { theme: theme === "auto" ? "" : theme, detail: detail === "card" ? "" : detail, audience };
  return Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => !!pair[1]));
}

function moduleTag({ src, integrity }: NonNullable<Choice["module"]>, at: (path: string) => string): string {
  const checked = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : "";
  return `<script type="module" src="${at(src)}"${checked}></script>`;
}

/** What a page with a policy of its own has to allow for each tier. Nothing else is loaded. */
export function policiesOf(site: URL): Record<"element" | "iframe" | "image", string> {
  const { origin } = site;
  return {
    element: `script-src ${origin}; connect-src ${origin}`,
    iframe: `frame-src ${origin}`,
    image: `img-src ${origin}`,
  };
}
