/** What the `type` of an error leads to: its page of the site, in the reader's language or in that of `?lang=`. */
import type { Hono } from "hono";
import { PROBLEMS, type ProblemType } from "../../codes/model/problems.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { BY_READER, readerLanguage } from "../reader.ts";
import { redirect } from "../redirect.ts";
import { notFoundPage } from "./pages.ts";
import { param } from "./systems.ts";

export function problems(app: Hono<AppEnv>): void {
  app.get("/problems/:type", toPage);
  app.get("/problems/:type/", toPage);
}

function toPage(c: AppContext): Response | Promise<Response> {
  const type = param(c.req.param("type")) as ProblemType;
  if (!Object.hasOwn(PROBLEMS, type)) return notFoundPage(c);
  const asked = c.req.query("lang");
  const language = asked === "zh" || asked === "en" ? asked : readerLanguage(c);
  return redirect(`/${language}/problems/${type}/`, BY_READER);
}
