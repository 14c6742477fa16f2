/** The element that shows one code. Importing this file registers nothing; `v1.ts` does. */
import type { Code } from "../../codes/model/answer.ts";
import { cardOf, DETAILS } from "../../codes/model/card.ts";
import type { Audience, Language } from "../../codes/model/words.ts";
import { failureOf, LookupError, lookUp, mayBeCardNumber, type Problem } from "./api.ts";
import { oneOf, RespElement, reflect } from "./base.ts";
import { draw } from "./draw.ts";
import { tagOf } from "./language.ts";
import { h, set } from "./nodes.ts";
import { WIDGET } from "./words.ts";

export const AUDIENCES: readonly Audience[] = ["cashier", "cardholder", "developer"];

const SYSTEM = /^[a-z0-9-]{1,64}$/i;
const CODE_LENGTH_MAX = 200;

/** Detail of `respcode:result`. */
export interface ResultDetail {
  system: string;
  /** Canonical spelling. */
  code: string;
  /** The code as the API answers it; texts in the element's language at least. */
  result: Code;
}

/** Detail of `respcode:error`. */
export interface ErrorDetail {
  system?: string;
  code?: string;
  query?: string;
  /** HTTP status; 0 where no answer came, 400 where nothing was asked. */
  status: number;
  problem?: Problem;
  message: string;
}

/**
 * Shows one response code. The text inside stands until there is an answer, and stays if there is none: put what you
 * know there, best as a link to the page of the code. ‖ 显示一个应答码。元素里的文字在得到回答之前一直显示，得不到回答就保留：请写上已知的内容，最好是指向该应答码页面的链接。
 *
 * @tag resp-code
 * @attr {string} system - Id of the system, such as `unionpay`. ‖ 体系编号，例如 `unionpay`。
 * @attr {string} code - The code as the terminal or the answer has it; the spelling is forgiven. ‖ 应答码，照终端或报文上的写法即可，写法有出入也能识别。
 * @attr {"zh"|"en"} lang - Language; else the nearest `lang` around the element, else the browser's. ‖ 语言；不写则取外层最近的 `lang`，再取浏览器语言。
 * @attr {"auto"|"light"|"dark"} [theme=auto] - Colours; `auto` follows the `color-scheme` of your page. ‖ 配色；`auto` 跟随所在页面的 `color-scheme`。
 * @attr {"badge"|"line"|"card"|"full"} [detail=card] - How much is shown. ‖ 显示多少内容：徽标、一行、卡片、全部。
 * @attr {"cashier"|"cardholder"|"developer"} audience - Whose advice is shown. A cardholder sees outcome, charge and a sentence, never code, label or reason. ‖ 给谁看。给持卡人看时只有结果、是否扣款和一句话，不出现应答码、含义和原因。
 * @attr {string} api - Origin of another Respcode; else the one that the module came from. ‖ 另一处 Respcode 的源地址；不写则为模块所在的源。
 *
 * @prop {string} system - The attribute. ‖ 同名属性。
 * @prop {string} code - The attribute. ‖ 同名属性。
 * @prop {string} theme - The attribute. ‖ 同名属性。
 * @prop {string} detail - The attribute. ‖ 同名属性。
 * @prop {string} audience - The attribute. ‖ 同名属性。
 * @prop {string} api - The attribute. ‖ 同名属性。
 * @prop {Code|undefined} result - The answer that is shown, read only. ‖ 正在显示的回答，只读。
 *
 * @fires {CustomEvent<ResultDetail>} respcode:result - An answer is shown; bubbles. `detail`: `system`, `code`, `result`. ‖ 已显示回答；冒泡。`detail` 含 `system`、`code`、`result`。
 * @fires {CustomEvent<ErrorDetail>} respcode:error - No such code, or no answer; bubbles. `detail`: `system`, `code`, `status` (0: no answer), `problem`, `message`. ‖ 没有这个码，或得不到回答；冒泡。`detail` 含 `system`、`code`、`status`（0 表示没有回答）、`problem`、`message`。
 *
 * @slot - The text before there is an answer. ‖ 得到回答之前的文字。
 *
 * @csspart root - All of it; beside it `badge`, `line` or `card`. ‖ 整体；同时有 `badge`、`line` 或 `card`。
 * @csspart header - Code, label and outcome of a card. ‖ 卡片上的应答码、含义和结果。
 * @csspart outcome - The outcome: icon and word; beside it its id, such as `declined`. ‖ 结果：图标和文字；同时有结果的编号，例如 `declined`。
 * @csspart code - The code. ‖ 应答码。
 * @csspart label - Its label. ‖ 含义。
 * @csspart funds - Was the customer charged? Beside it `unknown` where nobody knows. ‖ 扣款了吗？未知时同时有 `unknown`。
 * @csspart retry - May I try again? ‖ 可以重试吗？
 * @csspart answer - The answer to either. ‖ 这两个问题的答案。
 * @csspart said - One piece of advice. ‖ 一条建议。
 * @csspart more - Meaning, terminal words, a note. ‖ 含义、终端显示或注意事项。
 * @csspart footer - The last line of a card. ‖ 卡片的最后一行。
 * @csspart link - The link to the full page. ‖ 指向完整页面的链接。
 * @csspart message - What is said of a code that is not known. ‖ 没有收录时的说明。
 *
 * @cssprop --resp-code-font - Font family; else the system's for cards, that of the text around them for badge and line. ‖ 字体；不设时卡片用系统字体，徽标和一行用周围文字的字体。
 * @cssprop --resp-code-code-font - Font family of the code. ‖ 应答码的字体。
 * @cssprop [--resp-code-size=max(1rem,16px)] - Font size of cards; badge and line have that of the text around them. ‖ 卡片的字号；徽标和一行随周围文字。
 * @cssprop [--resp-code-radius=3px] - Corners. ‖ 圆角。
 * @cssprop --resp-code-paper - Background of cards. ‖ 卡片底色。
 * @cssprop --resp-code-ink - Text. ‖ 文字颜色。
 * @cssprop --resp-code-faint - Captions. ‖ 小标题颜色。
 * @cssprop --resp-code-edge - Border of cards. ‖ 卡片边框颜色。
 * @cssprop --resp-code-link - Links. ‖ 链接颜色。
 */
