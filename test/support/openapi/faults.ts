/** What is wrong with an answer, by the description of the API. */
import { answerOf, type Description, type Operation, type Schema, type Validate, validators } from "./description.ts";

const JSON_TYPE = /^application\/(?:problem\+)?json$/;

export type Faults = (operation: Operation, call: { language: string | undefined; method: string }, answer: Response) => Promise<string[]>;

export function faultFinder(description: Description): Faults {
  const byLanguage = new Map<string | undefined, (schema: Schema) => Validate>();
  const validator = (language: string | undefined) => {
    const known = byLanguage.get(language) ?? validators(description, language);
    byLanguage.set(language, known);
    return known;
  };

  return async (operation, { language, method }, answer) => {
    const { status, headers } = answer;
    const body = await answer.text();
    if (status >= 500) return [`${status}`];
    const described = answerOf(description, operation, status);
    if (!described) return [`${status} is not described: ${body.slice(0, 200)}`];
    const faults: string[] = [];

    for (const [name, { $ref }] of Object.entries(described.headers ?? {})) {
      const { required, schema } = description.components.headers[$ref.split("/").at(-1) ?? ""] ?? { required: true, schema: {} };
      const value = headers.get(name);
      if (value === null && required) faults.push(`${name} is missing`);
      if (value !== null) faults.push(...validator(undefined)(schema)(value).map((fault) => `${name} ${value}: ${fault}`));
    }

    const [type = ""] = (headers.get("content-type") ?? "").split(";");
    const content = described.content?.[type];
    if (described.content && !content) return [...faults, `content type ${type}`];
    if (!described.content || method === "HEAD") return body === "" ? faults : [...faults, "a body where none is described"];
    if (!content || !JSON_TYPE.test(type)) return faults;
    const value = JSON.parse(body) as { status?: unknown };
    if (status >= 400 && value.status !== status) faults.push(`status ${value.status} in the body of a ${status}`);
    return [...faults, ...validator(language)(content.schema)(value)];
  };
}
