/** Words of the page that shows the benchmarks. */
import type { PartId } from "../../bench/results/shape.ts";
import type { Text } from "../../codes/model/words.ts";
import { word } from "./speak.ts";

export const BENCHMARKS = {
  title: word("性能测试：查询有多快，出故障时是否可靠", "Benchmarks: how fast lookups are, and whether they hold when things break"),
  heading: word("性能测试", "Benchmarks"),
  description: word(
    "Respcode 接口的性能与可靠性：单码查询、批量、搜索、冷启动、数据增长、KV 故障和费用。测了什么、怎么重做、有什么局限。",
    "Speed and reliability of the Respcode API: lookups, batches, search, cold starts, growth, failing KV and cost. What was measured, how to repeat it, and its limits.",
  ),
  lead: word(
    "下面的数字在一台机器上测得，接口运行在 workerd（Cloudflare Workers 的开源运行时）里。比例比绝对值可靠：要比较的对象在同一轮里轮流测，取各轮比值的中位数。",
    "The figures were measured on one machine, with the API in workerd, the open-source runtime of Cloudflare Workers. Trust ratios more than absolute figures: what is compared takes turns within a round, and the median of the rounds' ratios counts.",
  ),
  repeat: word("重做", "Repeat it"),
  repeatLead: word(
    "取得源代码后运行下面的命令。第一条约一刻钟，第二条是持续五分钟的故障测试，--save 把结果写进 bench/results.json，本页据此生成。",
    "Take the source and run this. The first takes about a quarter of an hour, the second is five minutes of faults; --save writes bench/results.json, from which this page is made.",
  ),
  machine: word("机器", "Machine"),
  machineOf: word(
    (cpu: string, cores: number, memory: number) => `${cpu}，${cores} 核，内存 ${memory} GiB`,
    (cpu: string, cores: number, memory: number) => `${cpu}, ${cores} cores, ${memory} GiB of memory`,
  ),
  os: word("系统", "System"),
  versions: word("版本", "Versions"),
  measured: word("测于", "Measured"),
  nothing: word("还没有保存过结果。", "No results have been kept yet."),
  what: word("内容", "What"),
  budget: word("要求", "Budget"),
  kept: word("达到", "kept"),
  missed: word("未达到", "missed"),
  limits: word("局限", "Limits"),
  limitsOf: word(
    [
      "客户端和服务器在同一台机器上，没有网络。真实的等待时间主要取决于到最近的 Cloudflare 机房的距离。",
      "Cloudflare 的缓存在本地无法运行。缓存命中时根本不运行 Worker，会更快；这里测的是缓存未命中的情况。",
      "在同一台机器上，Node 的 HTTP 服务器本身就可能比 workerd 快。边缘部署的好处是离用户近、前面有缓存，不是单机吞吐。",
      "CPU 时间包括运行时本身的开销，高于 Cloudflare 计费的部分。",
      "KV 是自己写的服务：延迟和故障由测试设定。真实 KV 的延迟因地区而异。",
    ],
    [
      "Client and server share one machine, without a network between. What a caller waits for in earnest is above all the way to the nearest of Cloudflare's data centres.",
      "Cloudflare's cache does not run locally. A hit does not run the Worker at all and is faster; these are the misses.",
      "On one machine Node's own HTTP server may outrun workerd. What the edge gains it gains by distance and by the cache in front, not by throughput of a single machine.",
      "CPU time includes what the runtime spends on itself, which is more than Cloudflare bills.",
      "KV is a service of our own, with the delay and the faults that a test sets. The real one's delay differs by region.",
    ],
  ),
  pricesLead: word(
    (date: string) => `价格以 ${date} 的 Cloudflare 文档为准：`,
    (date: string) => `Prices as Cloudflare's documentation had them on ${date}: `,
  ),
  formula: word(
    "每次调用计一次请求，缓存命中也计。只有 Worker 运行时才计 CPU 时间，只有 isolate 缺少分包或查看指针时才读 KV。命中率是假设，写在每一行里。",
    "Every call costs a request, even where the cache answers. Only a Worker that runs costs CPU time; only an isolate that lacks a pack, or looks at the pointer, reads KV. The hit ratios are assumptions, said in each line.",
  ),
  prices: word(
    (requests: number, cpu: number, kv: number, plan: number) =>
      `每百万请求 $${requests}，每百万毫秒 CPU $${cpu}，每百万次 KV 读取 $${kv}；Workers Paid 套餐每月 $${plan}，含 1,000 万请求、3,000 万毫秒 CPU 和 1,000 万次 KV 读取。各行按价目表计算，不扣除套餐额度；账单行除外。`,
    (requests: number, cpu: number, kv: number, plan: number) =>
      `$${requests} a million requests, $${cpu} a million milliseconds of CPU, $${kv} a million KV reads; the Workers Paid plan is $${plan} a month with 10 million requests, 30 million milliseconds and 10 million reads. The lines are by the list, as if nothing were included; the bills are not.`,
  ),
} as const;

