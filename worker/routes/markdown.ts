/** The Markdown twins of pages: the address of a page with `.md` in the place of its last slash. */
import type { Handler, Hono } from "hono";
import type { Code, Crossing, Reason, System } from "../../codes/model/answer.ts";
import { REASONS_PACK } from "../../codes/model/keys.ts";
import { pagePath } from "../../codes/model/links.ts";
import type { Entry } from "../../codes/model/pack.ts";
import type { Language } from "../../codes/model/words.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable } from "../context.ts";
import { Lookup } from "../lookup.ts";
import { type Beside, codeMarkdown } from "../markdown/code.ts";
import type { Names } from "../markdown/counterparts.ts";
import { crossingMarkdown, reasonMarkdown, reasonsMarkdown, systemMarkdown, systemsMarkdown } from "../markdown/pages.ts";
import { serve } from "../methods.ts";
import { redirect } from "../redirect.ts";
import { sendMarkdown } from "../respond.ts";
import { summaries } from "../summaries.ts";
import type { Table } from "../table.ts";
import { unknownReason } from "./reasons.ts";
import { isFound, param, refuse } from "./systems.ts";

export function markdown(app: Hono<AppEnv>): void {
  serve(app, "/:file{(?:zh|en)\\.md}", { GET: twin(systemsTwin) });
  serve(app, "/:lang{zh|en}/reasons.md", { GET: twin(reasonsTwin) });
  serve(app, "/:lang{zh|en}/reasons/:file{.+\\.md}", { GET: twin(reasonTwin) });
  serve(app, "/:lang{zh|en}/codes/:file{.+\\.md}", { GET: twin(crossingTwin) });
  serve(app, "/:lang{zh|en}/:file{[^/]+\\.md}", { GET: twin(systemTwin) });
  serve(app, "/:lang{zh|en}/:system/:file{[^/]+\\.md}", { GET: twin(codeTwin) });
}

/** A text and the page whose twin it is, or an answer of another sort. */
type Twin = { text: string; page: string } | Response;

interface Asked {
  c: AppContext;
  lang: Language;
  lookup: Lookup;
  /** The last part of the address, without its ending. */
  name: string;
}

const ENDING = ".md".length;

function twin(write: (asked: Asked) => Promise<Twin>): Handler<AppEnv> {
  return fromTable(async (c: AppContext, table: Table) => {
    const name = param(c.req.param("file")).slice(0, -ENDING);
    const lang = (c.req.param("lang") ?? (name || "en")) as Language;
    const found = await write({ c, lang, name, lookup: new Lookup(table, backgroundOf(c), lang) });
    return found instanceof Response ? found : sendMarkdown(c, table, found.text, found.page);
  });
}

async function systemsTwin({ lookup, lang }: Asked): Promise<Twin> {
  return { text: systemsMarkdown(await summaries(lookup), lang), page: `/${lang}/` };
}

async function systemTwin({ lookup, lang, name }: Asked): Promise<Twin> {
  const id = name.toLowerCase();
  const entry = (await lookup.systemPack(id))?.entry(lookup.named(""));
  if (!entry) return refuse(await lookup.missingSystem(name), lang);
  if (id !== name) return toTwin(pagePath.system(id)[lang]);
  return { text: systemMarkdown(parse<System>(entry), lang), page: pagePath.system(id)[lang] };
}

async function codeTwin({ c, lookup, lang, name }: Asked): Promise<Twin> {
  const asked = param(c.req.param("system"));
  const system = asked.toLowerCase();
  const found = await lookup.code(system, name);
  if (!isFound(found)) return refuse(found, lang);
  const page = pagePath.code(system, found.code)[lang];
  if (system !== asked || found.code !== name) return toTwin(page);
  const code = parse<Code>(found.entry);
  return { text: codeMarkdown(code, lang, { beside: await besideOf(lookup, code, lang) }), page };
}

async function crossingTwin({ lookup, lang, name }: Asked): Promise<Twin> {
  const found = await lookup.crossing(name);
  if (!isFound(found)) return refuse(found, lang);
  const crossing = parse<Crossing>(found.entry);
  const [only] = crossing.codes;
  if (crossing.codes.length === 1 && only) return toTwin(only.links.page[lang]);
  const page = pagePath.crossing(found.code)[lang];
  return found.code === name ? { text: crossingMarkdown(crossing, await namesIn(lookup, lang), lang), page } : toTwin(page);
}

async function reasonsTwin({ lookup, lang }: Asked): Promise<Twin> {
  const entry = (await lookup.pack(REASONS_PACK))?.entry(lookup.named(""));
  if (!entry) throw new Error("The table has no list of reasons.");
  return { text: reasonsMarkdown(parse<{ reasons: Reason[] }>(entry).reasons, lang), page: `/${lang}/reasons/` };
}

async function reasonTwin({ lookup, lang, name }: Asked): Promise<Twin> {
  const entry = name ? (await lookup.pack(REASONS_PACK))?.entry(lookup.named(name)) : undefined;
  if (!entry) return unknownReason(lang);
  return { text: reasonMarkdown(parse(entry), await namesIn(lookup, lang), lang), page: pagePath.reason(name)[lang] };
}

/** The rest of what a code's page shows. */
async function besideOf(lookup: Lookup, { system, code, reason }: Code, lang: Language): Promise<Beside | undefined> {
  const [systems, reasons] = await Promise.all([lookup.systemPack(system), lookup.pack(REASONS_PACK)]);
  const crossing = await lookup.crossing(code);
  const [ofSystem, ofReason] = [systems?.entry(lookup.named("")), reasons?.entry(lookup.named(reason))];
  if (!ofSystem || !ofReason || !isFound(crossing)) return undefined;
  return { system: parse(ofSystem), reason: parse(ofReason), crossing: parse(crossing.entry), names: await namesIn(lookup, lang) };
}

async function namesIn(lookup: Lookup, lang: Language): Promise<Names> {
  return new Map((await summaries(lookup)).map(({ id, name }) => [id, name[lang]]));
}

const toTwin = (page: string) => redirect(`${page.slice(0, -1)}.md`);

const parse = <T>({ body }: Entry): T => JSON.parse(new TextDecoder().decode(body)) as T;
