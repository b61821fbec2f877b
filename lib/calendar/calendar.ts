import type { Minute } from "../dossier/model.ts";
import { type Day, dayOf, startOf } from "../dossier/moment.ts";
import { type DayPlan, makePlan } from "./plan.ts";
import type { CalendarSpec } from "./spec.ts";
import { between, emptyTable, FIRST_DAY, firstReaching, grown, LAST_DAY, type SpecialDay } from "./table.ts";

/**
 * Working time of one office. All instants are `Minute`, all amounts are
 * minutes of working time: time inside office hours on working days. Hours are
 * closed at both ends: a moment of closing belongs to the day that it closes.
 */
export interface Calendar {
  /** Working minutes of the office's ordinary day (Monday's, else the first with hours): what '1 ngày' is. */
  readonly dayMinutes: number;
  /**
   * The earliest instant by which `minutes` of working time have passed since `from`; negative
   * minutes: the earliest by which all but so many had passed. 0: `nextWork(from)`.
   * Throws RangeError when that is past LAST_DAY or before FIRST_DAY.
   */
  addWork(from: Minute, minutes: number): Minute;
  /** Working minutes from a to b; negative when b is before a. */
  workBetween(a: Minute, b: Minute): number;
  /** The instant itself if the office is open or just closing, else the next opening. */
  nextWork(t: Minute): Minute;
  /** The instant itself if the office is open or just closing, else the last close before it. */
  prevWork(t: Minute): Minute;
  /**
   * The earliest instant from which no working time is left until `t`: a due date at 07:30 on
   * Monday has to be met by the close of Friday.
   */
  lastWork(t: Minute): Minute;
  /** The date an instant of work belongs to: closing at 24:00 belongs to the day that it closes. */
  workDayOf(t: Minute): Day;
  isWorkDay(day: Day): boolean;
  /** The n-th working day after `day` (n ≥ 1), or before it (n ≤ −1); 0: itself or the next. */
  nthWorkDay(day: Day, n: number): Day;
  /** Opening and close of a day; null when it is not worked. */
  openOf(day: Day): Minute | null;
  closeOf(day: Day): Minute | null;
  /** Whether a count over these days (both included) leans on a year without a notice or an undecided day. */
  isProvisional(from: Day, to: Day): boolean;
  /** What a day is, and by which rule. */
  planOf(day: Day): DayPlan;
  /** Days off, make-up days and the unit's own days from one date to another (both included), in order. */
  specialDays(from: Day, to: Day): SpecialDay[];
  /** The same office as a portal sees it that knows no make-up days, or no days off at all. */
  without(what: "make-up" | "days-off"): Calendar;
}

