/** What `npm run client:build` writes beside this file: the search index. */
import type { StoredIndex } from "../offline/stored.ts";

export declare const INDEX: StoredIndex;
