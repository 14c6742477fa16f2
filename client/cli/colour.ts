/** Colours, where they are wanted. */
import { styleText } from "node:util";

export type Colour = "bold" | "dim" | "red" | "green" | "yellow" | "cyan" | "gray" | "magenta";
export type Paint = (colours: Colour[], text: string) => string;

/** `NO_COLOR` wins over nothing but `FORCE_COLOR`; without either, a terminal gets colours and a pipe gets none. */
export function wantsColour(env: Record<string, string | undefined>, isTty: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return isTty && TERM !== "dumb";
}

/** The decision is made above, so the stream is not asked again. */
export const painter = (colours: boolean): Paint =>
  colours ? (names, text) => styleText(names, text, { validateStream: false }) : (_, text) => text;
