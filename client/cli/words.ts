/** The command's own words. */
import { AFTER_CHANGE } from "../../codes/model/after-change.ts";
import type { Actor, Funds, Language, Outcome, RetryPolicy } from "../types.ts";

const word = <T>(zh: T, en: T): Record<Language, T> => ({ zh, en });

/** Told apart by shape, for those who see no colours. */
export const SYMBOLS: Record<Outcome, string> = { approved: "✓", declined: "✗", retry: "↻", error: "!", cancelled: "⊘" };

export const FUNDS_LINES: Record<Funds, Record<Language, string>> = {
  taken: word("款已扣，不要再收一次。", "The payment stands. Do not take it a second time."),
  partly_taken: word("只扣了一部分：差额另收，或撤销已扣的部分。", "Only a part was paid. Collect the rest, or void that part."),
  not_taken: word("没有扣顾客的钱。", "No money was taken."),
  unknown: word(
    "只凭这个码，谁也不知道有没有扣款。先查询原交易，查明之前不要再次收款。",
    "From this code alone nobody knows whether money moved. Look the transaction up first, and take no new payment until you know.",
  ),
  not_applicable: word("这个码本身不动顾客的钱。", "No money of the customer moves with this code."),
};

const RETRY_LINES: Record<Exclude<RetryPolicy, "after_change">, Record<Language, string>> = {
  never: word("不要用这张卡再次提交。", "Do not submit this card again."),
  later: word("等一段时间后，可以原样再试。", "The same request may be sent again after a wait."),
  now: word("可以马上原样再试。", "The same request may be sent again at once."),
  inquire: word("先查询或冲正，再决定是否重试。", "Query or reverse before any new attempt."),
  none_needed: word("已有结果，不必再发。", "There is a result; nothing needs to be sent again."),
};

export const retryLine = (policy: RetryPolicy, actor: Actor): Record<Language, string> =>
  policy === "after_change" ? AFTER_CHANGE[actor] : RETRY_LINES[policy];

export const ACTOR_LINE = word(
  (actor: Actor, name: string) => (actor === "none" ? name : `由${name}处理`),
  (actor: Actor, name: string) => (actor === "none" ? name : `${name} can resolve it`),
);

export const CARD = {
  charged: word("扣款了吗", "Charged?"),
  retry: word("可以重试吗", "Retry?"),
  todo: word("现在怎么办", "Do now"),
  say: word("对顾客说", "Say"),
  meaning: word("含义", "Meaning"),
  developer: word("开发者", "Developer"),
  display: word("终端字样", "On screen"),
  former: word("旧版含义", "Formerly"),
  note: word("注意", "Note"),
  reason: word("原因", "Reason"),
  elsewhere: word("其他体系", "Elsewhere"),
  sources: word("出处", "Sources"),
  verified: word("核对", "Checked"),
  keepCard: word(
    "终端要求没收卡片（仅供收银员）：按本店规定办理，不要争执，不要冒险。",
    "For the cashier only: the terminal is told to retain the card. Follow your shop's rules; do not argue and take no risk.",
  ),
  retired: word(
    (next: string | undefined) => `这个码已停用${next === undefined ? "" : `，现在使用 ${next}`}。`,
    (next: string | undefined) => `This code is retired${next === undefined ? "" : `; ${next} took its place`}.`,
  ),
  attempts: word(
    (n: number, days: number | undefined) => `${days === undefined ? "" : `${days} 天内`}最多 ${n} 次。`,
    (n: number, days: number | undefined) =>
      `At most ${n} attempt${n === 1 ? "" : "s"}${days === undefined ? "" : ` within ${days} day${days === 1 ? "" : "s"}`}.`,
  ),
  wait: word(
    (time: string) => `至少间隔 ${time}。`,
    (time: string) => `Wait at least ${time}.`,
  ),
  confidence: word(
    (name: string, day: string) => `${day}，可信度${name}`,
    (name: string, day: string) => `${day}, confidence ${name.toLowerCase()}`,
  ),
  read: word(
    (day: string) => `查阅于 ${day}`,
    (day: string) => `read on ${day}`,
  ),
} as const;

