/** Words of the page that lists what changed in the data. */
import { word } from "./speak.ts";

export const CHANGELOG = {
  title: word("数据变更：每个应答码的旧值、新值和原因", "Data changes: old and new value of each code, and why"),
  heading: word("数据变更", "Data changes"),
  description: word("应答码数据的各个版本，最新在前。", "The versions of the response code data, newest first."),
  lead: word(
    "数据版本号分三段：停用某个码或改变其含义时增加第一段，新增码或体系时增加第二段，只改文字时增加第三段。订阅地址：",
    "A data version has three parts: a retired or re-meant code raises the first, a new code or system the second, a corrected text the third. Feeds:",
  ),
  noChanges: word("没有逐码的变更记录。", "No change of a single code is recorded."),
  added: word("新增", "Added"),
  changed: word("更改", "Changed"),
  retired: word("停用", "Retired"),
  removed: word("移除", "Removed"),
  old: word("旧", "Old"),
  new: word("新", "New"),
  field: word("字段", "Field"),
} as const;
