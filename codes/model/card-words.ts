/** The words around the facts on a card, in each language. */
import type { Language } from "./words.ts";

const zh = {
  charged: "扣款了吗？",
  retry: "可以重试吗？",
  cashier: "收银员",
  cardholder: "可以对顾客说",
  developer: "开发者",
  unknown: "先查询原交易，必要时冲正并对账；查明之前不要再次收款。",
  meaning: "含义",
  display: "终端显示",
  reason: "原因",
  note: "注意",
  keepCard: "终端要求没收卡片：按本店规定办理，不要争执，不要冒险。",
  retired: "这个码已停用。",
  verified: "核对",
  checked: (on: string, sources: number) => `${on}，来源 ${sources} 份`,
  details: "完整说明",
};

export type CardWords = typeof zh;

const en: CardWords = {
  charged: "Was the customer charged?",
  retry: "May I try again?",
  cashier: "Cashier",
  cardholder: "What to tell the customer",
  developer: "Developer",
  unknown: "Inquire, reverse and reconcile first; take no new payment until you know.",
  meaning: "Meaning",
  display: "Terminal shows",
  reason: "Reason",
  note: "Note",
  keepCard: "The terminal is told to retain the card. Follow your shop's rules, do not argue, take no risk.",
  retired: "This code is retired.",
  verified: "Checked",
  checked: (on, sources) => `${on}; sources: ${sources}`,
  details: "Full page",
};

export const CARD: Record<Language, CardWords> = { zh, en };
