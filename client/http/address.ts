/** Addresses of the API. */
import { describe } from "../describe.ts";
import { RespcodeError } from "../problem.ts";

type Query = Record<string, string | number | undefined>;

/**
 * The base with a slash behind it, without query and fragment.
 * @throws {TypeError} if it is no http or https address.
 */
export function baseOf(baseUrl: string | URL | undefined): string {
  const url = baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      'baseUrl is the address of a Respcode service, such as "https://respcode.example". Without a service use respcode/offline.',
    );
  }
  return url.origin + url.pathname.replace(/\/*$/, "/");
}

/** One part of a path, which may be any text but one that would lead elsewhere. */
export function segment(name: string, text: string): string {
  if (/^\.{0,2}$/.test(text)) {
    const problem = describe(
      "bad-parameter",
      { zh: `${name} 不能为空，也不能只是点号。`, en: `${name} must be neither empty nor mere dots.` },
      "en",
      { parameter: name },
    );
    throw new RespcodeError(problem);
  }
  return encodeURIComponent(text.toWellFormed());
}

/** `v1/codes?q=%E4%BD%99`; what is undefined is left out. */
export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
