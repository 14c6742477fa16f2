import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { tableFiles } from "./test/support/table-files.ts";

/** Four kinds of tests: the data and its tools in Node, the npm package, the Worker inside workerd, the running product in a browser. */
export default defineConfig({
  test: {
    // The log of a call is shown where its test fails.
    silent: "passed-only",
    projects: [
      {
        // Loading all the data takes seconds on a busy machine.
        test: {
          name: "codes",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: ["test/{architecture,config}.test.ts", "test/{bench,codes,look,tasks,site}/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "client",
          include: ["test/client/**/*.test.ts"],
          globalSetup: ["test/support/client-package.ts"],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: "./worker/index.ts",
            miniflare: {
              compatibilityDate: "2026-10-01",
              kvNamespaces: ["TABLE"],
              ratelimits: { LIMITER: { namespace_id: "1001", simple: { limit: 600, period: 60 } } },
              // The table as it is shipped with the site; the tests fill KV from it.
              serviceBindings: { ASSETS: tableFiles },
            },
          }),
        ],
        test: {
          name: "worker",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: ["tasks/mcp.ts"],
          include: ["test/worker/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: ["test/e2e/publish.test.ts"],
          globalSetup: ["test/support/product.ts"],
          // A browser each; they wait for it more than they compute.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // Changes the table that its product serves, and waits most of the time: it has a product of its own, beside the others.
      {
        test: {
          name: "publish",
          include: ["test/e2e/publish.test.ts"],
          globalSetup: ["test/support/product.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
