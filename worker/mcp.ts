/**
 * Loads the protocol for assistants. Here and not where it is used: the module is deployed beside the bundle, so
 * its address must be the one seen from the entry file.
 */
export const loadMcp = () => import("./mcp.bundle.mjs");
