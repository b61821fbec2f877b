import type { Procedure } from "./model.ts";

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

/** Hours of a step: '8', '8 giờ', '0,5 ngày' (a day is 8 hours in internal processes). */
export function readStepHours(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(giờ|h|tiếng|ngày)?(?:\s+làm\s+việc)?$/iu.exec(
    text.normalize("NFC").trim(),
  );
  if (!match) return null;
  const amount = Number(match[1]!.replace(",", "."));
  const hours = match[2]?.toLowerCase() === "ngày" ? amount * 8 : amount;
  return hours > 0 ? hours : null;
}

/** 'Toàn trình', 'DVC một phần', 'mức độ 4' (older texts: 4 full, 3 partial). */
export function readLevel(text: string): Procedure["level"] {
  const words = folded(text);
  if (/\btoan trinh\b|\bmuc( do)? 4\b|^4$/u.test(words)) return "full";
  if (/\bmot phan\b|\bmuc( do)? 3\b|^3$/u.test(words)) return "partial";
  if (/^(truc tiep|khong|khong co|con lai)$/u.test(words)) return "none";
  return null;
}

/** Required papers, one a line or parted by semicolons; bullets and numbers before them are dropped. */
export function readPapers(text: string): Procedure["papers"] {
  return text
    .split(/[\n;]+/u)
    .map((line) => line.replace(/^\s*(?:[-–•*+]|\d+[.)])\s*/u, "").trim())
    .filter((line) => line !== "")
    .map((line) => {
      const optional = /\((?:nếu có|không bắt buộc)\)/iu.test(line);
      const required = /\(bắt buộc\)/iu.test(line);
      return { name: line, required: optional ? false : required ? true : null };
    });
}
