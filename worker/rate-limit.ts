/**
 * How many calls a client may make. Generous: nobody who looks codes up meets it, a loop that ran away does.
 *
 * A single code at its own address is never counted: it costs less to answer than to count. A call costs 1, a
 * batch 1 for every 50 codes begun, a search in a frame 1, a list as Markdown 1. The counters belong to the location
 * that answers and keep only a count; they are approximate, as the platform has them.
 */
import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "./context.ts";
import { LIMIT } from "./limits.ts";
import { problem } from "./problem.ts";

/** So many codes of a batch cost as much as one call. */
export const CODES_PER_CALL = 50;

const MINUTE = "minute";
/** The policy in the header fields of draft-ietf-httpapi-ratelimit-headers. */
const POLICY = `"${MINUTE}";q=${LIMIT.calls};w=${LIMIT.seconds}`;

const SINGLE_CODE = /^\/v1\/systems\/[^/]+\/codes\/[^/]+\/*$/;
/** A page in Markdown that lists codes or systems; that of a single code is none. */
const LIST_AS_MARKDOWN = /^\/(?:zh|en)(?:\/[^/]+|\/(?:codes|reasons)\/[^/]+)?\.md$/;

/**
 * What is counted: the API but for single codes, the search in a frame, and lists as Markdown. Pages, badges, frames
 * and oEmbed of one code are not: each is a single code at its own address.
 */
function isCounted(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  if (pathname.startsWith("/v1/")) return !SINGLE_CODE.test(pathname);
  if (pathname === "/embed/lookup") return (searchParams.get("q")?.trim() ?? "") !== "";
  return LIST_AS_MARKDOWN.test(pathname);
}

/** Counts a call; the count of a batch is completed by {@link spend} when its size is known. */
export const limitCalls: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === "OPTIONS" || !isCounted(c.req.url)) return next();
  const refused = await spend(c, 1);
  if (refused) return refused;
  await next();
  c.res.headers.set("ratelimit-policy", POLICY);
};

/** What a batch costs beyond the call itself. */
export const costOfBatch = (codes: number): number => Math.max(0, Math.ceil(codes / CODES_PER_CALL) - 1);

/** Takes calls from the client's allowance; the refusal if it is used up. Without the binding, and where it fails, nobody is refused. */
export async function spend(c: AppContext, calls: number): Promise<Response | undefined> {
  const limiter = c.env.LIMITER;
  if (!limiter) return undefined;
  const key = clientOf(c.req.header("cf-connecting-ip"));
  try {
    for (let spent = 0; spent < calls; spent++) if (!(await limiter.limit({ key })).success) return tooMany(c);
  } catch {
    return undefined;
  }
  return undefined;
}

/** The address of an IPv4 client, the /64 network of an IPv6 one: within it a client changes its address at will. */
export function clientOf(address: string | undefined): string {
  if (!address?.includes(":")) return address ?? "";
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head ? head.split(":") : [];
  const behind = tail ? tail.split(":").length : 0;
  if (tail !== undefined)
    groups.push(...Array<string>(Math.max(0, 8 - groups.length - behind)).fill("0"), ...(tail ? tail.split(":") : []));
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

const tooMany = (call: AppContext) =>
  problem(
    "rate-limited",
    {
      zh: `每个客户端每 ${LIMIT.seconds} 秒最多 ${LIMIT.calls} 次调用。请等待 Retry-After 所示的秒数。大量查询请用批量接口，全部数据请下载 /data/。`,
      en: `A client may make ${LIMIT.calls} calls in ${LIMIT.seconds} seconds. Wait for the seconds in Retry-After. For many codes use batches, for all of them the files under /data/.`,
    },
    {
      call,
      headers: { "retry-after": String(LIMIT.seconds), "ratelimit-policy": POLICY, ratelimit: `"${MINUTE}";r=0;t=${LIMIT.seconds}` },
    },
  );
