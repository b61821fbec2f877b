import { type Day, dayFrom } from "../dossier/moment.ts";
import type { DayShape } from "./hours.ts";
import { type DayPlan, isSpecial } from "./plan.ts";

/** Days outside are no dates of dossiers; they are held at the edge. */
export const FIRST_DAY: Day = dayFrom(1970, 1, 1)!;
export const LAST_DAY: Day = dayFrom(2199, 12, 31)!;

const STEP = 1024;

/**
 * Running totals over the days in use. A question about a span of ten years
 * costs what one about a day costs: two lookups, or one binary search. Grown
 * when a day outside is asked for, never shrunk.
 */
export interface Table {
  base: Day;
  /** Number of days held. */
  size: number;
  shapes: DayShape[];
  /** [i]: working minutes before day base + i; one more entry than days. */
  minutes: Int32Array;
  /** [i]: working days before day base + i. */
  days: Int32Array;
  /** [i]: provisional days before day base + i. */
  provisional: Int32Array;
  /** Days off, make-up days and the unit's own days, in order. */
  special: SpecialDay[];
}

export interface SpecialDay {
  day: Day;
  plan: DayPlan;
}

export function emptyTable(): Table {
  return {
    base: 0,
    size: 0,
    shapes: [],
    minutes: new Int32Array(1),
    days: new Int32Array(1),
    provisional: new Int32Array(1),
    special: [],
  };
}

/** The table itself if it holds the day, else a larger one. `day` within FIRST_DAY–LAST_DAY. */
export function grown(table: Table, day: Day, plan: (day: Day) => DayPlan): Table {
  const end = table.base + table.size;
  if (day >= table.base && day < end) return table;
  const low = table.size === 0 ? day - STEP / 2 : Math.min(table.base, day < table.base ? day - STEP : day);
  const high = table.size === 0 ? day + STEP / 2 : Math.max(end, day >= end ? day + STEP : day);
  const base = Math.max(FIRST_DAY, low);
  const size = Math.min(LAST_DAY + 1, high) - base;
  const next: Table = {
    base,
    size,
    shapes: new Array<DayShape>(size),
    minutes: new Int32Array(size + 1),
    days: new Int32Array(size + 1),
    provisional: new Int32Array(size + 1),
    special: [...table.special],
  };
  for (let i = 0; i < size; i += 1) {
    const held = base + i - table.base;
    const known = held >= 0 && held < table.size;
    const fresh = known ? null : plan(base + i);
    const shape = fresh ? fresh.shape : table.shapes[held]!;
    const provisional = fresh
      ? Number(fresh.provisional)
      : table.provisional[held + 1]! - table.provisional[held]!;
    if (fresh && isSpecial(fresh)) next.special.push({ day: base + i, plan: fresh });
    next.shapes[i] = shape;
    next.minutes[i + 1] = next.minutes[i]! + shape.total;
    next.days[i + 1] = next.days[i]! + (shape.total > 0 ? 1 : 0);
    next.provisional[i + 1] = next.provisional[i]! + provisional;
  }
  next.special.sort((a, b) => a.day - b.day);
  return next;
}

/** First index whose running total reaches `target`, in totals that never fall; their length if none does. */
export function firstReaching(totals: Int32Array, target: number): number {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (totals[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries of a list in order of day from one day to another, both included. */
export function between(list: readonly SpecialDay[], from: Day, to: Day): SpecialDay[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.day < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && list[end]!.day <= to) end += 1;
  return list.slice(low, end);
}
