import type { Calendar } from "../calendar/index.ts";
import { dayOf, isoDay, weekdayOf } from "../dossier/moment.ts";
import { runs } from "./pressing.ts";
import type { DayLoad, QueueItem } from "./types.ts";

const SATURDAY = 5;

/**
 * Dossiers due on each day from today on, until `working` working days are in
 * the list. Weekends are left out unless worked; other days off stand as such.
 * A dossier counts on the day by whose close it has to be met.
 */
export function loadOf(items: QueueItem[], calendar: Calendar, now: number, working = 10): DayLoad[] {
  const due = new Map<number, { due: number; provisional: number }>();
  for (const { dossier } of items) {
    if (!runs(dossier) || dossier.due === null || dossier.state === "late") continue;
    const day = calendar.workDayOf(calendar.lastWork(dossier.due));
    const at = due.get(day) ?? { due: 0, provisional: 0 };
    due.set(day, { due: at.due + 1, provisional: at.provisional + (dossier.provisional ? 1 : 0) });
  }
  const load: DayLoad[] = [];
  for (let day = dayOf(now), left = working; left > 0; day++) {
    const open = calendar.isWorkDay(day);
    if (open) left--;
    else if (weekdayOf(day) >= SATURDAY) continue;
    load.push({ day: isoDay(day), working: open, ...(due.get(day) ?? { due: 0, provisional: 0 }) });
  }
  return load;
}
