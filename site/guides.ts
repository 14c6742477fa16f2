/** The guides of one language, in the order that they give themselves. */
import { getCollection } from "astro:content";
import type { Language } from "../codes/model/words.ts";

export interface Guide {
  title: string;
  href: string;
  description?: string;
}

export async function guidesIn(language: Language): Promise<Guide[]> {
  const guides = await getCollection("docs", ({ id }) => id.startsWith(`${language}/guide/`));
  return guides
    .toSorted((a, b) => (a.data.sidebar.order ?? 99) - (b.data.sidebar.order ?? 99) || (a.id < b.id ? -1 : 1))
    .map(({ id, data }) => ({ title: data.heading ?? data.title, href: `/${id}/`, description: data.description }));
}
