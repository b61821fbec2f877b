/** When a dossier can be put off to: instants at which the office is open. */
import type { Calendar } from "../calendar/index.ts";
import type { Minute } from "../dossier/model.ts";
import { dayOf, startOf } from "../dossier/moment.ts";

export interface Later {
  key: "hour" | "two" | "morning";
  until: Minute;
}

/** Two in the afternoon, when most offices are back at work. */
const TWO = 14 * 60;
/** Minutes by which 'lúc 14:00' must lie ahead to be worth offering. */
const AHEAD = 15;

/**
 * In an hour (or when the office opens after that), at 14:00, and when it opens on the next working day. What isn't
 * in today's hours, or is the same as another, is not offered.
 */
export function laterChoices(calendar: Calendar, now: Minute): Later[] {
  const today = dayOf(now);
  const close = calendar.closeOf(today) ?? now;
  const hour = calendar.nextWork(now + 60);
  const two = startOf(today) + TWO;
  const choices: Later[] = [];
  if (hour < close) choices.push({ key: "hour", until: hour });
  if (two >= now + AHEAD && two !== hour && calendar.workBetween(two, two + 1) > 0)
    choices.push({ key: "two", until: two });
  return [...choices, { key: "morning", until: calendar.openOf(calendar.nthWorkDay(today, 1))! }];
}
