/** Words of the list of guides. */
import { word } from "./speak.ts";

export const GUIDES = {
  title: word("指南", "Guides"),
  description: word(
    "给收银员、商户、客服和开发者的应答码指南：读懂签购单，处理超时和未知结果，遵守重试规则，冲正、对账与接入。",
    "Guides to payment response codes for cashiers, merchants, support desks and developers: receipts, time-outs, retry rules, reversals, reconciliation, integration.",
  ),
  lead: word(
    "每篇先回答问题，再说明理由，末尾列出出处。表格里的应答码直接取自数据，随数据更新。",
    "Each answers its question first, gives the reasons after, and ends with its sources. Codes in the tables come straight from the data and change with it.",
  ),
  all: word(
    (n: number) => `全部 ${n} 篇指南`,
    (n: number) => `All ${n} guides`,
  ),
  report: word("填写“应答码有误”表单", "the form for a wrong code"),
  file: word("项目中该体系的数据文件，例如", "the data file of the system in the project, such as"),
} as const;
