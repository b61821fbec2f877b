/**
 * Days whose year has two digits: '03/11/26' is the third of November, the eleventh of March or a day of 2003.
 * The text alone never says which; other days of the same list and the date in a dossier's code may.
 */

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

const DAY = 86_400_000;
/** The number of a day; null: no calendar has it. */
function dayOf(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / DAY : null;
}

/** The day in a dossier's code, `…-yyMMdd-…`. */
function dayInCode(code: string | null): number | null {
  const [, y, m, d] = /-(\d\d)(\d\d)(\d\d)-\d{4,}$/.exec(code ?? "") ?? [];
  return y === undefined ? null : dayOf(2000 + Number(y), Number(m), Number(d));
}

/** Portals have had dossiers since about then; and no dossier waits for so long. */
const [FIRST, LAST] = [dayOf(2015, 1, 1) as number, dayOf(2045, 1, 1) as number];
/** How long before the day in its code a dossier may have been handed in, and how long after it may be due. */
const [BEFORE, AFTER] = [14, 731];

/** A dossier with that code may have such a day. */
function fits(day: number | null, anchor: number | null): boolean {
  if (day === null) return false;
  return anchor === null ? day >= FIRST && day <= LAST : day >= anchor - BEFORE && day <= anchor + AFTER;
}

/** The day could be this dossier's, were it written day first. */
export const fitsDayFirst = ([a, b, c]: ShortDay, code: string | null): boolean =>
  fits(dayOf(2000 + c, b, a), dayInCode(code));

/**
 * Whether the days of these dossiers, all written one way, are surely written day first: one of them can't have
 * its month first, one can't have its year first, and none can only be read in such a way.
 */
export function areDayFirst(dossiers: readonly ShortDated[]): boolean {
  let [noMonthFirst, noYearFirst] = [false, false];
  for (const { code, days } of dossiers) {
    const anchor = dayInCode(code);
    for (const [a, b, c] of days) {
      const [dmy, mdy, ymd] = [dayOf(2000 + c, b, a), dayOf(2000 + c, a, b), dayOf(2000 + a, b, c)];
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
