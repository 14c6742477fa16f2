/** Words of the coverage page. */
import type { Sample } from "../../codes/model/coverage.ts";
import { word } from "./speak.ts";

export const REPORT = {
  title: word("数据报告：收录了多少，有多可靠", "Data report: what is covered, and how sure it is"),
  heading: word("数据报告", "Data report"),
  description: word(
    "各体系收录的应答码数量、可信度、来源，第二次核对查出的错误，以及因没有可引用的文件而没有收录的码。",
    "Codes, confidence and sources of each system, the errors that a second reading found, and the codes left out for want of a document to cite.",
  ),
  lead: word(
    (codes: number, systems: number) => `收录 ${systems} 个体系的 ${codes} 个码。每个码都有中英文，并注明来源。下面的数字直接由数据算出。`,
    (codes: number, systems: number) =>
      `${codes} codes of ${systems} systems, each in Chinese and English and with its source. The figures are counted from the data itself.`,
  ),
  totals: word("总数", "Totals"),
  codes: word("码", "Codes"),
  codesShare: word(
    (n: number, share: string) => `${n} 个码，占 ${share}`,
    (n: number, share: string) => `${n} codes, ${share}`,
  ),
  sources: word("引用的文件", "Documents cited"),
  sourcesOf: word(
    (n: number, primary: number, secondary: number) => `${n} 份：一手 ${primary}，二手 ${secondary}`,
    (n: number, primary: number, secondary: number) => `${n}: ${primary} primary, ${secondary} secondary`,
  ),
  primary: word("有一手来源", "With a primary source"),
  unknown: word("扣款未知", "Funds unknown"),
  noted: word("有备注", "With a note"),
  confidence: word("可信度", "Confidence"),
  confidenceLead: word(
    "高：有一手来源，或三个独立来源一致。中：两个来源一致，或一个可靠来源。低：只有一个薄弱来源，或来源之间有分歧。一手来源指由定义该码的机构发布的文件。",
    "High: a primary source, or three independent ones that agree. Medium: two that agree, or one good one. Low: a single weak source, or sources that disagree. A primary source is a document of whoever defines the code.",
  ),
  outcome: word("按结果", "By outcome"),
  funds: word("按扣款", "By charge"),
  retry: word("按重试", "By retry"),
  kind: word("按体系类别", "By kind of system"),
  value: word("类别", "Value"),
  share: word("占比", "Share"),
  // second reading
  readings: word("第二次核对", "Second reading"),
  readingsLead: word(
    "录入完成后，由另一位读者打开来源逐行对照。查出的错误都记在这里，包括只是措辞超出来源的。",
    "After the entry a second reader opened the sources and compared row by row. Every error counts here, even wording that says more than its source.",
  ),
  date: word("日期", "Date"),
  scope: word("范围", "Rows"),
  read: word("核对行数", "Read"),
  opened: word("来源可读", "Source opened"),
  errors: word("有错", "Errors"),
  decisive: word("其中结果、扣款或重试", "In outcome, charge or retry"),
  mended: word("已改正", "Mended"),
  all: word("全部", "All"),
  sample: word(
    (newest: Sample, all: Sample) =>
      `最近一次随机抽取 ${newest.read} 行，${newest.errors} 行有错（${percent(newest.errors / newest.read)}），其中 ${newest.decisive} 行涉及结果、扣款或重试。历次共抽取 ${all.read} 行，查出 ${all.errors} 行。没有抽到的行，可能也有同样比例的错误；发现错误请告诉我们。`,
    (newest: Sample, all: Sample) =>
      `Of the ${newest.read} rows drawn at random last ${newest.errors} had an error (${percent(newest.errors / newest.read)}), ${newest.decisive} of them in outcome, charge or retry. Of all ${all.read} rows drawn so far ${all.errors} had one. Rows that were not drawn may hold as many; please report what you find.`,
  ),
  // what is left out
  comma: word("、", ", "),
  leftOut: word("没有收录的", "What is left out"),
  leftOutLead: word(
    "已知存在、但没有收录的码和码表。没有收录不等于不存在：遇到这样的码，查明之前既不要当作成功，也不要当作失败。",
    "Codes and tables that are known to exist and are not entered. If you meet one, treat it neither as approved nor as declined until you know.",
  ),
  // by system
  bySystem: word("各体系", "By system"),
  system: word("体系", "System"),
} as const;

const PERCENT = new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A share with one decimal, written the same in both languages: `41.9%`. */
export const percent = (share: number) => PERCENT.format(share);
