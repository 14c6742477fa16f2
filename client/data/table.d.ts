/** What `npm run client:build` writes beside this file: the whole table. */
import type { Stored } from "../offline/stored.ts";

export declare const TABLE: Stored;
