/** One code in other people's pages: what to paste, from a plain link to an element. */
import type { Code } from "../codes/model/answer.ts";
import { FUNDS, type Language, OUTCOMES } from "../codes/model/words.ts";

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

type Chosen = Pick<Code, "system" | "code" | "label" | "outcome" | "funds" | "links">;

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
  const frame = at(frameAddress(code, language, choice));
  const image = at(imageAddress(code, language, choice));
  const alt = imageText(code, title, language, choice);
  const discreet = isDiscreet(choice);
  // The page of a code says what a customer is not told; what they may read of it is in the frame.
  const target = discreet ? frame : at(code.links.page[language]);
  const line = discreet ? alt : `${code.code} ${code.label[language]}`;
  const link = `<a href="${escaped(target)}">${escaped(line)}</a>`;
  const attributes = Object.entries({ system: code.system, code: code.code, lang: language, ...chosen(choice) });
  const names = attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(" ");
  return {
    curl: `curl "${api}?lang=${language}"`,
    javascript: `const response = await fetch("${api}?lang=${language}");\nconst { label, funds, retry, advice } = await response.json();`,
    element: `${moduleTag(choice.module ?? MOVING, at)}\n<resp-code ${names}>${discreet ? escaped(line) : link}</resp-code>`,
    module: moduleTag(choice.module ?? MOVING, at),
    iframe: `<iframe src="${escaped(frame)}" name="respcode-1" title="${escaped(discreet ? "Respcode" : title)}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" referrerpolicy="no-referrer" sandbox="${SANDBOX}"></iframe>`,
    image: `<a href="${escaped(target)}"><img src="${escaped(image)}" alt="${escaped(alt)}" height="26"></a>`,
    markdown: `[![${discreet ? alt : title}](${image})](${target})`,
    link,
  };
}

/** A customer is told neither code nor label nor reason, wherever something is shown, and before it is. */
const isDiscreet = ({ audience }: Choice) => audience === "cardholder";

/** Address of the page for a frame: it has room for a card, badge and line are for running text. */
export function frameAddress(code: Pick<Code, "links">, language: Language, { detail, ...choice }: Choice): string {
  const given = chosen({ ...choice, ...(detail === "full" ? { detail } : {}) });
  return `${code.links.embed}?${new URLSearchParams({ lang: language, ...given })}`;
}

/** Address of the image: it knows no page whose colours it could follow, and says the same to all who work with codes. */
export function imageAddress(code: Pick<Code, "links">, language: Language, choice: Choice): string {
  const given = { ...(choice.theme === "dark" ? { theme: "dark" } : {}), ...(isDiscreet(choice) ? { audience: "cardholder" } : {}) };
  return `${code.links.embed.replace(/^\/embed\//, "/badge/")}.svg?${new URLSearchParams({ lang: language, ...given })}`;
}

/** What is said in the place of the image. */
export function imageText(code: Chosen, title: string, language: Language, choice: Choice): string {
  const zh = language === "zh";
  if (!isDiscreet(choice)) return `${title}${zh ? "：" : ": "}${code.label[language]}`;
  const [outcome, funds] = [OUTCOMES[code.outcome][language], FUNDS[code.funds][language]];
  return zh ? `${outcome}，${funds}` : `${outcome}, ${funds.toLowerCase()}`;
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
