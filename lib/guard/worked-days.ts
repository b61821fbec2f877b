import type { Calendar } from "../calendar/index.ts";
import type { Minute, Moment } from "../dossier/model.ts";
import { dayOf, parseMoment } from "../dossier/moment.ts";

/** Beyond this the exact number says nothing more to any rule. */
const MOST = 20;

/**
 * Working days passed since receipt, the day of receipt excluded and today included
 * (at most `MOST`). null: the moment of receipt is none, or lies ahead.
 */
export function workedDays(
  calendar: Pick<Calendar, "isWorkDay">,
  receivedAt: Moment,
  now: Minute,
): number | null {
  const from = parseMoment(receivedAt)?.day;
  const today = dayOf(now);
  if (from === undefined || from > today) return null;
  let passed = 0;
  for (let day = from + 1; day <= today && passed < MOST; day++) if (calendar.isWorkDay(day)) passed += 1;
  return passed;
}
