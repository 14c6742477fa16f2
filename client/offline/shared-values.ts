/** Texts and lists that several rows of a system have lie in the package once; the rows name them by their place. */
import type { Row } from "../../codes/model/schema.ts";

/** A row whose texts and lists may be places among the shared ones. No field of a row is a number itself. */
export type Placed<T> = { [Field in keyof T]: T[Field] | number };

/** Takes out what more than one row has. */
export function share(rows: readonly Row[]): { shared: unknown[]; rows: Placed<Row>[] } {
  const times = new Map<string, number>();
  const objects = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === "object");
  for (const text of objects.map((value) => JSON.stringify(value))) times.set(text, (times.get(text) ?? 0) + 1);
  const shared = [...times].filter(([, number]) => number > 1).map(([text]) => text);
  const places = new Map<string | undefined, number>(shared.map((text, place) => [text, place]));
  return {
    shared: shared.map((text) => JSON.parse(text)),
    rows: rows.map((row) => eachField(row, (value) => (typeof value === "object" ? (places.get(JSON.stringify(value)) ?? value) : value))),
  };
}

/** Puts it back. */
export const unshare = (shared: readonly unknown[], row: Placed<Row>): Row =>
  eachField(row, (value) => (typeof value === "number" ? shared[value] : value));

const eachField = <From extends object, To>(row: From, change: (value: unknown) => unknown): To =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [field, change(value)])) as To;
