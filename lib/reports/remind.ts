/**
 * When a report is to be thought of: the weekly one on Friday (it is due at 10:00 that day), those of a month, a quarter
 * and a year on the day on which their period closes. Where nobody works that day it is the last working day before it.
 */
import type { Calendar } from "../calendar/index.ts";
import { type Period, periodAround } from "../counting/period.ts";
import type { Minute } from "../dossier/model.ts";
import { type Day, dateOf, dayOf, isoDay, startOf, timeOf } from "../dossier/moment.ts";
import { sayFullDate } from "../words/moment.ts";
import type { Say } from "../words/say.ts";

/** In the order in which they are told. */
export const REMINDED = ["week", "month", "report-quarter", "report-year"] as const;

/** Of which reports an office wants to be reminded. */
export const REMIND_OF = ["none", "week", "all"] as const;
export type RemindOf = (typeof REMIND_OF)[number];

/** `early`: the day that it is for is a day off, so that this is said before it. */
export interface Reminder {
  kind: (typeof REMINDED)[number];
  period: Period;
  early: boolean;
}

/** Minute of the day from which it is said: 8:30. */
const FROM = 510;
const FRIDAY = 4;
/** Minute of Friday by which the weekly report is sent: 10:00. */
const WEEK_BY = 600;

/**
 * The reports to be reminded of now: from 8:30 on while the office is open, each once. `told`: the keys of those that were
 * said; the answer's are theirs once these are shown, of the present periods alone.
 */
export function toRemind(
  rule: RemindOf,
  told: readonly string[],
  { calendar, now }: { calendar: Calendar; now: Minute },
): { reminders: Reminder[]; told: string[] } {
  const isHour = timeOf(now) >= FROM && calendar.workBetween(now, now + 1) > 0;
  if (rule === "none" || !isHour) return { reminders: [], told: [...told] };
  const today = dayOf(now);
  const kept = told.filter((it) => REMINDED.some((kind) => it === keyOf(kind, periodAround(kind, today))));
  const reminders = REMINDED.filter((kind) => rule === "all" || kind === "week").flatMap((kind) => {
    const period = periodAround(kind, today);
    const day = kind === "week" ? period.from + FRIDAY : period.to;
    const isOn = lastWorkDay(period.from, day, calendar) === today;
    return isOn && !kept.includes(keyOf(kind, period)) ? [{ kind, period, early: today !== day }] : [];
  });
  return { reminders, told: [...kept, ...reminders.map(({ kind, period }) => keyOf(kind, period))] };
}

const keyOf = (kind: string, { from }: Period): string => `${kind} ${isoDay(from)}`;

/** null: nobody works on any of these days, and there is nothing to be reported of them. */
function lastWorkDay(from: Day, to: Day, calendar: Calendar): Day | null {
  for (let day = to; day >= from; day--) if (calendar.isWorkDay(day)) return day;
  return null;
}

/** A reminder in words, for a notice that is shown `now`. */
export function sayReminder(
  say: Say,
  { kind, period, early }: Reminder,
  now: Minute,
): { title: string; message: string } {
  const [from, to] = [period.from, period.to].map((day) => sayFullDate(startOf(day)));
  const name = kind.replace("-", "_");
  const { month, year } = dateOf(period.from);
  const due = early
    ? say("tell_report_early")
    : kind === "week"
      ? say(timeOf(now) < WEEK_BY ? "tell_report_by" : "tell_report_by_over")
      : say(`tell_report_closes_${name}`, `${String(month).padStart(2, "0")}/${year}`);
  return { title: say(`tell_report_${name}`), message: `${say("tell_report_span", from!, to!)}\n${due}` };
}
