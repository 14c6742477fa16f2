/** Words on every page. */
import { word } from "./speak.ts";

export const SITE = {
  lookup: word("查应答码", "Look up a code"),
  systems: word("体系", "Systems"),
  allSystems: word(
    (n: number) => `全部 ${n} 个体系`,
    (n: number) => `All ${n} systems`,
  ),
  reasons: word("原因", "Reasons"),
  compare: word("体系对照", "Compare systems"),
  guides: word("指南", "Guides"),
  api: word("接口", "API"),
  widget: word("嵌入网页", "Widgets"),
  report: word("数据报告", "Data report"),
  benchmarks: word("性能测试", "Benchmarks"),
  feed: word("订阅", "Feed"),
  changelog: word("数据变更", "Data changes"),
  trail: word("所在位置", "Where you are"),
  otherLanguage: word("English", "简体中文"),
  code: word("应答码", "Code"),
  system: word("体系", "System"),
  label: word("含义", "Label"),
  outcome: word("结果", "Outcome"),
  charged: word("扣款", "Charged?"),
  retry: word("重试", "Retry"),
  retired: word("已停用", "Retired"),
  sources: word("来源", "Sources"),
  copy: word("复制", "Copy"),
  copied: word("已复制", "Copied"),
  download: word("下载", "Download"),
  footer: word(
    "Respcode 汇集公开资料，每一行都注明来源；与所列机构没有关联。以您的收单机构和合同的说明为准。",
    "Respcode gathers public material and names the source of every row. It is not affiliated with the bodies listed; what your acquirer and your contract say comes first.",
  ),
} as const;
