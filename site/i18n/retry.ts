/** The limits of a retry rule as sentences. */
import type { Retry } from "../../codes/model/answer.ts";
import type { Language } from "../../codes/model/words.ts";

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** What the rule limits, one sentence each; empty where it limits nothing. */
export function limitsOf(retry: Retry, language: Language): string[] {
  const { max_attempts: attempts, window_days: days, wait, valid_from: since } = retry;
  const zh = language === "zh";
  const lines: string[] = [];
  if (attempts !== undefined && days !== undefined) {
    lines.push(zh ? `${days} 天内最多 ${attempts} 次。` : `At most ${count(attempts, "attempt")} within ${count(days, "day")}.`);
  } else if (attempts !== undefined) {
    lines.push(zh ? `最多 ${attempts} 次。` : `At most ${count(attempts, "attempt")}.`);
  } else if (days !== undefined) {
    lines.push(zh ? `在 ${days} 天之内。` : `Within ${count(days, "day")}.`);
  }
  if (wait !== undefined) lines.push(zh ? `至少间隔${duration(wait, language)}。` : `Wait at least ${duration(wait, language)}.`);
  if (since !== undefined) lines.push(zh ? `自 ${since} 起适用。` : `In force since ${since}.`);
  return lines;
}

/** `P2DT1H` as " 2 天 1 小时" or "2 days 1 hour". */
export function duration(iso: string, language: Language): string {
  const [, days, hours, minutes] = DURATION.exec(iso) ?? [];
  const parts = [
    [days, " 天", "day"],
    [hours, " 小时", "hour"],
    [minutes, " 分钟", "minute"],
  ] as const;
  const said = parts.flatMap(([n, zh, en]) => (n === undefined ? [] : [language === "zh" ? n + zh : count(Number(n), en)]));
  return language === "zh" ? ` ${said.join(" ")}` : said.join(" ");
}

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;
