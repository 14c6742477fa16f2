/** Many codes at once: up to 50 by GET, which caches keep, or 1,000 by POST. */
import type { Hono } from "hono";
import type { Text } from "../../codes/model/words.ts";
import { readJson, type Unread } from "../body.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { rejectCardNumber } from "../guard.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { describe, problem } from "../problem.ts";
import { languageOf, readQuery, TEXTS } from "../query.ts";
import { costOfBatch, spend } from "../rate-limit.ts";
import { readPacks } from "../read-packs.ts";
import { CACHE, encodeJson, joinList, sendBuilt, tableHeaders } from "../respond.ts";
import type { Table } from "../table.ts";
import { BATCH_BYTES_MAX, type Batch, batchSchema, LOOKUPS, LOOKUPS_MAX } from "./lookups.schema.ts";
import { isFound } from "./systems.ts";

export function lookups(app: Hono<AppEnv>): void {
  serve(app, "/v1/lookups", { GET: fromTable(byGet), POST: readBatch });
}

const byGet: TableHandler = async (c, table) => {
  const query = readQuery(c, LOOKUPS);
  if (query instanceof Response) return query;
  if (query.code.length === 0) {
    return problem(
      "bad-parameter",
      { zh: "请至少给出一个 code，例如 code=unionpay:51。", en: "Give at least one code, such as code=unionpay:51." },
      { extras: { parameter: "code" }, language: languageOf(query) },
    );
  }
  const wanted = query.code.map((pair) => ({ system: pair.slice(0, pair.indexOf(":")), code: pair.slice(pair.indexOf(":") + 1) }));
  return sendBuilt(c, table, await answer(c, table, wanted, languageOf(query)));
};

/** The body can be read only once, so it is read before the table is chosen. */
async function readBatch(c: AppContext): Promise<Response> {
  const query = readQuery(c, TEXTS);
  if (query instanceof Response) return query;
  const batch = await parseBatch(c);
  if (batch instanceof Response) return batch;
  const refused = await spend(c, costOfBatch(batch.lookups.length));
  if (refused) return refused;
  const handler = fromTable(async (c, table) => {
    const body = await answer(c, table, batch.lookups, languageOf(query));
    const headers = tableHeaders(table.pointer.version, "").filter(([name]) => name !== "etag" && name !== "cache-control");
    return new Response(body as Uint8Array<ArrayBuffer>, { headers: [...headers, ["cache-control", CACHE.none]] });
  });
  return (await handler(c, async () => {})) as Response;
}

async function parseBatch(c: AppContext): Promise<Batch | Response> {
  const body = await readJson(c.req.raw, BATCH_BYTES_MAX);
  if (typeof body === "string") return UNREAD[body](c);
  const parsed = batchSchema.safeParse(body.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.map(String).join(".") ?? "";
    return badBatch(
      c,
      at,
      '须为 {"lookups":[{"system":…,"code":…}]}，应答码是字符串。',
      'It must be {"lookups":[{"system":…,"code":…}]}, with codes as strings.',
    );
  }
  return parsed.data.lookups.length > LOOKUPS_MAX
    ? tooLong(c, { zh: `${LOOKUPS_MAX.toLocaleString("en")} 个码`, en: `${LOOKUPS_MAX.toLocaleString("en")} lookups` })
    : parsed.data;
}

const tooLong = (call: AppContext, { zh, en }: Text) =>
  problem("batch-too-long", { zh: `一批最多 ${zh}。`, en: `A batch takes at most ${en}.` }, { call });
const badBatch = (call: AppContext, at: string, zh: string, en: string) => problem("bad-batch", { zh, en }, { call, extras: { at } });
const KIBIBYTES = `${BATCH_BYTES_MAX / 1024} KiB`;

const UNREAD: Record<Unread, (call: AppContext) => Response> = {
  "not-json": (call) =>
    problem("not-json", { zh: "请以 Content-Type: application/json 发送。", en: "Send it with Content-Type: application/json." }, { call }),
  "too-long": (call) => tooLong(call, { zh: KIBIBYTES, en: KIBIBYTES }),
  malformed: (call) => badBatch(call, "", "请求体不是有效的 UTF-8 JSON。", "The body is not valid UTF-8 JSON."),
  "card-number": rejectCardNumber,
};

/** Each code, or in its place a problem, in the order asked. */
async function answer(c: AppContext, table: Table, wanted: Batch["lookups"], language: "zh" | "en" | undefined): Promise<Uint8Array> {
  const lookup = new Lookup(table, backgroundOf(c), language);
  // Ahead of the lookups, which would all ask at once.
  await readPacks(
    lookup,
    wanted.map(({ system }) => systemOf(system)),
  );
  const known = new Map<string, Promise<Result>>();
  const bodies = wanted.map(({ system, code }) => {
    const key = `${system}:${code}`;
    const body = known.get(key) ?? one(lookup, system, code, language);
    known.set(key, body);
    return body;
  });
  const results = await Promise.all(bodies);
  note(c, { asked: results.length, found: results.filter(({ found }) => found).length });
  return joinList(
    "results",
    results.map(({ body }) => body),
  );
}

const systemOf = (asked: string) => asked.trim().toLowerCase();

interface Result {
  found: boolean;
  body: Uint8Array;
}

async function one(lookup: Lookup, system: string, code: string, language: "zh" | "en" | undefined): Promise<Result> {
  const found = await lookup.code(systemOf(system), code);
  if (isFound(found)) return { found: true, body: found.entry.body };
  return { found: false, body: encodeJson(describe(found.type, found.detail, found.extras, language)) };
}
