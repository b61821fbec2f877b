import type { Calendar } from "../calendar/index.ts";
import type { Clock } from "../deadline/clock.ts";
import { dayOf, isoDay, weekdayOf } from "../dossier/moment.ts";
import { runs } from "./pressing.ts";
import type { DayLoad } from "./types.ts";

const SATURDAY = 5;

/**
 * What is due on each day from today on, until `working` working days are in
 * the list. Weekends are left out unless worked; other days off stand as such.
 * @param days dossiers and steps by the day by whose close they have to be done
 */
export function loadOf(
  days: Readonly<Record<string, Pick<DayLoad, "due" | "steps" | "provisional">>>,
  calendar: Calendar,
  now: number,
  working = 10,
): DayLoad[] {
  const load: DayLoad[] = [];
  for (let day = dayOf(now), left = working; left > 0; day++) {
    const open = calendar.isWorkDay(day);
    if (open) left--;
    else if (weekdayOf(day) >= SATURDAY) continue;
    load.push({
      day: isoDay(day),
      working: open,
      ...(days[day] ?? { due: 0, steps: 0, provisional: 0 }),
    });
  }
  return load;
}

/** The working day by whose close the clock has to be met; null: it doesn't run, is over, or isn't known. */
export function dayDue(clock: Clock, calendar: Pick<Calendar, "workDayOf" | "lastWork">): number | null {
  if (!runs(clock) || clock.due === null || clock.state === "late") return null;
  return calendar.workDayOf(calendar.lastWork(clock.due));
}
