/**
 * The Model Context Protocol at `/mcp`: streamable HTTP, stateless, one server for each call.
 *
 * Bundled by `tasks/mcp.ts` into a module of its own, which the runtime loads at the first call of `/mcp`: the
 * official SDK is three times the size of all the rest, and a lookup shall not pay for it.
 */
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { compare } from "./compare.ts";
import { lookup } from "./lookup.ts";
import { search } from "./search.ts";
import { refused, type Service } from "./tool.ts";

/** Version of the API, which is the one in its paths. */
const VERSION = "1.0.0";

const INSTRUCTIONS = `Respcode explains payment response codes (the RESP a POS terminal prints, ISO 8583 field 39, and the codes of networks, acquirers, wallets and gateways).
The same characters mean different things in different systems: always say which system a reading belongs to, and ask for the system if outcomes differ.
When funds is "unknown", nobody knows yet whether money moved: tell the user to inquire or reverse first, never simply to try again.
Quote the sources given. Tell customers only the words for the cardholder. Never send card numbers.`;

/**
 * Answers one call.
 * @param body the parsed body of the request; the request's own is not read.
 * @param service answers the tools.
 */
export function handle(request: Request, body: unknown, service: Service): Promise<Response> {
  return answer(request, body, (server) => {
    for (const register of [lookup, search, compare]) register(server, service);
  });
}

/** Answers a call of a tool with an error that the model reads, whatever the tool. @param call without arguments. */
export function refuse(request: Request, call: { params: { name: string } }, text: string): Promise<Response> {
  return answer(request, call, (server) => {
    server.registerTool(call.params.name, {}, async () => refused(text));
  });
}

function answer(request: Request, body: unknown, register: (server: McpServer) => void): Promise<Response> {
  const handler = createMcpHandler(() => {
    const server = new McpServer({ name: "respcode", title: "Respcode", version: VERSION }, { instructions: INSTRUCTIONS });
    register(server);
    return server;
  });
  return handler.fetch(request, { parsedBody: body });
}
