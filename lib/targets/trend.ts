import type { Report } from "../counting/index.ts";
import { type Day, weekdayOf } from "../dossier/moment.ts";
import type { Ratio } from "./hundredths.ts";
import type { Share } from "./targets.ts";

/** A week's report; `day` is any day of the week. */
export interface WeekReport {
  day: Day;
  ratios: Report<number>["ratios"];
}

/** A week of a trend. */
export interface TrendWeek {
  monday: Day;
  /** The week's own; null: there is no report of it, which is a gap and no zero. Of 0 where the week had none. */
  own: Ratio | null;
  /** All weeks with a report up to and with this one. */
  cumulated: Ratio;
  /** So many weeks up to this one have no report: `cumulated` is without them. */
  missing: number;
}

const WEEK = 7;

/**
 * A ratio week by week, from the first report's week to the last's, each week between them there. Parts of ratios are
 * counted by what happened in the week (received, ended), so that weeks may be added up. Of two reports of a week the later
 * in the list holds.
 */
export function trendOf(share: Share, reports: readonly WeekReport[]): TrendWeek[] {
  const byWeek = new Map(reports.map(({ day, ratios }) => [day - weekdayOf(day), ratios[share]]));
  const mondays = [...byWeek.keys()].sort((a, b) => a - b);
  const weeks: TrendWeek[] = [];
  const sum = { n: 0, of: 0 };
  let missing = 0;
  for (let monday = mondays[0] ?? 0; monday <= (mondays.at(-1) ?? -1); monday += WEEK) {
    const found = byWeek.get(monday);
    const own = found ? { n: found.n, of: found.of } : null;
    if (own) {
      sum.n += own.n;
      sum.of += own.of;
    } else missing += 1;
    weeks.push({ monday, own, cumulated: { ...sum }, missing });
  }
  return weeks;
}
