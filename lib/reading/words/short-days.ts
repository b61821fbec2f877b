/**
 * Days whose year has two digits: '03/11/26' is the third of November, the eleventh of March or a day of 2003.
 * The text alone never says which; other days of the same list and the date in a dossier's code may.
 */
import { type Day, dayFrom } from "../../dossier/moment.ts";
import { dayInCode } from "./codes.ts";

/** The three numbers as they are written. */
export type ShortDay = readonly [first: number, second: number, third: number];

const SHORT = /(?<![\d/.:-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/])(?![.:-]\d)/g;

/** The text with each such day written day first and with its whole year, and the first of them; null: there is none. */
export function shortDayIn(text: string): { day: ShortDay; text: string } | null {
  if (text.length > 200) return null;
  let day: ShortDay | null = null;
  const whole = text.replace(SHORT, (_, a: string, sign: string, b: string, c: string) => {
    day ??= [Number(a), Number(b), Number(c)];
    return `${a}${sign}${b}${sign}20${c}`;
  });
  return day && { day, text: whole };
}

/** What is known of one dossier with such days. */
export interface ShortDated {
  code: string | null;
  days: readonly ShortDay[];
}

const anchorOf = (code: string | null) => (code === null ? null : dayInCode(code));

/** Portals have had dossiers since about then; and no dossier waits for so long. */
const [FIRST, LAST] = [dayFrom(2015, 1, 1) as Day, dayFrom(2045, 1, 1) as Day];
/** How long before the day in its code a dossier may have been handed in, and how long after it may be due. */
const [BEFORE, AFTER] = [14, 731];

/** A dossier with that code may have such a day. */
function fits(day: Day | null, anchor: Day | null): boolean {
  if (day === null) return false;
  return anchor === null ? day >= FIRST && day <= LAST : day >= anchor - BEFORE && day <= anchor + AFTER;
}

/** The day could be this dossier's, were it written day first. */
export const fitsDayFirst = ([a, b, c]: ShortDay, code: string | null): boolean =>
  fits(dayFrom(2000 + c, b, a), anchorOf(code));

/**
 * Whether the days of these dossiers, all written one way, are surely written day first: one of them can't have
 * its month first, one can't have its year first, and none can only be read in such a way.
 */
export function areDayFirst(dossiers: readonly ShortDated[]): boolean {
  let [noMonthFirst, noYearFirst] = [false, false];
  for (const { code, days } of dossiers) {
    const anchor = anchorOf(code);
    for (const [a, b, c] of days) {
      const [dmy, mdy, ymd] = [dayFrom(2000 + c, b, a), dayFrom(2000 + c, a, b), dayFrom(2000 + a, b, c)];
      // The very day in the code, turned round.
      if (anchor !== null && dmy !== anchor && (mdy === anchor || ymd === anchor)) return false;
      const monthFirst = fits(mdy, anchor);
      const yearFirst = fits(ymd, anchor);
      if (!fits(dmy, anchor)) {
        if (monthFirst || yearFirst) return false;
        continue;
      }
      noMonthFirst ||= !monthFirst;
      noYearFirst ||= !yearFirst;
    }
  }
  return noMonthFirst && noYearFirst;
}
