/** Answers that are errors: grouped by status, each type with an example. */
import { PROBLEMS, type ProblemType } from "../../codes/model/problems.ts";
import { rejectCardNumber } from "../guard.ts";
import { problemName, problemSchemas } from "../problem.schema.ts";
import { LOOKUPS_MAX } from "../routes/lookups.schema.ts";
import { type HeaderName, headerRefs } from "./headers.ts";
import type { Operation } from "./operation.ts";
import type { Sampler } from "./sample.ts";
import { refTo } from "./schemas.ts";

/** Errors that any call may meet. */
const ANYWHERE: readonly ProblemType[] = ["bad-encoding", "bad-parameter", "method-not-allowed", "card-number-rejected"];

/** Errors of the Worker where a file is not there. */
const WITHOUT_FILE: readonly ProblemType[] = ["bad-encoding", "card-number-rejected"];

/** A single code is never counted; see worker/rate-limit.ts. */
const UNCOUNTED = "/v1/systems/{system}/codes/{code}";

const HEADERS_OF: Partial<Record<ProblemType, readonly HeaderName[]>> = {
  "method-not-allowed": ["Allow"],
  "rate-limited": ["Retry-After", "RateLimit", "RateLimit-Policy"],
  "table-unavailable": ["Retry-After"],
};

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const BATCH = "/v1/lookups";

type Example = [call: string, answer: (sample: Sampler) => Promise<Response>];
const get = (call: string): Example => [`GET ${call}`, (sample) => sample(call)];

/** How each error is brought about. */
const EXAMPLES: Record<Exclude<ProblemType, "internal-error">, Example> = {
  "bad-encoding": get("/v1/codes/%FF"),
  "bad-parameter": get("/v1/systems/unionpay/codes/51?lang=fr"),
  "unknown-system": get("/v1/systems/union"),
  "unknown-code": get("/v1/systems/unionpay/codes/5A?lang=en"),
  "unknown-reason": get("/v1/reasons/no_money"),
  "not-found": get("/data/codes.xml"),
  "method-not-allowed": ["DELETE /v1/systems", (sample) => sample("/v1/systems", { method: "DELETE" })],
  "batch-too-long": [
    "POST /v1/lookups with one code more than it takes",
    (sample) => sample(BATCH, json({ lookups: Array.from({ length: LOOKUPS_MAX + 1 }, () => ({ system: "visa", code: "51" })) })),
  ],
  "not-json": [
    "POST /v1/lookups as text/plain",
    (sample) => sample(BATCH, { method: "POST", headers: { "content-type": "text/plain" }, body: "51" }),
  ],
  "bad-batch": [
    "POST /v1/lookups with a code that is a number",
    (sample) => sample(BATCH, json({ lookups: [{ system: "visa", code: 51 }] })),
  ],
  "card-number-rejected": ["a call with a card number in it", async () => rejectCardNumber(undefined)],
  "rate-limited": ["too many calls", (sample) => sample("/v1/table", undefined, "limited")],
  "table-unavailable": ["while no table can be read", (sample) => sample("/v1/table", undefined, "unavailable")],
};

export interface ProblemAnswers {
  /** Answers by name, for components. */
  components: Record<string, object>;
  /** The errors of an operation, by status. */
  of(operation: Operation): Record<string, object>;
}

export async function problemAnswers(sample: Sampler): Promise<ProblemAnswers> {
  const components: Record<string, object> = {};
  const examples = new Map<string, object>();
  for (const [type, [call, answer]] of Object.entries(EXAMPLES)) {
    const response = await answer(sample);
    const value = (await response.json()) as { type: string };
    if (!value.type.endsWith(`/${type}`)) throw new Error(`The example of ${type}, "${call}", is answered with ${value.type}.`);
    examples.set(type, { summary: call, value });
  }

  const answerOf = (types: ProblemType[]): object => {
    const name = types.map(problemName).join("Or");
    const refs = types.map((type) => refTo(problemSchemas[type]));
    components[name] ??= {
      description: types.map((type) => `${PROBLEMS[type].title.en} · ${PROBLEMS[type].title.zh}`).join("; "),
      headers: headerRefs(["Cache-Control", ...types.flatMap((type) => HEADERS_OF[type] ?? [])]),
      content: {
        "application/problem+json": {
          schema: refs.length === 1 ? refs[0] : { anyOf: refs },
          examples: Object.fromEntries(types.map((type) => [type, examples.get(type)])),
        },
      },
    };
    return { $ref: `#/components/responses/${name}` };
  };

  return {
    components,
    of: (operation) => {
      const byStatus = Map.groupBy(typesOf(operation), (type) => String(PROBLEMS[type].status));
      const errors = Object.fromEntries([...byStatus].map(([status, types]) => [status, answerOf(types)]));
      return isFile(operation.path) ? { ...errors, 405: REFUSED_FILE } : errors;
    },
  };
}

/** The host of the files refuses other methods by itself, without words. */
const REFUSED_FILE = { description: "A file is only read: GET and HEAD · 文件只能读取：GET 和 HEAD" };

/** A file is answered before the Worker runs: only what there is no file for comes to it. */
const isFile = (path: string) => path.startsWith("/data/") || path === "/openapi.json";

function typesOf({ path, problems }: Operation): ProblemType[] {
  if (isFile(path)) return problems.length > 0 ? [...WITHOUT_FILE, ...problems] : [];
  const counted = path.startsWith("/v1/") && path !== UNCOUNTED;
  return [...ANYWHERE, ...problems, ...(counted ? (["rate-limited"] as const) : []), "table-unavailable"];
}
