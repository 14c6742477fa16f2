/** What the address of a page asks for: `/zh/unionpay/51/` asks for 51 of UnionPay, `/zh/codes/51/` for 51 of any system. */
import { RESERVED_IDS } from "../../codes/model/links.ts";
import { mayBeCardNumber } from "./card-number.ts";

export interface Asked {
  /** Id of a system, not necessarily one that exists, or "". */
  system: string;
  code: string;
}

export function askedBy(pathname: string): Asked {
  const [, first = "", second = "", third = "", ...rest] = pathname.split("/").map(decoded);
  const nothing = { system: "", code: "" };
  if (!/^(?:zh|en)$/.test(first) || rest.join("") !== "" || mayBeCardNumber(second + third)) return nothing;
  if (second === "codes") return { system: "", code: third };
  return RESERVED_IDS.includes(second) ? nothing : { system: second.toLowerCase(), code: third };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
