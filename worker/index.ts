/** The Worker: canonical lookups first, the router for all else. */
import { createApp } from "./app.ts";
import { answerCanonical, prepare } from "./canonical.ts";
import type { Env } from "./env.ts";
import { TableStore } from "./store.ts";

let store: TableStore | undefined;
const storeOf = (env: Env): TableStore => (store ??= new TableStore(env, prepare));
const app = createApp(storeOf);

export default {
  fetch(request, env, context) {
    const table = storeOf(env).fresh(Date.now());
    return (table && answerCanonical(request, env, table)) ?? app.fetch(request, env, context);
  },
} satisfies ExportedHandler<Env>;
