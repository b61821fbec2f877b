import type { Calendar } from "../calendar/index.ts";
import type { Clock } from "../deadline/clock.ts";
import { dayOf, isoDay, weekdayOf } from "../dossier/moment.ts";
import { runs } from "./pressing.ts";
import type { DayLoad, QueueItem } from "./types.ts";

const SATURDAY = 5;

/**
 * Dossiers, and steps, due on each day from today on, until `working` working days are in
 * the list. Weekends are left out unless worked; other days off stand as such.
 * Each counts on the day by whose close it has to be met.
 */
export function loadOf(items: QueueItem[], calendar: Calendar, now: number, working = 10): DayLoad[] {
  const due = new Map<number, { due: number; steps: number; provisional: number }>();
  const on = (day: number) => {
    const at = due.get(day) ?? { due: 0, steps: 0, provisional: 0 };
    due.set(day, at);
    return at;
  };
  for (const { dossier, step } of items) {
    const [day, stepDay] = [dayDue(dossier, calendar), dayDue(step, calendar)];
    if (day !== null) {
      on(day).due++;
      if (dossier.provisional) on(day).provisional++;
    }
    if (stepDay !== null) on(stepDay).steps++;
  }
  const load: DayLoad[] = [];
  for (let day = dayOf(now), left = working; left > 0; day++) {
    const open = calendar.isWorkDay(day);
    if (open) left--;
    else if (weekdayOf(day) >= SATURDAY) continue;
    load.push({
      day: isoDay(day),
      working: open,
      ...(due.get(day) ?? { due: 0, steps: 0, provisional: 0 }),
    });
  }
  return load;
}

/** The working day by whose close the clock has to be met; null: it doesn't run, is over, or isn't known. */
export function dayDue(clock: Clock, calendar: Pick<Calendar, "workDayOf" | "lastWork">): number | null {
  if (!runs(clock) || clock.due === null || clock.state === "late") return null;
  return calendar.workDayOf(calendar.lastWork(clock.due));
}
