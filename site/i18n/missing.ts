/** Words of the not-found page's script; the browser gets these and no other section. */
import { word } from "./speak.ts";

export const MISSING = {
  allOf: word(
    (system: string) => `${system}全表`,
    (system: string) => `All ${system}`,
  ),
} as const;