/** A calendar from its data, which must have passed `specSchema`. Cheap: days are looked at when needed. */
export function makeCalendar(spec: CalendarSpec): Calendar {
  const plan = makePlan(spec);
  const variants: { "make-up"?: Calendar; "days-off"?: Calendar } = {};
  let table = emptyTable();

  const hold = (day: Day): number => {
    const at = Math.min(LAST_DAY, Math.max(FIRST_DAY, day));
    if (at < table.base || at >= table.base + table.size) table = grown(table, at, plan);
    return at - table.base;
  };

  const shapeAt = (day: Day) => {
    const i = hold(day);
    return table.shapes[i]!;
  };

  /** Working minutes passed by `t` since the table's first day; only differences mean anything. */
  const position = (t: Minute): number => {
    const day = Math.floor(t / 1440);
    const i = hold(day);
    if (table.base + i !== day) return table.minutes[day < table.base ? 0 : table.size]!;
    return table.minutes[i]! + table.shapes[i]!.passed[t - day * 1440]!;
  };

  function addWork(from: Minute, minutes: number): Minute {
    return minutes === 0 ? nextWork(from) : reach(from, minutes);
  }

  function reach(from: Minute, minutes: number): Minute {
    let target = position(from) + minutes;
    while (target <= 0 && table.base > FIRST_DAY) {
      hold(table.base - 1);
      target = position(from) + minutes;
    }
    while (target > table.minutes[table.size]! && table.base + table.size <= LAST_DAY)
      hold(table.base + table.size);
    if (target <= 0 || target > table.minutes[table.size]!) throw new RangeError("beyond the calendar");
    const i = firstReaching(table.minutes, target) - 1;
    return (table.base + i) * 1440 + table.shapes[i]!.earliest[target - table.minutes[i]!]!;
  }

  function workBetween(a: Minute, b: Minute): number {
    // Both days are held before either position is taken: growing downwards moves the origin.
    hold(dayOf(a));
    hold(dayOf(b));
    return position(b) - position(a);
  }

  /** The day whose closed hours hold the instant, or null when the office is shut. */
  function openDay(t: Minute): Day | null {
    const day = dayOf(t);
    const time = t - startOf(day);
    // 24:00 is written as the next day's 00:00, and still closes the day before.
    if (time === 0 && shapeAt(day - 1).intervals.at(-1)?.to === 1440) return day - 1;
    for (const { from, to } of shapeAt(day).intervals) if (time >= from && time <= to) return day;
    return null;
  }

  function nextWork(t: Minute): Minute {
    if (openDay(t) !== null) return t;
    const day = dayOf(t);
    const later = shapeAt(day).intervals.find((interval) => startOf(day) + interval.from > t);
    if (later) return startOf(day) + later.from;
    return openOf(nthWorkDay(day, 1))!;
  }

  function prevWork(t: Minute): Minute {
    if (openDay(t) !== null) return t;
    const day = dayOf(t);
    const earlier = shapeAt(day).intervals.findLast((interval) => startOf(day) + interval.to < t);
    if (earlier) return startOf(day) + earlier.to;
    return closeOf(nthWorkDay(day, -1))!;
  }

  function nthWorkDay(day: Day, n: number): Day {
    const rank = () => {
      const i = hold(day);
      // After: count from the end of the day. Before or on: from its start.
      return n > 0 ? table.days[i + 1]! + n : table.days[i]! + n + 1;
    };
    let target = rank();
    while (target <= 0 && table.base > FIRST_DAY) {
      hold(table.base - 1);
      target = rank();
    }
    while (target > table.days[table.size]! && table.base + table.size <= LAST_DAY)
      hold(table.base + table.size);
    if (target <= 0 || target > table.days[table.size]!) throw new RangeError("beyond the calendar");
    return table.base + firstReaching(table.days, target) - 1;
  }

  function openOf(day: Day): Minute | null {
    const first = shapeAt(day).intervals[0];
    return first ? startOf(day) + first.from : null;
  }

  function closeOf(day: Day): Minute | null {
    const last = shapeAt(day).intervals.at(-1);
    return last ? startOf(day) + last.to : null;
  }

  return {
    dayMinutes: ordinaryDay(spec),
    addWork,
    workBetween,
    nextWork,
    prevWork,
    lastWork: (t) => reach(t, 0),
    workDayOf: (t) => openDay(t) ?? dayOf(t),
    isWorkDay: (day) => shapeAt(day).total > 0,
    nthWorkDay,
    openOf,
    closeOf,
    isProvisional: (from, to) => {
      hold(from);
      const last = hold(to);
      return table.provisional[last + 1]! > table.provisional[hold(from)]!;
    },
    planOf: plan,
    specialDays: (from, to) => {
      hold(from);
      hold(to);
      return between(table.special, from, to);
    },
    without: (what) => {
      const plain =
        what === "make-up" ? { worked: [] } : { worked: [], off: [], own: [], open: [], computed: false };
      const made = variants[what] ?? makeCalendar({ ...spec, ...plain });
      variants[what] = made;
      return made;
    },
  };
}

/** Length of the ordinary day, for saying amounts of working time as days. */
function ordinaryDay(spec: CalendarSpec): number {
  const plan = makePlan({ ...spec, seasons: [], off: [], worked: [], own: [], open: [], computed: false });
  // 1970-01-05 was a Monday.
  for (let day = 4; day < 11; day += 1) {
    const { total } = plan(day).shape;
    if (total > 0) return total;
  }
  throw new RangeError("office hours hold no working time at all");
}
