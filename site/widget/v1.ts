/** The module that pages load: registers the elements and serves the tooltips. Loading it twice does no harm. */
import { RespCode } from "./resp-code.ts";
import { RespCodeLookup } from "./resp-code-lookup.ts";
import { serveTooltips } from "./tooltips.ts";

export { RespCode, RespCodeLookup };

declare global {
  interface HTMLElementTagNameMap {
    "resp-code": RespCode;
    "resp-code-lookup": RespCodeLookup;
  }
}

const ELEMENTS = { "resp-code": RespCode, "resp-code-lookup": RespCodeLookup };

if (globalThis.customElements) {
  for (const [name, element] of Object.entries(ELEMENTS)) if (!customElements.get(name)) customElements.define(name, element);
  serveTooltips();
}
