/** The module that `tasks/mcp.ts` bundles from `mcp/server.ts`. */
export { handle, refuse } from "./mcp/server.ts";
