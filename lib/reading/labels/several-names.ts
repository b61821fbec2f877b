/** A label that names several things at once: 'Ngày gửi hồ sơ - Ngày tiếp nhận - Ngày hẹn trả: …'. */

import type { Meaning } from "../../dossier/meanings.ts";
import { fold } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { meaningAmong, namesOf } from "../words/names-in-label.ts";

/** It begins as names of things do, known or not; a value seldom does. */
export const isNamed = (text: string): boolean => !/\d/.test(text) && NAME.test(fold(text));
const NAME = /^(?:ngay|gio|thoi (?:gian|han|diem)|han|ma|ten|trang thai|tinh trang|hinh thuc|loai)\b/;

/**
 * What a text up to its first colon names, in order, where everything before the last name is a name, too: the
 * first value behind the colon is then not the last one's. null: it is one label, with whatever before it.
 */
export function namesIn(
  text: string,
  meaningOf: MeaningOf,
): { meaning: Meaning; meanings: (Meaning | null)[]; label: string } | null {
  const label = text.replace(/\s*[:：*]+\s*$/, "").trim();
  if (label.length > 120 || /\d/.test(label)) return null;
  const whole = meaningOf(label);
  const names = namesOf(label);
  if ((whole !== null && whole !== "other") || names.length < 2 || names.length > 5) return null;
  const meanings = names.map((name) => meaningAmong(name, meaningOf));
  const meaning = meanings.findLast((m) => m !== null);
  if (!meaning) return null;
  const named = names.every((name, i) => meanings[i] !== null || isNamed(name));
  return named ? { meaning, meanings, label } : null;
}
