import { type Day, dayFrom, daysInMonth, isoDay, weekdayOf } from "../dossier/moment.ts";
import type { Calendar } from "./calendar.ts";
import type { DayKind } from "./plan.ts";

/** One day in the picture of a year. */
export interface PicturedDay {
  /** `2026-11-24` */
  day: string;
  date: number;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  kind: DayKind;
  /** What the day is and by which rule, for the hover; '' for ordinary days. */
  name: string;
  source: string;
  provisional: boolean;
  /** Working minutes of the day. */
  minutes: number;
}

export interface PicturedMonth {
  /** 1–12 */
  month: number;
  days: PicturedDay[];
}

/** A year of an office's calendar as twelve months of days. */
export function yearPicture(calendar: Calendar, year: number): PicturedMonth[] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = i + 1;
    const first: Day = dayFrom(year, month, 1)!;
    const days = Array.from({ length: daysInMonth(year, month) }, (_, at) =>
      pictured(calendar, first + at, at + 1),
    );
    return { month, days };
  });
}

function pictured(calendar: Calendar, day: Day, date: number): PicturedDay {
  const { kind, name, source, provisional, shape } = calendar.planOf(day);
  return {
    day: isoDay(day),
    date,
    weekday: weekdayOf(day),
    kind,
    name,
    source,
    provisional,
    minutes: shape.total,
  };
}
