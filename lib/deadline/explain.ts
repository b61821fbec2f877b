import type { Calendar } from "../calendar/calendar.ts";
import type { DayKind } from "../calendar/plan.ts";
import type { Minute } from "../dossier/model.ts";
import { type Day, isoDay, startOf } from "../dossier/moment.ts";
import { DAY_OF_PROCESS } from "./counting.ts";
import type { DueInput, DueResult } from "./due.ts";
import type { Stop } from "./pauses.ts";

/** One day of a count, from the day it begins to the day it ends. */
export interface ExplainedDay {
  /** `2026-11-20` */
  day: string;
  kind: DayKind;
  /** What the day is ('Tết Nguyên đán') and by which rule; '' for ordinary days. */
  name: string;
  source: string;
  provisional: boolean;
  /** Working minutes of this day that count, the office's hours less what was stopped. */
  minutes: number;
  /** Working minutes of this day that a pause took out. */
  paused: number;
  /** The how-manieth counted day it is, in countings that count days; null: not one of them. */
  nth: number | null;
  isFirst: boolean;
  isLast: boolean;
}

/**
 * A due date day by day, from where the count that holds began. An open pause ends the list at its
 * beginning. A fault has no days: []. At most some 3,660 entries (ten years).
 */
export function explainDays(calendar: Calendar, input: DueInput, result: DueResult): ExplainedDay[] {
  if (result.kind === "fault") return [];
  const { begun, counted } = result;
  const from = begun.minute ?? startOf(begun.day);
  const to = result.kind === "due" ? result.due : result.since;
  const last = calendar.workDayOf(to);
  const number = numbering(calendar, input, begun.day, from);
  const days: ExplainedDay[] = [];
  for (let day = begun.day; day <= Math.max(last, begun.day); day += 1) {
    const plan = calendar.planOf(day);
    const worked = workOn(calendar, day, from, to);
    const paused = counted.reduce((sum, stop) => sum + stoppedOn(calendar, day, stop, from, to), 0);
    days.push({
      day: isoDay(day),
      kind: plan.kind,
      name: plan.name,
      source: plan.source,
      provisional: plan.provisional,
      minutes: worked - paused,
      paused,
      nth: number(day),
      isFirst: day === begun.day,
      isLast: day === last,
    });
  }
  return days;
}

function workOn(calendar: Calendar, day: Day, from: Minute, to: Minute): number {
  const begin = Math.max(from, startOf(day));
  const end = Math.min(to, startOf(day + 1));
  return end > begin ? calendar.workBetween(begin, end) : 0;
}

function stoppedOn(calendar: Calendar, day: Day, stop: Stop, from: Minute, to: Minute): number {
  return workOn(calendar, day, Math.max(stop.from, from), Math.min(stop.to, to));
}

/** Numbers the days that the counting counts, until it has enough. */
function numbering(
  calendar: Calendar,
  input: DueInput,
  first: Day,
  from: Minute,
): (day: Day) => number | null {
  const { counting, amount } = input;
  if (counting === "working-hours" || counting === "same-day") return () => null;
  if (counting === "calendar-days")
    return (day) => (day > first && day - first <= amount ? day - first : null);
  const sameTime = counting === "working-days-same-time";
  const days = sameTime ? Math.floor(amount / DAY_OF_PROCESS) : amount;
  // The odd hours come first, and the days are counted from the day they end on.
  const zero = sameTime ? calendar.workDayOf(calendar.addWork(from, amount % DAY_OF_PROCESS)) : first;
  let nth = 0;
  return (day) => {
    if (day <= zero || nth >= days || !calendar.isWorkDay(day)) return null;
    nth += 1;
    return nth;
  };
}
