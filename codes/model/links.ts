/**
 * Addresses of the public surface, relative to the host, so that the same
 * bytes serve every host and mirror.
 */
import type { Text } from "./words.ts";

/** Stands for the site's own address where a build was told none. */
export const UNNAMED_ORIGIN = "https://respcode.example";

const enc = encodeURIComponent;

/** Words in the first place of a page address that no system may take as its id. */
export const RESERVED_IDS = [
  "codes",
  "reasons",
  "guide",
  "widget",
  "api",
  "changelog",
  "problems",
  "compare",
  "lookup",
  "print",
  "report",
  "offline",
  "benchmarks",
];

export const apiPath = {
  system: (system: string) => `/v1/systems/${enc(system)}`,
  code: (system: string, code: string) => `/v1/systems/${enc(system)}/codes/${enc(code)}`,
  equivalents: (system: string, code: string) => `/v1/systems/${enc(system)}/codes/${enc(code)}/equivalents`,
  crossing: (code: string) => `/v1/codes/${enc(code)}`,
  reason: (reason: string) => `/v1/reasons/${enc(reason)}`,
};

const both = (path: string): Text => ({ zh: `/zh${path}`, en: `/en${path}` });

export const pagePath = {
  system: (system: string) => both(`/${enc(system)}/`),
  code: (system: string, code: string) => both(`/${enc(system)}/${enc(code)}/`),
  crossing: (code: string) => both(`/codes/${enc(code)}/`),
  reason: (reason: string) => both(`/reasons/${enc(reason)}/`),
};

export const embedPath = (system: string, code: string) => `/embed/${enc(system)}/${enc(code)}`;
