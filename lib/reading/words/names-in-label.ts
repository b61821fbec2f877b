/** What a label or heading names: one thing, several, or nothing that a label would. Only those need it who read values. */
import type { Meaning } from "../../dossier/meanings.ts";
import { fold } from "./fold.ts";
import { type MeaningOf, makeMeaning } from "./meaning.ts";
import { shortFor } from "./short-words.ts";

const BASIC = makeMeaning();

/** A text that is itself a label or heading: never a value. */
export function isLabelText(text: string): boolean {
  if (text.length > 60 || /\d/.test(text)) return false;
  const known = labelTexts.get(text);
  if (known !== undefined) return known;
  // 'Tiếp nhận và chuyển hồ sơ' is a step: one word of it that is a label makes it none.
  const read = meaningsOf(text, BASIC);
  const made = read.length > 0 && read.every((m) => m !== null);
  if (labelTexts.size > 4000) labelTexts.clear();
  labelTexts.set(text, made);
  return made;
}
const labelTexts = new Map<string, boolean>();

/**
 * The meanings of a heading that names several values in one column, in order:
 * 'Mã hồ sơ / Thủ tục', 'Ngày tiếp nhận - Ngày hẹn trả'. Parts not understood are null.
 */
export function meaningsOf(label: string, meaningOf: MeaningOf): (Meaning | null)[] {
  const whole = meaningOf(label);
  if (whole) return [whole];
  const parts = namesOf(label);
  if (parts.length < 2 || parts.length > 5) return [];
  const read = parts.map((p) => meaningAmong(p, meaningOf));
  return read.some((m) => m !== null) ? read : [];
}

/** The meaning of one name among several. */
export const meaningAmong = (name: string, meaningOf: MeaningOf): Meaning | null =>
  meaningOf(name) ?? shortMeaning(fold(name));

const shortMeaning = (word: string): Meaning | null => (word === "ma" ? "code" : BASIC(shortFor(word) ?? ""));

/** The names in a heading or label, parted by signs or by 'và'; empty: nothing parts it. */
export function namesOf(label: string): string[] {
  if (!/[/|;,&+·\n–-]|\svà\s|\sva\s/iu.test(label)) return [];
  return label
    .replace(/\s*[([]?\bdd?[/.-]mm?[/.-]yyyy(?:[ ,]*hh?:mm(?::ss)?)?[)\]]?/giu, "")
    .replace(/\s*[:：*]+\s*$/, "")
    .split(/\s*(?:[/|;,&+·\n]|\s[-–]\s|\s(?:và|va)\s)\s*/iu)
    .filter((p) => fold(p) !== "");
}
