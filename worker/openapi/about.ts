/** What the description says of the API as a whole. */

import { LIMIT_DEFAULT } from "../../codes/model/search/page.ts";
import { LIMIT } from "../limits.ts";
import { BATCH_BYTES_MAX, LOOKUPS_BY_GET, LOOKUPS_MAX } from "../routes/lookups.schema.ts";

/** Of the interface, not of the data: a new address or field is minor. What would be major is a new `/v1`. */
const API_VERSION = "1.0.0";

const number = (value: number) => value.toLocaleString("en");

const DESCRIPTION = `
Look up payment response codes: the \`RESP\` that a POS terminal prints (ISO 8583 field 39), and the codes of networks, acquirers, wallets and gateways.

**What you can rely on.** No key. \`/v1\` only grows: new fields and new codes may appear, so ignore what you do not know. What is dropped is announced 12 months ahead with the \`Deprecation\` and \`Sunset\` headers. The enums and ids are the contract and may be built upon; texts may improve at any time.

**Limits.** ${number(LIMIT.calls)} calls in ${LIMIT.seconds} seconds for each client; a batch counts 1 for every 50 codes begun; a single code at its own address is never counted, nor are files. Over the limit: 429 with \`Retry-After\`. By GET up to ${LOOKUPS_BY_GET} codes at once, by POST ${number(LOOKUPS_MAX)} and ${BATCH_BYTES_MAX / 1024} KiB. A page of a search has ${LIMIT_DEFAULT} codes unless \`limit\` says otherwise.

**Methods.** Every address under \`/v1/\`, and \`/healthz\`, that takes GET takes HEAD and OPTIONS too. The files (\`/data/…\`, \`/openapi.json\`) are only read, by GET and HEAD, and lie there whatever stands behind a question mark; scripts of other websites read them without headers of their own, such as \`If-None-Match\`, which the browser adds by itself. Any website may call the API (CORS for every origin).

**Errors** are \`application/problem+json\` (RFC 9457). **Send no card numbers:** a call that contains one is refused as a whole, and nothing of it is stored, logged or repeated.

---

查询支付应答码：POS 终端打印的 \`RESP\`（ISO 8583 第 39 域），以及卡组织、收单机构、钱包和网关的各种应答码。

**承诺。** 不需要密钥。\`/v1\` 只增不减：可能增加新的字段和新的码，请忽略不认识的字段。要停用的内容提前 12 个月公布，并带 \`Deprecation\` 和 \`Sunset\` 头。枚举值和编号是约定，可以写进程序；文字随时可能改进。

**限制。** 每个客户端 ${LIMIT.seconds} 秒内 ${number(LIMIT.calls)} 次；批量查询每 50 个码（不足 50 按 50 计）算一次；按地址查单个码和下载文件不计次数。超过时回答 429，附 \`Retry-After\`。GET 一次最多 ${LOOKUPS_BY_GET} 个码，POST 最多 ${number(LOOKUPS_MAX)} 个、${BATCH_BYTES_MAX / 1024} KiB。搜索每页 ${LIMIT_DEFAULT} 个，可用 \`limit\` 更改。

**方法。** \`/v1/\` 下的地址和 \`/healthz\`，接受 GET 的也接受 HEAD 和 OPTIONS。文件（\`/data/…\`、\`/openapi.json\`）只能用 GET 和 HEAD 读取，问号后面写什么都不起作用；其他网站的脚本读取文件时不要自行添加 \`If-None-Match\` 之类的请求头，浏览器会自己带上。任何网站都可以跨域调用。

**错误**的格式是 \`application/problem+json\`（RFC 9457）。**不要发送卡号：** 含有卡号的请求会被整个拒绝，不保存、不记录、不重复。
`.trim();

export const INFO = {
  title: "Respcode",
  version: API_VERSION,
  summary: "The open reference and lookup service for payment response codes.",
  description: DESCRIPTION,
  license: { name: "Data: CC BY 4.0 (code: MIT)", url: "https://creativecommons.org/licenses/by/4.0/" },
};

export const TAGS = [
  { name: "codes", description: "Codes, one by one, in batches, or searched for. 应答码：单查、批量与搜索。" },
  { name: "systems", description: "The sets of codes, and who defines them. 体系：一套码及其制定者。" },
  { name: "reasons", description: "Why it happened, the same across systems. 原因：各体系共用。" },
  { name: "table", description: "The data set: its version, its health, its files. 数据表：版本、状态与下载。" },
];
