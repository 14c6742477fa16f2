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

const NAME = "resp-code";

// Nothing on a server; and whichever module of a page came first, serves all of it.
if (globalThis.customElements && !customElements.get(NAME)) {
  customElements.define(NAME, RespCode);
  customElements.define(`${NAME}-lookup`, RespCodeLookup);
  serveTooltips();
}
