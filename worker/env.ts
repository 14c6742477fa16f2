/** What the runtime binds to the Worker; see wrangler.toml. */
export interface Env {
  /** The published tables and the pointer to the live one. */
  TABLE: KVNamespace;
  /** The site's files, and the table of this deployment under `/table/`. */
  ASSETS: Fetcher;
  /** Counts the calls of a client; without it nobody is limited. */
  LIMITER?: RateLimit;
  /** Which codes are looked up, and where codes are missing; nothing is counted without it. */
  LOOKUPS?: AnalyticsEngineDataset;
}
