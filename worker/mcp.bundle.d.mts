/** The module that `tasks/mcp.ts` bundles from `mcp/server.ts`. */
export { handle } from "./mcp/server.ts";
