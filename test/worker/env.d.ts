declare namespace Cloudflare {
  interface Env {
    TABLE: KVNamespace;
    ASSETS: Fetcher;
    LIMITER: RateLimit;
  }
}
