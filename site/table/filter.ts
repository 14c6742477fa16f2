/**
 * Brings the table of a system to life: filters and order, kept in the address. The rows stay the ones that the page
 * came with; they are hidden and moved, never made anew.
 */
import { foldText } from "../../codes/model/search/text.ts";
import { FILTER } from "../i18n/filter.ts";
import { pinyinFrom } from "../spoken.ts";
import { fitting, NEXT_REASON, type Row, sorted } from "./rows.ts";
import { FACETS, type Facet, formatState, parseState, SORT_KEYS, type SortKey, type TableState } from "./state.ts";

const form = document.querySelector<HTMLFormElement>("form[data-filters]");
const table = document.querySelector<HTMLTableElement>("table[data-sortable]");
if (form && table) start(form, table);

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const language = form.dataset.language === "zh" ? "zh" : "en";
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const elements = [...body.rows];
  const rows = elements.map(reader(table));
  const status = form.querySelector("[data-shown]") as HTMLElement;
  const clear = form.querySelector("[data-clear]") as HTMLButtonElement;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const choices = (facet: Facet) => [...(field(facet) as HTMLSelectElement).options].map(({ value }) => value);
  const order = Object.fromEntries(FACETS.map((facet) => [facet, choices(facet)])) as Record<Facet, string[]>;
  const headings = sortHeadings(table, (key) => go({ ...state, sort: key, descending: state.sort === key && !state.descending }));

  let state = parseState("");
  /** While true, the newest entry of the history is one stretch of typing, which goes on. */
  let typing = false;

  function show(next: TableState): void {
    if (next.sort !== state.sort || next.descending !== state.descending) {
      body.append(...sorted(rows, next, order, language).map(({ at }) => elements[at] as HTMLElement));
    }
    state = next;
    const shown = fitting(rows, state);
    for (const element of elements) element.hidden = true;
    for (const { at } of shown) (elements[at] as HTMLElement).hidden = false;
    for (const [key, heading] of headings) {
      if (key === state.sort) heading.setAttribute("aria-sort", state.descending ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
    field("sort").value = state.descending ? "" : state.sort;
    clear.disabled = state.q.trim() === "" && FACETS.every((facet) => !state.wanted[facet]);
    status.textContent = shown.length === 0 ? FILTER.none[language] : FILTER.shown[language](shown.length, rows.length);
  }

  /** Shows a state and writes it into the address; a stretch of typing is one step back. */
  function go(next: TableState, typed = false): void {
    show(next);
    const address = location.pathname + formatState(state);
    if (address === location.pathname + location.search) return;
    if (typed && typing) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    typing = typed;
  }

  function fill({ q, wanted }: TableState): void {
    field("q").value = q;
    for (const facet of FACETS) field(facet).value = wanted[facet];
  }

  /** What the address says; a value that no row has would hide them all without saying why. */
  function restore(): void {
    const asked = parseState(location.search);
    for (const facet of FACETS) if (!order[facet].includes(asked.wanted[facet])) asked.wanted[facet] = "";
    typing = false;
    fill(asked);
    show(asked);
  }

  /**
   * Who opens a link to a filter comes for the rows, which on a phone lie far below. Not where the browser itself goes to a
   * place: to that of a heading named in the address, or back to where the reader was.
   */
  function bringIntoView(): void {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const arrives = navigation === undefined || navigation.type === "navigate";
    if (arrives && location.hash === "" && formatState(state) !== "" && scrollY === 0) form.scrollIntoView();
  }

  function replace(next: TableState): void {
    fill(next);
    go({ ...next, sort: state.sort, descending: state.descending });
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    // Pinyin that is still being typed is not yet what the reader means.
    if ((event as InputEvent).isComposing) return;
    const wanted = Object.fromEntries(FACETS.map((facet) => [facet, field(facet).value])) as TableState["wanted"];
    const order = event.target === field("sort") ? { sort: field("sort").value as SortKey, descending: false } : state;
    go({ q: field("q").value, wanted, sort: order.sort, descending: order.descending }, event.target === field("q"));
  });
  field("q").addEventListener("compositionend", () => go({ ...state, q: field("q").value }, true));
  clear.addEventListener("click", () => {
    replace(parseState(""));
    field("q").focus();
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-filter]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      replace(parseState(link.search));
      form.scrollIntoView();
    });
  }
  addEventListener("popstate", restore);
  restore();
  // After the rows are gone from the screen: what a scroll uncovers has then not moved.
  requestAnimationFrame(() => requestAnimationFrame(bringIntoView));
}

/** Puts a button into each heading that sorts; without this script they are plain text. */
function sortHeadings(table: HTMLTableElement, sort: (key: SortKey) => void): [SortKey, HTMLElement][] {
  return [...table.querySelectorAll<HTMLElement>("th[data-sort]")].map((heading) => {
    const key = SORT_KEYS.find((known) => known === heading.dataset.sort) ?? "code";
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(key));
    heading.append(button);
    return [key, heading];
  });
}

/** Reads a row. Folding hundreds of them takes a moment, which most visits do without, so it waits until it is asked for. */
function reader(table: HTMLTableElement): (row: HTMLTableRowElement, at: number) => Row {
  const reasons = (table.dataset.reasons ?? "").split(NEXT_REASON);
  const spoken = once(() => (table.dataset.spoken ? pinyinFrom(JSON.parse(table.dataset.spoken)) : () => ""));
  return (row, at) => {
    const values = (row.dataset.is ?? "").split(" ");
    const label = row.querySelector(".codes-label a")?.textContent ?? "";
    const is = Object.fromEntries(FACETS.map((facet, i) => [facet, values[i] ?? ""])) as Row["is"];
    const more = `${row.dataset.also ?? ""} ${reasons[Number(values[FACETS.length])] ?? ""}`;
    const text = once(() => foldText(`${row.textContent} ${more}`));
    const pinyin = once(() => spoken()(`${label} ${more}`));
    return {
      at,
      label,
      is,
      get text() {
        return text();
      },
      get spoken() {
        return pinyin();
      },
    };
  };
}

function once<T>(work: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: work() };
    return made.it;
  };
}