export const LISTS = {
  everywhere: word(
    (code: string, n: number) => `${code}：${n} 个体系有这个码`,
    (code: string, n: number) => `${code} in ${n} system${n === 1 ? "" : "s"}`,
  ),
  ambiguous: word(
    "各体系读法不同，先弄清是哪个体系的码，不要套用。",
    "Read differently from system to system: find out whose code it is before you act.",
  ),
  same: word("各体系的结果、扣款和重试一致。", "Outcome, charge and retry are the same in all of them."),
  narrow: word(
    (call: string) => `只看一个体系：${call}`,
    (call: string) => `One system in full: ${call}`,
  ),
  found: word(
    (n: number) => `${n} 个应答码`,
    (n: number) => `${n} code${n === 1 ? "" : "s"}`,
  ),
  more: word(
    (n: number) => `还有 ${n} 个，用 --limit 多看一些（最多 100）。`,
    (n: number) => `${n} more; --limit shows up to 100.`,
  ),
  nothing: word(
    "没有找到。换个说法，或用 respcode systems 看有哪些体系。",
    "Nothing found. Try other words, or see which systems there are: respcode systems",
  ),
  meant: word("是不是：", "Did you mean:"),
  unknownSystem: word("没有这个体系。respcode systems 列出全部。", "There is no such system. respcode systems lists them all."),
  untilKnown: word("查明之前，既不要当作成功，也不要当作失败。", "Until you know, take it neither as approved nor as declined."),
  fallback: word("对未列出的码，这个体系的规定：", "The system's own rule for codes that it does not list:"),
} as const;

export const COMMAND = {
  invalid: word("参数有误", "Usage"),
  seeHelp: word("用法见 respcode --help。", "respcode --help tells how to call it."),
  empty: word("请给出应答码或要搜索的文字。", "Give a response code, or words to search for."),
  unknown: word(
    (name: string) => `没有选项 ${name}。以短横开头的应答码前面请加 -- 。`,
    (name: string) => `There is no option ${name}. Put -- before a code that begins with a dash.`,
  ),
  value: word(
    (name: string, takes: string) => `${name} 的取值是${takes}。`,
    (name: string, takes: string) => `${name} takes ${takes}.`,
  ),
  several: word(
    "一次只查一个应答码；多个请用 --batch，每行一个。要按文字搜索，请用 respcode search。",
    "One code at a time; for many use --batch, one a line. To search for these words, call respcode search.",
  ),
  twoSystems: word(
    (named: string, system: string) => `${named} 和 --system ${system} 是两个体系，请只给一个。`,
    (named: string, system: string) => `${named} and --system ${system} are two systems: give one.`,
  ),
  limited: word(
    (seconds: number) => `服务限制调用次数，${seconds} 秒后继续。`,
    (seconds: number) => `The service takes no more calls for now: going on in ${seconds} s.`,
  ),
  waiting: word(
    (seconds: number) => `服务没有回答，${seconds} 秒后再试。`,
    (seconds: number) => `The service did not answer: trying again in ${seconds} s.`,
  ),
  noAnswer: word(
    (code: string | undefined) => `--api 所给的服务没有回答${code ? `（${code}）` : ""}。请检查地址和网络；去掉 --api 就用包内的数据表。`,
    (code: string | undefined) =>
      `The service of --api does not answer${code ? ` (${code})` : ""}. Check its address and the network; without --api the table in this package answers.`,
  ),
  foreign: word(
    (status: number) => `--api 所给的地址不是 Respcode 服务（HTTP ${status}）。`,
    (status: number) => `What answers at --api is no Respcode service (HTTP ${status}).`,
  ),
  unreadable: word("读不到这个文件。", "The file cannot be read."),
  lineNotJson: word(
    '须为 {"system":"unionpay","code":"51"} 或 unionpay:51；应答码是带引号的字符串。',
    'A line is {"system":"unionpay","code":"51"} or unionpay:51; the code is a string in quotes.',
  ),
  lineTooLong: word("这一行太长。", "The line is too long."),
  progress: word(
    (done: string, share: string, missed: string) => `${done} 行${share}，未找到 ${missed}`,
    (done: string, share: string, missed: string) => `${done} lines${share}, ${missed} not found`,
  ),
  version: word(
    (version: string, table: string, day: string, systems: string, codes: string) =>
      `respcode ${version}，数据表 ${table}（${day}，${systems} 个体系，${codes} 个应答码）`,
    (version: string, table: string, day: string, systems: string, codes: string) =>
      `respcode ${version}, table ${table} (${day}, ${systems} systems, ${codes} codes)`,
  ),
} as const;
