/** The lookup of one code served by Node's own server, without a router: the least that Node needs. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { matches } from "../../worker/respond.ts";
import { answersOfCommandLine } from "./answers.ts";

const answers = await answersOfCommandLine();

const server = createServer((request, response) => {
  const answer = answers.at(request.url ?? "");
  if (!answer) response.writeHead(404).end();
  else if (matches(request.headers["if-none-match"], answer.etag)) response.writeHead(304, answer.notModifiedHeaders).end();
  else response.writeHead(200, { ...answer.headers, "content-length": answer.body.byteLength }).end(answer.body);
});

server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
