import { understandTime } from "../dossier/time-allowed.ts";
import type { OnlineSpan, Procedure } from "./model.ts";

/**
 * Values as offices write them in their lists. Each reader gives null for what it
 * does not surely understand; none takes the nearest guess.
 */

/** Lower case without diacritics, all but letters and digits as one space: only for comparing. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N},.]+/gu, " ")
    .trim();
}

/**
 * Hours of a step: '8', '8 giờ', '½ ngày', '01 ngày làm việc', '30 phút' (a day is 8 hours in internal processes). Whatever is
 * understood of a procedure's time is understood here, but times without an amount.
 */
export function readStepHours(text: string): number | null {
  const alone = /^(\d+(?:[.,]\d+)?)\s*h?$/iu.exec(text.normalize("NFC").trim());
  if (alone) return Number(alone[1]!.replace(",", ".")) || null;
  // A day of a step is a working day, said or not.
  const read = understandTime(
    text.normalize("NFC").replace(/ngày(?!\s+(?:làm việc|lv))/giu, "ngày làm việc"),
  );
  if (!("time" in read) || read.time.unit === "same-day") return null;
  const { amount, unit } = read.time;
  return unit === "working-hours" ? amount : amount * 8;
}

/** 'Toàn trình', 'DVC một phần', 'mức độ 4' (older texts: 4 full, 3 partial). */
export function readLevel(text: string): OnlineSpan["level"] | null {
  const words = folded(text);
  if (/\btoan trinh\b|\bmuc( do)? 4\b|^4$/u.test(words)) return "full";
  if (/\bmot phan\b|\bmuc( do)? 3\b|^3$/u.test(words)) return "partial";
  if (/^(truc tiep|khong|khong co|con lai)$/u.test(words)) return "none";
  return null;
}

/**
 * Codes as they were before a spreadsheet took them for numbers and dropped their last zeros: 1.00012 and 1,00012 are
 * 1.000120. Fewer than three decimals can be the number of a section ('2.1') and stay as they are.
 */
export function readCode(text: string): string {
  const [, whole, parts] = /^'?([1-9])[.,](\d{3,6})$/u.exec(text) ?? [];
  return whole === undefined ? text.replace(/^'/u, "") : `${whole}.${parts!.padEnd(6, "0")}`;
}

/** A sign that a new paper begins: a bullet or a number, or a capital letter. */
const BULLET = /^\s*(?:[-–•*+]\s*|\(?\d{1,2}[.)]\s*|[a-zđ][.)]\s+)/u;
const BEGINS = new RegExp(`${BULLET.source}|^\\s*\\p{Lu}`, "u");

/**
 * Required papers: one a line, and parted by ';' only where what follows begins as a paper does: a list inside one
 * paper's name ('giấy tờ chứng minh: hộ chiếu; thẻ căn cước') stays whole. Lines that only head others are dropped.
 */
export function readPapers(text: string): Procedure["papers"] {
  return text
    .split(/\n+/u)
    .flatMap(parted)
    .map((line) => line.replace(BULLET, "").trim())
    .filter((line) => line !== "" && !line.endsWith(":") && !/^không(?: có)?\.?$/iu.test(line))
    .map((line) => {
      const optional = /\((?:nếu có|không bắt buộc)\)/iu.test(line);
      const required = /\(bắt buộc\)/iu.test(line);
      return { name: line, required: optional ? false : required ? true : null };
    });
}

function parted(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of line.matchAll(/[();]/gu)) {
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && BEGINS.test(line.slice(index + 1))) {
      parts.push(line.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, line.slice(from).replace(/;\s*$/u, "")];
}
