/** Lines of a stream, read as they come: never more than a line and a chunk in memory. */

/** A line that is longer is no lookup; its text is dropped. */
export const LINE_MAX = 64 * 1024;

/** Each line with its end taken off; undefined in the place of one that is too long. Empty lines are left out. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string | undefined, void, undefined> {
  let rest = "";
  let dropping = false;
  for await (const chunk of chunks) {
    const parts = chunk.split("\n");
    const last = parts.pop() ?? "";
    for (const part of parts) {
      const line = rest + part;
      rest = "";
      if (dropping || line.length > LINE_MAX) yield undefined;
      else if (line.trim() !== "") yield line;
      dropping = false;
    }
    if (!dropping) rest += last;
    if (rest.length > LINE_MAX) {
      rest = "";
      dropping = true;
    }
  }
  if (dropping) yield undefined;
  else if (rest.trim() !== "") yield rest;
}
