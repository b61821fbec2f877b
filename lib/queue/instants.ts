/** Instants at which something begins to hold, found without walking through the minutes. */
import type { Calendar } from "../calendar/index.ts";
import type { Minute } from "../dossier/model.ts";
import { dayOf, startOf } from "../dossier/moment.ts";

/** The first minute behind `now` and not behind `last` from which on something holds that stays so; `now` itself where it holds already. */
export function firstWhen(now: Minute, last: Minute, holds: (at: Minute) => boolean): Minute {
  if (last <= now || holds(now)) return now;
  let [no, yes] = [now, last];
  while (yes - no > 1) {
    const middle = no + ((yes - no) >> 1);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The next midnight at which an office that works stops to, or the other way round. */
export function workTurn(calendar: Pick<Calendar, "isWorkDay">, now: Minute): Minute {
  const today = dayOf(now);
  const works = calendar.isWorkDay(today);
  let day = today + 1;
  while (calendar.isWorkDay(day) === works && day < today + 30) day++;
  return startOf(day);
}