/** Heading of each part, and how it is measured. */
export const PART_WORDS: Record<PartId, { heading: Text; how: Text }> = {
  "hot-lookup": {
    heading: word("单码查询", "One code"),
    how: word(
      "热 isolate 查询一个码，对比直接返回同样字节和响应头的常量处理函数。",
      "A lookup of a warm isolate, against a handler that returns the same bytes and headers from a constant.",
    ),
  },
  frameworks: {
    heading: word("与 Node 框架对比", "Beside Node's frameworks"),
    how: word(
      "同一查询、同样的字节、响应头、ETag 和 304，由 Fastify、Express 和 node:http 在同一台机器上提供，整张表放在内存里。",
      "The same lookup with the same bytes, headers, ETag and 304, served by Fastify, Express and node:http on the same machine with the whole table in memory.",
    ),
  },
  client: {
    heading: word("npm 包", "The npm package"),
    how: word(
      "包的大小，以及离线查询对比存有同样答案的 Map。",
      "Its size, and its offline lookup against a Map that holds the same answers.",
    ),
  },
  batch: {
    heading: word("批量", "Batches"),
    how: word(
      "POST 1,000 个码，均匀取自所有体系。比例按每秒查到的码计算。",
      "1,000 codes by POST, taken evenly from all systems. The ratio is of codes per second.",
    ),
  },
  search: {
    heading: word("搜索", "Search"),
    how: word(
      "码、中英文词、拼音、终端文字和错别字，一个接一个地搜。首次搜索要读取、校验并解析索引，再读取所列各码的分包。",
      "Codes, words in both languages, pinyin, terminal texts and typing errors, one after the other. The first search reads, checks and parses the index, and then the packs of the codes that it lists.",
    ),
  },
  "cold-start": {
    heading: word("冷启动", "Cold starts"),
    how: word(
      "新 isolate 的首次查询，KV 每次读取延迟 10、50 或 200 毫秒。先后等待几次 KV，比每次等多久更重要。",
      "The first lookup of a fresh isolate with a KV that takes 10, 50 or 200 ms. How often it waits for KV, one wait after another, matters more than how long.",
    ),
  },
  growth: {
    heading: word("数据增长", "Growth"),
    how: word(
      "把体系复制成 10 倍和 100 倍。查一个码只读它所在体系的分包，不应变慢；搜索索引和跨体系的分包随数据增长。KV 单值上限 25 MiB，isolate 内存上限 128 MiB。",
      "The systems copied 10 and 100 times. One code reads the pack of its system only and should not slow down; the search index and the packs across systems grow with the data. A KV value may have 25 MiB, an isolate 128 MiB.",
    ),
  },
  faults: {
    heading: word("KV 故障", "When KV breaks"),
    how: word(
      "KV 以各种方式出故障时不停查询。每个回答都必须存在，并完整地属于它所标明的版本。",
      "Lookups without pause while KV is broken in each known way. Every answer must be there, and be whole: of the version that it names.",
    ),
  },
  soak: {
    heading: word("持续故障测试", "Minutes of faults"),
    how: word(
      "KV 时坏时好，其间发布新版本，新 isolate 在故障中启动。每个回答都与不受干扰的 isolate 的回答逐字节对比。",
      "KV breaks and recovers, versions are published in between, isolates start in the middle of a fault. Every answer is compared byte by byte with that of an isolate which nothing disturbs.",
    ),
  },
  cost: {
    heading: word("费用", "Cost"),
    how: word("在 Cloudflare 上每百万次查询的费用。", "What a million lookups cost on Cloudflare."),
  },
  size: {
    heading: word("Worker 大小", "Size of the Worker"),
    how: word(
      "isolate 启动时加载的代码，以及需要时才加载的模块。",
      "The code that an isolate loads at its start, and the modules that it loads when they are needed.",
    ),
  },
  build: {
    heading: word("构建", "Build"),
    how: word("从零构建整个网站。", "The whole site, built from nothing."),
  },
};
