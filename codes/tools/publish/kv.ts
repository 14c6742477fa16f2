/** What publishing needs of a key-value store; the local one and Cloudflare's each have an adapter beside this file. */
export interface Kv {
  /** Where the values go, for the person who watches. */
  readonly name: string;
  /** Values in the order of the keys; null where there is none. */
  read(keys: readonly string[]): Promise<(string | null)[]>;
  write(pairs: readonly Pair[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Every key that starts with the prefix. */
  list(prefix: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface Pair {
  key: string;
  value: string;
}
