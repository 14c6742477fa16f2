/** `node worker/openapi/write.ts dist`: writes openapi.json beside the table that is in the folder. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeApi } from "./index.ts";

const [, , folder = "dist"] = process.argv;

const assets = {
  async fetch(address: string): Promise<Response> {
    const file = await readFile(join(folder, new URL(address).pathname)).catch(() => undefined);
    return new Response(file ?? null, { status: file ? 200 : 404 });
  },
};

// The Worker tells its operator of each call; a build has none.
console.log = () => undefined;
await writeFile(join(folder, "openapi.json"), JSON.stringify(await describeApi(assets as unknown as Fetcher)));
