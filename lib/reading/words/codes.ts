/** Dossier codes in a text, by their pattern, and the day that stands in one. */
import { findCodes } from "../../dossier/codes.ts";
import { type Day, dayFrom } from "../../dossier/day.ts";

export type CodesIn = (text: string) => string[];

/** A finder of dossier codes by pattern; `own` adds an office's pattern (a new uniform code is announced). */
export function makeCodes(own?: string | null): CodesIn {
  if (!own) return lastKept((text) => (text.includes("-") ? findCodes(text) : []));
  return lastKept((text) => findCodes(text, own));
}

/** One cell's text is asked for several times in a row. */
export function lastKept(find: CodesIn): CodesIn {
  let last: string | null = null;
  let found: string[] = [];
  return (text) => {
    if (text !== last) {
      found = find(text);
      last = text;
    }
    return found;
  };
}

const [FIRST_YEAR, LAST_YEAR] = [2015, 2090];

/** The day inside a dossier's code, its year, month and date in that order; null: none stands there. */
export function dayInCode(code: string): Day | null {
  const [, y = "", m, d] = /[-.](\d{2}|20\d{2})(\d{2})(\d{2})[-.]\d+$/.exec(code) ?? [];
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  if (y === "" || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return dayFrom(year, Number(m), Number(d));
}
