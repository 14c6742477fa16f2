/** What can be measured: its name, and how a value of it is written. The same in the terminal and on the page. */
import type { Text } from "../../codes/model/words.ts";

interface MeasureInfo {
  name: Text;
  /** Stands behind the value; a currency before it. */
  unit?: string;
  currency?: boolean;
}

const measure = (zh: string, en: string, unit?: string): MeasureInfo => ({ name: { zh, en }, ...(unit ? { unit } : {}) });

/** In the order in which they stand as columns. */
export const MEASURES = {
  codes: measure("码数", "Codes"),
  answers: measure("回答数", "Answers"),
  failed_or_wrong: measure("失败、错误或混版", "Failed, wrong or mixed"),
  versions: measure("版本数", "Versions"),
  kv_waits: measure("KV 等待次数", "KV waits"),
  ratio: measure("相对值", "Ratio"),
  per_second: measure("次/秒", "Requests/s"),
  lookups_per_second: measure("查询/秒", "Lookups/s"),
  p50_ms: measure("中位数", "Median", "ms"),
  p99_ms: measure("p99", "p99", "ms"),
  slowest_ms: measure("最慢", "Slowest", "ms"),
  total_ms: measure("总时间", "In all", "ms"),
  cpu_ms: measure("CPU 时间", "CPU time", "ms"),
  cpu_us: measure("每次 CPU 时间", "CPU each", "µs"),
  gzip_kib: measure("gzip 后", "Gzipped", "KiB"),
  kib: measure("大小", "Size", "KiB"),
  index_mib: measure("搜索索引", "Search index", "MiB"),
  crossing_mib: measure("跨体系分包（最大）", "Largest crossing pack", "MiB"),
  isolate_mib: measure("isolate 内存", "Isolate memory", "MiB"),
  rss_mib: measure("进程内存", "Process memory", "MiB"),
  seconds: measure("时间", "Time", "s"),
  requests_usd: { ...measure("请求", "Requests"), currency: true },
  cpu_usd: { ...measure("CPU", "CPU"), currency: true },
  kv_usd: { ...measure("KV 读取", "KV reads"), currency: true },
  usd: { ...measure("合计", "In all"), currency: true },
} as const satisfies Record<string, MeasureInfo>;

export type Measure = keyof typeof MEASURES;

export const measures = Object.keys(MEASURES) as Measure[];

const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const SHORT = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
/** From here on more than three digits tell something. */
const LARGE = 100;

/** @example written("p50_ms", 1.234) // "1.23 ms" */
export function written(measure: Measure, value: number): string {
  const { unit, currency }: MeasureInfo = MEASURES[measure];
  if (currency) return `$${value.toFixed(3)}`;
  const number = value >= LARGE ? WHOLE.format(value) : SHORT.format(value);
  return unit ? `${number} ${unit}` : number;
}
