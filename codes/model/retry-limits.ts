/** The limits of a retry rule as sentences. */
import type { Retry } from "./answer.ts";
import type { Language } from "./words.ts";

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
/** In the order of the groups of DURATION. */
const UNITS = { zh: ["天", "小时", "分钟"], en: ["day", "hour", "minute"] };

/** What the rule limits, one sentence each; empty where it limits nothing. */
export function limitsOf(retry: Retry, language: Language): string[] {
  const { max_attempts: attempts, window_days: days, wait, valid_from: since } = retry;
  const zh = language === "zh";
  const lines: string[] = [];
  const most = attempts && (zh ? `最多 ${attempts} 次` : `at most ${count(attempts, "attempt")}`);
  const within = days && (zh ? `${days} 天内` : `within ${count(days, "day")}`);
  if (most || within) lines.push(sentence((zh ? [within, most] : [most, within]).filter(Boolean).join(zh ? "" : " "), zh));
  if (wait) lines.push(sentence(zh ? `至少间隔${duration(wait, language)}` : `wait at least ${duration(wait, language)}`, zh));
  if (since) lines.push(sentence(zh ? `自 ${since} 起适用` : `in force since ${since}`, zh));
  return lines;
}

const sentence = (text: string, zh: boolean) => (zh ? `${text}。` : `${text[0]?.toUpperCase()}${text.slice(1)}.`);

/** `P2DT1H` as " 2 天 1 小时" or "2 days 1 hour". */
export function duration(iso: string, language: Language): string {
  const said = (DURATION.exec(iso) ?? []).slice(1).flatMap((n, at) => {
    const unit = UNITS[language][at] ?? "";
    return n === undefined ? [] : [language === "zh" ? ` ${n} ${unit}` : count(Number(n), unit)];
  });
  return said.join(language === "zh" ? "" : " ");
}

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;
