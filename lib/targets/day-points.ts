import { type Day, dayFromIso } from "../dossier/moment.ts";
import type { Hundredths } from "./hundredths.ts";
import { PART_NAMES, type Part } from "./parts-766.ts";
import type { DayPoints } from "./schema.ts";

/** One line of the difference: a part's points, the total or the rank. */
export interface PointsLine {
  of: Part | "total" | "rank";
  now: number | null;
  before: number | null;
  /** `now` − `before`; null where either is missing. Of the rank, below 0 is better. */
  change: number | null;
}

export interface PointsChange {
  day: Day;
  /** The last day before it that was copied; null: there is none. */
  against: Day | null;
  /** Days between the two that nobody copied. 0: it is the day before. */
  missing: number;
  /** The six parts and the total in hundredths of a point, then the rank as it is. */
  lines: PointsLine[];
}

/**
 * A day's points beside those of the last day before it that was copied. null: the day itself wasn't. Weekends are days
 * as others are: the portal counts on them too.
 */
export function changeOf(points: readonly DayPoints[], day: Day): PointsChange | null {
  const byDay = new Map(points.map((it) => [dayFromIso(it.day)!, it]));
  const now = byDay.get(day);
  if (!now) return null;
  let against: Day | null = null;
  for (const it of byDay.keys()) if (it < day && (against === null || it > against)) against = it;
  const before = against === null ? null : byDay.get(against)!;
  const line = (of: PointsLine["of"], read: (it: DayPoints) => number | null): PointsLine => {
    const [a, b] = [read(now), before && read(before)];
    return { of, now: a, before: b, change: a === null || b === null ? null : a - b };
  };
  return {
    day,
    against,
    missing: against === null ? 0 : day - against - 1,
    lines: [
      ...PART_NAMES.map((part) => line(part, (it) => it.parts[part])),
      line("total", (it) => it.total),
      line("rank", (it) => it.rank),
    ],
  };
}

/** The sum of the six parts where all are known, to hold against the total that was copied; null: a part is missing. */
export function sumOf(parts: DayPoints["parts"]): Hundredths | null {
  let sum = 0;
  for (const part of PART_NAMES) {
    const value = parts[part];
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
