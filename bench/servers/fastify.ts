/** The lookup of one code served by Fastify. */
import Fastify from "fastify";
import { matches } from "../../worker/respond.ts";
import { answersOfCommandLine } from "./answers.ts";

const answers = await answersOfCommandLine();
const app = Fastify();

app.get<{ Params: { system: string; code: string } }>("/v1/systems/:system/codes/:code", (request, reply) => {
  const answer = answers.of(request.params.system, request.params.code);
  if (!answer) return reply.code(404).send();
  if (matches(request.headers["if-none-match"], answer.etag)) return reply.code(304).headers(answer.notModifiedHeaders).send();
  return reply.headers(answer.headers).send(answer.body);
});

console.log(await app.listen({ host: "127.0.0.1", port: 0 }));
