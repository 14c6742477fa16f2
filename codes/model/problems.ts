/**
 * Every error that the API can answer: its status, its title, and what to do
 * about it. The Worker answers with them and leads each `type` address to its
 * page of the site, so that it always has an explanation.
 */
import type { Text } from "./words.ts";

export interface ProblemKind {
  status: number;
  title: Text;
  /** What went wrong and how to mend the call. */
  help: Text;
}

export const PROBLEMS = {
  "bad-parameter": {
    status: 400,
    title: { zh: "参数有误", en: "Bad parameter" },
    help: {
      zh: "某个参数的名称或取值不被接受。回答中的 parameter 指出是哪一个，detail 说明可以取什么值。未知参数也会被拒绝，这样各级缓存才不会被打散。",
      en: "The name or the value of a parameter is not accepted. The answer's `parameter` says which one, `detail` says what it takes. Unknown parameters are refused too, so that caches stay whole.",
    },
  },
  "bad-encoding": {
    status: 400,
    title: { zh: "地址编码有误", en: "Bad encoding" },
    help: {
      zh: "地址中的百分号编码不是有效的 UTF-8。请用 encodeURIComponent 或同类函数编码每一段。",
      en: "The percent-encoding in the address is not valid UTF-8. Encode each part with encodeURIComponent or its like.",
    },
  },
  "unknown-system": {
    status: 404,
    title: { zh: "没有这个体系", en: "Unknown system" },
    help: {
      zh: "没有这个编号的体系。suggestions 列出拼写相近的体系；查的是某个码时，另列出收录了这个码的体系。完整清单见 /v1/systems。",
      en: "There is no system with this id. `suggestions` lists the nearest ones and, where a code was asked for, systems that have it; /v1/systems lists all.",
    },
  },
  "unknown-code": {
    status: 404,
    title: { zh: "没有这个应答码", en: "Unknown code" },
    help: {
      zh: "这个体系没有收录该应答码。suggestions 列出相近的码，以及收录了同一个码的其他体系；fallback 说明该体系对未列出的码有何规定。在查明之前，不要把未知的码当作成功或失败。",
      en: "The system does not list this code. `suggestions` has the nearest codes and other systems that have it; `fallback` tells what the system says about codes it does not list. Until you know, treat an unknown code neither as approved nor as declined.",
    },
  },
  "unknown-reason": {
    status: 404,
    title: { zh: "没有这个原因", en: "Unknown reason" },
    help: {
      zh: "没有这个编号的原因。完整清单见 /v1/reasons。",
      en: "There is no reason with this id. /v1/reasons lists all.",
    },
  },
  "not-found": {
    status: 404,
    title: { zh: "没有这个地址", en: "Not found" },
    help: {
      zh: "接口没有这个地址。可用的地址见接口说明。",
      en: "The API has no such address. The API guide lists them all.",
    },
  },
  "method-not-allowed": {
    status: 405,
    title: { zh: "方法不被允许", en: "Method not allowed" },
    help: {
      zh: "这个地址不接受该 HTTP 方法。回答的 Allow 头列出可用的方法。",
      en: "This address does not take that HTTP method. The answer's Allow header lists those it takes.",
    },
  },
  "batch-too-long": {
    status: 413,
    title: { zh: "批量过大", en: "Batch too long" },
    help: {
      zh: "一次最多查询 1,000 个码，请求体不超过 256 KiB。请拆成几批。",
      en: "A batch takes at most 1,000 lookups and 256 KiB. Split it.",
    },
  },
  "not-json": {
    status: 415,
    title: { zh: "不是 JSON", en: "Not JSON" },
    help: {
      zh: "批量查询的请求体须是 JSON，并带 Content-Type: application/json。",
      en: "A batch is sent as JSON with Content-Type: application/json.",
    },
  },
  "bad-batch": {
    status: 422,
    title: { zh: "批量内容有误", en: "Bad batch" },
    help: {
      zh: '批量的形状是 {"lookups":[{"system":"unionpay","code":"51"}]}。at 指出哪一处不对。',
      en: 'A batch has the shape {"lookups":[{"system":"unionpay","code":"51"}]}. `at` says where yours differs.',
    },
  },
  "card-number-rejected": {
    status: 422,
    title: { zh: "拒收卡号", en: "Card number rejected" },
    help: {
      zh: "请求中有一串 13 至 19 位、能通过 Luhn 校验的数字，很可能是卡号。请求被整个拒绝，该数字没有被保存、记录或重复。请只发送应答码。",
      en: "The call contains 13 to 19 digits that pass the Luhn check, most likely a card number. The whole call was refused; the digits were not stored, logged or repeated. Send only the response code.",
    },
  },
  "rate-limited": {
    status: 429,
    title: { zh: "调用过于频繁", en: "Too many calls" },
    help: {
      zh: "每个客户端每 60 秒最多 600 次调用；批量查询每 50 个码算一次；单个码的地址不计次。请等待 Retry-After 所示的秒数再调用。需要大量数据时，请下载 /data/ 下的文件。",
      en: "A client may make 600 calls in 60 seconds; a batch counts one call for every 50 codes; a single code at its own address is not counted. Wait for the seconds in Retry-After. Those who need much are better served by the files under /data/.",
    },
  },
  "table-unavailable": {
    status: 503,
    title: { zh: "数据表暂不可用", en: "Table unavailable" },
    help: {
      zh: "KV 和随部署附带的数据表此刻都读不到。请按 Retry-After 稍后再试。",
      en: "Neither KV nor the table shipped with the deployment can be read at this moment. Try again after Retry-After.",
    },
  },
  "internal-error": {
    status: 500,
    title: { zh: "内部错误", en: "Internal error" },
    help: {
      zh: "这是本服务的缺陷。请带上调用方式提交问题，不要附上任何卡号。",
      en: "This is a defect of the service. Please report how you called it, without any card number.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemType = keyof typeof PROBLEMS;

/** Names the error, the same in every language (RFC 9457, 3.1.1), and leads to its page in the reader's. Relative to the host. */
export const problemUri = (type: ProblemType): string => `/problems/${type}`;
