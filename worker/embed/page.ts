/** The page in an iframe: its frame, and the headers that let any site embed it and nothing else happen in it. */
import { html, raw } from "hono/html";
import type { Language } from "../../codes/model/words.ts";
import { cardCss } from "../../look/card.ts";
import type { Html } from "./card.ts";

export const THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof THEMES)[number];

export interface Frame {
  language: Language;
  theme: EmbedTheme;
  title: string;
  /** Address of the site's page that says the same more fully. */
  canonical?: string;
  /** Whether the elements take over, where scripts run. */
  elements?: boolean;
}

const CSS = `html{color-scheme:light dark}html[data-theme=light]{color-scheme:light}html[data-theme=dark]{color-scheme:dark}body{margin:0}h1{margin:0;font:inherit}${cardCss()}`;

/** A page that works without a script; with one, it tells the embedding page its height. */
export function page({ language, theme, title, canonical, elements }: Frame, content: Html): string {
  return `${html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}" data-theme="${theme}">
<head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}"><meta name="responsive-embedded-sizing">
${canonical && html`<link rel="canonical" href="${canonical}">`}<style>${raw(CSS)}</style>
<script src="/widget/embed.js" defer></script>${elements && html`<script type="module" src="/widget/v1.js"></script>`}</head>
<body><main>${content}</main></body></html>`}`;
}

export const HTML_TYPE = "text/html; charset=utf-8";

let headers: Promise<Record<string, string>> | undefined;

/** `frame-ancestors *` here and nowhere else. The style sheet is allowed by its hash; made at the first call. */
export function embedHeaders(): Promise<Record<string, string>> {
  headers ??= hashOf(CSS).then((hash) => ({
    "content-security-policy": `default-src 'none'; style-src 'sha256-${hash}'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *`,
    "cross-origin-resource-policy": "cross-origin",
    "x-robots-tag": "noindex",
  }));
  return headers;
}

/** For a policy that lets one style sheet through. */
export async function hashOf(text: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...sum));
}
