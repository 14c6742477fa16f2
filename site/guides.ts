/** The guides of one language, in the order that they give themselves. */
import { getCollection } from "astro:content";
import type { Language } from "../codes/model/words.ts";

export interface Guide {
  title: string;
  href: string;
  description?: string;
}

const listed = new Map<Language, Promise<Guide[]>>();

/** Asked for by every page: made once in a build, anew for each page while developing. */
export function guidesIn(language: Language): Promise<Guide[]> {
  if (import.meta.env.DEV) return list(language);
  const known = listed.get(language) ?? list(language);
  listed.set(language, known);
  return known;
}

async function list(language: Language): Promise<Guide[]> {
  const guides = await getCollection("docs", ({ id }) => id.startsWith(`${language}/guide/`));
  return guides
    .toSorted((a, b) => (a.data.sidebar.order ?? 99) - (b.data.sidebar.order ?? 99) || (a.id < b.id ? -1 : 1))
    .map(({ id, data }) => ({ title: data.heading ?? data.title, href: `/${id}/`, description: data.description }));
}
