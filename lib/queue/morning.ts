/** The line with which a day at the desk begins: 'Hôm nay 6 việc, 2 gấp'. */
import type { Calendar } from "../calendar/index.ts";
import { dayOf, isoDay } from "../dossier/moment.ts";
import type { QueueGlance } from "./types.ts";

export interface Morning {
  /** `2026-11-20` */
  day: string;
  work: number;
  urgent: number;
}

/** What to say at the panel's first opening on a working day; null: it was said (`said`: on which day), or there is nothing to do. */
export function morningOf(
  view: Pick<QueueGlance, "madeAt" | "needsActionToday" | "urgentToday">,
  said: string | null,
  calendar: Pick<Calendar, "isWorkDay">,
): Morning | null {
  const today = dayOf(view.madeAt);
  const day = isoDay(today);
  if (said === day || !calendar.isWorkDay(today) || view.needsActionToday === 0) return null;
  return { day, work: view.needsActionToday, urgent: view.urgentToday };
}
