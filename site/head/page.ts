/** What a page is about, read from its address. */
import type { Code, Crossing, Reason } from "../../codes/model/answer.ts";
import { RESERVED_IDS } from "../../codes/model/links.ts";
import type { Language } from "../../codes/model/words.ts";
import type { SiteCatalogue } from "../catalogue.ts";
import type { SystemEntry } from "../content.config.ts";

export type Subject =
  | { is: "home" }
  | { is: "system"; system: SystemEntry }
  | { is: "code"; system: SystemEntry; code: Code }
  | { is: "crossing"; crossing: Crossing }
  | { is: "reason"; reason: Reason }
  | { is: "reasons" }
  | { is: "guide" }
  | { is: "report" }
  | { is: "other" };

/** @param path decoded, with its slashes: `/zh/unionpay/51/`. */
export function subjectOf(path: string, { systems, crossings, code, reasons }: SiteCatalogue): Subject {
  const [first = "", second = "", ...rest] = path.split("/").slice(2, -1).map(decodeURIComponent);
  if (path.split("/").length === 3) return { is: "home" };
  if (first === "guide" && second) return { is: "guide" };
  if (first === "report") return { is: "report" };
  if (rest.length > 0) return { is: "other" };
  if (first === "reasons") {
    const reason = reasons.find(({ id }) => id === second);
    return reason ? { is: "reason", reason } : { is: "reasons" };
  }
  if (first === "codes") {
    const crossing = crossings.get(second);
    return crossing ? { is: "crossing", crossing } : { is: "other" };
  }
  const system = systems.find(({ id }) => id === first);
  if (!system) return { is: "other" };
  if (second === "") return { is: "system", system };
  const found = code(system.id, second);
  return found ? { is: "code", system, code: found } : { is: "other" };
}

/** Address of a page's twin in Markdown. */
export const twinOf = (path: string) => `${path.slice(0, -1)}.md`;

/** Pages below a system that are no code, such as its counter card, say nothing that the system's own twin does not. */
export const hasTwin = (subject: Subject, path: string) => subject.is !== "other" || RESERVED_IDS.includes(path.split("/")[2] ?? "");

export const languageOfPath = (path: string): Language => (path.startsWith("/zh/") ? "zh" : "en");
