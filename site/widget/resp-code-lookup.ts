/** The element with a search box. Importing this file registers nothing; `v1.ts` does. */
import type { Code } from "../../codes/model/answer.ts";
import { cardOf } from "../../codes/model/card.ts";
import type { Language } from "../../codes/model/words.ts";
import { failureOf, fetchJson, LookupError, mayBeCardNumber, REFUSED } from "./api.ts";
import { oneOf, RespElement, reflect } from "./base.ts";
import { draw, nameOf } from "./draw.ts";
import { tagOf } from "./language.ts";
import { h, set } from "./nodes.ts";
import { AUDIENCES } from "./resp-code.ts";
import { WIDGET } from "./words.ts";

/** In milliseconds; a pause this long in typing asks without Enter. */
const PAUSE = 250;
const SHOWN = 8;

/** Detail of `respcode:result` of a search. */
export interface FoundDetail {
  query: string;
  /** How many codes were found; `codes` holds the first of them. */
  count: number;
  codes: Code[];
}

/**
 * A search box for codes: takes a code, words in Chinese or English, pinyin, or what the terminal shows. The content
 * stands until the module is there: put a link or a form there. ‖ 应答码查询框：可输入应答码、中英文、拼音或终端上的字样。元素里的内容在模块载入之前显示，请放一个链接或表单。
 *
 * @tag resp-code-lookup
 * @attr {string} system - Searches in this system only. ‖ 只在这个体系里查。
 * @attr {"zh"|"en"} lang - Language; else the nearest `lang`, else the browser's. ‖ 语言；不写则取外层最近的 `lang`，再取浏览器语言。
 * @attr {"auto"|"light"|"dark"} [theme=auto] - Colours. ‖ 配色。
 * @attr {"card"|"full"} [detail=card] - How much is shown of a code. ‖ 每个应答码显示多少内容。
 * @attr {"cashier"|"cardholder"|"developer"} audience - Whose advice is shown. ‖ 给谁看。
 * @attr {string} api - Origin of another Respcode. ‖ 另一处 Respcode 的源地址。
 *
 * @prop {string} system - The attribute. ‖ 同名属性。
 * @prop {string} theme - The attribute. ‖ 同名属性。
 * @prop {string} detail - The attribute. ‖ 同名属性。
 * @prop {string} audience - The attribute. ‖ 同名属性。
 * @prop {string} api - The attribute. ‖ 同名属性。
 * @prop {string} value - What stands in the box; setting it searches. ‖ 框里的内容；赋值即查询。
 *
 * @fires {CustomEvent<FoundDetail>} respcode:result - Codes were found; bubbles. `detail`: `query`, `count`, `codes`. ‖ 查到结果；冒泡。`detail` 含 `query`、`count`、`codes`。
 * @fires {CustomEvent<ErrorDetail>} respcode:error - Nothing could be asked, or no answer came; bubbles. `detail`: `query`, `status`, `problem`, `message`. ‖ 无法查询或没有回答；冒泡。`detail` 含 `query`、`status`、`problem`、`message`。
 *
 * @slot - What stands before the module is there. ‖ 模块载入之前的内容。
 *
 * @csspart root - All of it. ‖ 整体。
 * @csspart label - The name of the box. ‖ 输入框的名称。
 * @csspart form - Box and button. ‖ 输入框和按钮。
 * @csspart input - The box. ‖ 输入框。
 * @csspart button - The button. ‖ 按钮。
 * @csspart status - How many were found. ‖ 查到几个。
 * @csspart found - All finds. ‖ 全部结果。
 * @csspart summary - Outcome, code and label of a find. ‖ 一条结果的结果类型、应答码和含义。
 * @csspart result - One find, which opens. ‖ 一条结果，可展开。
 * @csspart card - The card in it, with the parts of `resp-code`. ‖ 结果里的卡片，其余部分同 `resp-code`。
 */
export class RespCodeLookup extends RespElement {
  static readonly observedAttributes = ["lang", "system", "theme", "detail", "audience", "api"];
  readonly #input = set(h("input", "input"), {
    type: "search",
    id: "q",
    autocomplete: "off",
    enterkeyhint: "search",
  });
  readonly #label = set(h("label", "label"), { for: "q" });
  readonly #button = h("button", "button");
  readonly #status = set(h("p", "status"), { role: "status" });
  readonly #found = h("div", "found");
  readonly #box = set(h("div", "root card"), { dir: "ltr" });
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor() {
    super();
    const form = set(h("form", "form", this.#label, h("div", "ask", this.#input, this.#button)), { role: "search" });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.#input.addEventListener("input", (event) => {
      clearTimeout(this.#pause);
      // Pinyin that is still being typed is not yet what the reader means.
      if (!(event as InputEvent).isComposing) this.#pause = setTimeout(() => void this.#search(), PAUSE);
    });
    this.#box.append(form, this.#status, this.#found);
    this.root.append(this.#box);
  }

  get value(): string {
    return this.#input.value;
  }

  set value(text: string) {
    this.#input.value = text;
    void this.#search();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
    this.#asking?.abort();
  }

  protected override refresh(): void {
    const t = WIDGET[this.language];
    this.#box.lang = tagOf(this.language);
    this.#label.textContent = t.search;
    this.#input.placeholder = t.placeholder;
    this.#button.textContent = t.submit;
    if (this.#input.value) void this.#search();
  }

  async #search(): Promise<void> {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    const query = this.#input.value.normalize("NFKC").trim();
    if (query === "") return this.#show("");
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { language, base } = this;
    const t = WIDGET[language];
    try {
      const system = this.system.trim().toLowerCase();
      if ([system, query].some(mayBeCardNumber)) throw new LookupError(t.cardNumber, 400);
      const parameters = `q=${encodeURIComponent(query)}&lang=${language}&limit=${SHOWN}${system && `&system=${encodeURIComponent(system)}`}`;
      const { count, codes } = await fetchJson<{ count: number; codes: Code[] }>(`${base}/v1/codes?${parameters}`, signal);
      if (signal.aborted) return;
      this.#show(
        count === 0 ? t.nothing + t.gap + t.missing : t.found(codes.length, count),
        codes.map((code, at) => this.#result(code, at === 0, language, base)),
      );
      this.emit("respcode:result", { query, count, codes } satisfies FoundDetail);
    } catch (error) {
      if (signal.aborted) return;
      const failed = failureOf(error);
      this.#show(failed.problem?.detail ?? (failed.status === 400 ? failed.message : t.failed));
      // What may be a card number is not handed on either.
      this.emitError(failed, REFUSED.includes(failed.status) ? {} : { query });
    }
  }

  #show(status: string, results: Node[] = []): void {
    this.#status.textContent = status;
    this.#found.replaceChildren(...results);
  }

  #result(code: Code, open: boolean, language: Language, base: string): Node {
    const detail = oneOf(this.detail, ["full"]) ?? "card";
    const audience = oneOf(this.audience, AUDIENCES);
    const card = cardOf(code, language, detail, audience);
    const system = this.system || audience === "cardholder" ? "" : ` · ${code.system}`;
    const result = h("details", "result", h("summary", "summary", ...nameOf(card), system), draw(card, detail, language, base));
    result.open = open;
    return result;
  }
}

reflect(RespCodeLookup);
