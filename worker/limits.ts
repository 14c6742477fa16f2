/** How many calls a client may make; what `wrangler.toml` binds as LIMITER says the same, and a test compares them. */
export const LIMIT = { calls: 600, seconds: 60 } as const;
