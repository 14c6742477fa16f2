/** The lookup of one code served by Express. */
import type { AddressInfo } from "node:net";
import express from "express";
import { matches } from "../../worker/respond.ts";
import { answersOfCommandLine } from "./answers.ts";

const answers = await answersOfCommandLine();
const app = express().disable("x-powered-by").disable("etag");

app.get("/v1/systems/:system/codes/:code", (request, response) => {
  const answer = answers.of(request.params.system, request.params.code);
  if (!answer) response.sendStatus(404);
  // Express compares entity tags too, but not where the caller sends Cache-Control: no-cache, as fetch does.
  else if (matches(request.get("if-none-match"), answer.etag)) response.status(304).set(answer.notModifiedHeaders).end();
  else response.set(answer.headers).send(answer.body);
});

const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
