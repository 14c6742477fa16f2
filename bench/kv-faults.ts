/** The ways in which KV is known to break, and how it recovers. */
import { FORMAT, POINTER_KEY } from "../codes/model/keys.ts";
import type { Text } from "../codes/model/words.ts";
import type { KvService } from "./kv-service.ts";

export interface Fault {
  name: Text;
  set(kv: KvService): void;
}

export const FAULTS: Fault[] = [
  {
    name: { zh: "读取全部失败", en: "all reads fail" },
    set: (kv) => {
      kv.failing = true;
    },
  },
  {
    name: { zh: "每次读取要 5 秒", en: "all reads take 5 s" },
    set: (kv) => {
      kv.delay = 5_000;
    },
  },
  {
    name: { zh: "指针指向不存在的版本", en: "the pointer leads to a version that is not there" },
    set: (kv) => {
      kv.instead = pointingNowhere;
    },
  },
  {
    name: { zh: "读到的都是乱码", en: "every value is garbage" },
    set: (kv) => {
      kv.instead = () => "garbage";
    },
  },
];

export function mend(kv: KvService): void {
  Object.assign(kv, { failing: false, delay: 0, instead: undefined });
}

function pointingNowhere(key: string): string | undefined {
  if (key !== POINTER_KEY) return undefined;
  const packs = ["system-unionpay", "system-visa", "index", "reasons"];
  return JSON.stringify({ format: FORMAT, version: "0123456789abcdef", published: "", counts: {}, packs });
}

/** Makes the version live whose values are given, as a publish or a rollback does: one key moves. */
export function publish(kv: KvService, values: Map<string, Uint8Array | string>): void {
  const pointer = values.get(POINTER_KEY);
  if (pointer) kv.values.set(POINTER_KEY, pointer);
}
