import { type Day, dateOf, dayFrom, daysInMonth, weekdayOf } from "../dossier/moment.ts";

/** Whole days at +07:00, both within. */
export interface Period {
  from: Day;
  to: Day;
}

/** Months and quarters of the calendar are those of provincial screens; the other two those of the reports' forms. */
export type PeriodKind = "week" | "month" | "quarter" | "report-quarter" | "report-year";

export const isWithin = (day: Day, { from, to }: Period): boolean => from <= day && day <= to;

/**
 * The period of a kind that a day lies in. Weeks begin on Monday. A report's quarter runs from the 15th of the month
 * before it to the 14th of its last month, a report's year from 15/12 to 14/12. A free period (a peak month) needs none.
 */
export function periodAround(kind: PeriodKind, day: Day): Period {
  if (kind === "week") return { from: day - weekdayOf(day), to: day - weekdayOf(day) + 6 };
  const { year, month, date } = dateOf(day);
  if (kind === "month") return { from: day - date + 1, to: day - date + daysInMonth(year, month) };
  if (kind === "quarter") {
    const first = month - ((month - 1) % 3);
    return { from: dayIn(year, first, 1), to: dayIn(year, first + 3, 1) - 1 };
  }
  // From the 15th on a month's days belong to the month after it.
  const counted = date >= 15 ? month : month - 1;
  if (kind === "report-year") {
    const start = counted >= 12 ? year : year - 1;
    return { from: dayIn(start, 12, 15), to: dayIn(start + 1, 12, 14) };
  }
  const first = Math.floor(counted / 3) * 3;
  return { from: dayIn(year, first, 15), to: dayIn(year, first + 3, 15) - 1 };
}

/** A date whose month may lie outside 1–12: 0 is the December before, 15 the March after. */
function dayIn(year: number, month: number, date: number): Day {
  const months = year * 12 + month - 1;
  return dayFrom(Math.floor(months / 12), (months % 12) + 1, date)!;
}