export class RespCode extends RespElement {
  declare code: string;
  static readonly observedAttributes = ["lang", "system", "code", "theme", "detail", "audience", "api"];
  /** Counts what was asked for: an answer that comes when something else is wanted is not shown. */
  #turn = 0;
  #result: Code | undefined;

  get result(): Code | undefined {
    return this.#result;
  }

  disconnectedCallback(): void {
    this.#turn++;
  }

  override connectedCallback(): void {
    if (this.#result === undefined) this.root.replaceChildren(this.#standing());
    super.connectedCallback();
  }

  protected override async refresh(): Promise<void> {
    const { language, base } = this;
    const system = this.system.trim().toLowerCase();
    const code = this.code.trim();
    const turn = ++this.#turn;
    if (system === "" && code === "") return;
    try {
      check(system, code);
      const result = await lookUp(base, system, code, language);
      if (turn !== this.#turn) return;
      this.#result = result;
      const detail = oneOf(this.detail, DETAILS) ?? "card";
      this.root.replaceChildren(draw(cardOf(result, language, detail, oneOf(this.audience, AUDIENCES)), detail, language, base));
      this.emit("respcode:result", { system, code: result.code, result } satisfies ResultDetail);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#result = undefined;
      const failed = failureOf(error);
      this.root.replaceChildren(this.#standing(), this.#message(failed, language));
      this.emitError(failed, { system, code });
    }
  }

  get #discreet(): boolean {
    return this.audience === "cardholder";
  }

  /** Whether the page itself says something inside. */
  get #filled(): boolean {
    return !!this.textContent?.trim() || !!this.firstElementChild;
  }

  /** The text of the page, or where it has none, the name of the code: never a blank box. */
  #standing(): Node {
    if (this.#filled) return h("slot");
    return h("span", "root inline label", this.#discreet ? "…" : `${this.system} ${this.code}`);
  }

  /** An unknown code is told of; that there was no answer is the reader's matter only where the page says nothing. */
  #message({ status, problem }: LookupError, language: Language): Node | string {
    const t = WIDGET[language];
    const unknown = [problem?.detail, problem?.fallback?.meaning[language], t.missing].filter(Boolean).join(t.gap);
    const text = status === 404 && !this.#discreet ? unknown : this.#filled || status === 400 ? "" : t.failed;
    return text && set(h("span", "root inline message", " ", text), { lang: tagOf(language), dir: "ltr" });
  }
}

reflect(RespCode);

/** @throws {LookupError} for attributes that are not worth asking with. */
function check(system: string, code: string): void {
  if (SYSTEM.test(system) && code !== "" && code.length <= CODE_LENGTH_MAX && ![system, code].some(mayBeCardNumber)) return;
  throw new LookupError("Needs system and code", 400);
}
