/**
 * Office hours of one day. A shape keeps two tables, so that 'how much was
 * worked by 15:10' and 'when were 200 minutes worked' are one lookup each.
 */

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** One stretch of office hours in minutes since midnight; `to` may be 1440. */
export interface Interval {
  from: number;
  to: number;
}

export interface DayShape {
  intervals: readonly Interval[];
  /** Working minutes of the whole day. */
  total: number;
  /** By minute of the day 0–1440: working minutes passed by then. */
  passed: Int16Array;
  /** By working minutes 1–total: the earliest minute of the day by which they have passed. */
  earliest: Int16Array;
}

const INTERVAL = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/u;

/** Reads `07:30-11:30`; null where it is no pair of times of day. It may run backwards. */
export function readInterval(text: string): Interval | null {
  const match = INTERVAL.exec(text.trim());
  if (!match) return null;
  const from = minutes(match[1], match[2]);
  const to = minutes(match[3], match[4]);
  return from === null || to === null || from === 1440 ? null : { from, to };
}

/** Reads `15:00` as minutes since midnight; null where it is no time of day. */
export function readTime(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/u.exec(text);
  return match ? minutes(match[1], match[2]) : null;
}

function minutes(hour: string | undefined, minute: string | undefined): number | null {
  const total = Number(hour) * 60 + Number(minute);
  return Number(minute) > 59 || total > 1440 ? null : total;
}

/** What is wrong with a day's list of intervals, or null. English: it is said to whoever wrote the data. */
export function hoursFault(list: readonly string[]): { at: number; what: string } | null {
  const read: Interval[] = [];
  for (const [at, text] of list.entries()) {
    const interval = readInterval(text);
    if (!interval) return { at, what: `'${text}' is not a pair of times like 07:30-11:30` };
    if (interval.to <= interval.from) return { at, what: `'${text}' runs backwards or is empty` };
    if (read.some((other) => interval.from < other.to && other.from < interval.to))
      return { at, what: `'${text}' overlaps another interval of that day` };
    read.push(interval);
  }
  return null;
}

/** The shape of a day with these office hours (already free of faults); an empty list is a day off. */
export function shapeOf(list: readonly string[]): DayShape {
  const intervals = list.map((text) => readInterval(text)!).sort((a, b) => a.from - b.from);
  const passed = new Int16Array(1441);
  for (const { from, to } of intervals) for (let t = from + 1; t <= to; t += 1) passed[t] = 1;
  for (let t = 1; t <= 1440; t += 1) passed[t]! += passed[t - 1]!;
  const total = passed[1440]!;
  const earliest = new Int16Array(total + 1);
  for (let t = 1440; t >= 1; t -= 1) earliest[passed[t]!] = t;
  return { intervals, total, passed, earliest };
}
