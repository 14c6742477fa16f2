/** Lines of a stream, read as they come: never more than a line and a chunk in memory. */

/** A line that is longer is no lookup; its text is dropped. */
export const LINE_MAX = 64 * 1024;

/** A line as an editor counts it; without a text where it is too long. */
export interface Line {
  number: number;
  text: string | undefined;
}

/** Each line with its end taken off. Empty ones are left out, and counted. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line, void, undefined> {
  let number = 0;
  let rest = "";
  let dropping = false;
  for await (const chunk of chunks) {
    const parts = chunk.split("\n");
    const last = parts.pop() ?? "";
    for (const part of parts) {
      const line = rest + part;
      rest = "";
      number++;
      if (dropping || line.length > LINE_MAX) yield { number, text: undefined };
      else if (line.trim() !== "") yield { number, text: line };
      dropping = false;
    }
    if (!dropping) rest += last;
    if (rest.length > LINE_MAX) {
      rest = "";
      dropping = true;
    }
  }
  number++;
  if (dropping) yield { number, text: undefined };
  else if (rest.trim() !== "") yield { number, text: rest };
}
