/** What is said of one operation; the rest of its description follows from it. */
import type { shapes } from "../../codes/model/answer/shapes.ts";
import type { ProblemType } from "../../codes/model/problems.ts";
import type { Text } from "../../codes/model/words.ts";
import type { Parameter } from "../query.ts";
import type { HeaderName } from "./headers.ts";

/** A schema that has a name in {@link shapes}. */
export type Shape = Parameters<typeof shapes.get>[0];

export interface Operation {
  method: "get" | "post";
  /** As OpenAPI writes it: `/v1/systems/{system}`. */
  path: string;
  id: string;
  tag: string;
  summary: string;
  description: Text;
  query: Record<string, Parameter>;
  /** Parameters that the call cannot do without. */
  required?: readonly string[];
  /** `most`: how long each list in it may be, which is refused with a status of its own. */
  body?: { shape: object; most?: Record<string, number>; examples: Record<string, unknown> };
  /** Media type of the answer to its shape; none where the body is not JSON. */
  answers: Record<string, Shape | undefined>;
  /** Names of the headers that the answer always has; `304` is answered where ETag is among them. */
  headers: readonly HeaderName[];
  /** Those that it may have. */
  mayHave?: readonly HeaderName[];
  /** The errors of this operation beside those that {@link everyCall} lists. */
  problems: readonly ProblemType[];
  /** Calls whose answers are the examples. */
  examples: readonly ExampleCall[];
}

export interface ExampleCall {
  name: string;
  /** Path and query. */
  call: string;
  /** Name of the body among the operation's. */
  body?: string;
  /** The list in the answer of which only the first items are shown. */
  shorten?: string;
}

/** English first, for tools that show one line; Chinese after it. */
export const inBoth = ({ en, zh }: Text): string => `${en}\n\n${zh}`;
