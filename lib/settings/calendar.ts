import { type CalendarSpec, shippedSpec } from "../calendar/index.ts";
import type { DeadlineRules } from "../deadline/rules.ts";
import type { PageSettings } from "./page-schema.ts";

/**
 * The working calendar that holds: what is shipped, with the unit's hours and
 * changes over it. A day the unit names wins over the shipped word on that day,
 * so that a new notice can be entered before a new version brings it.
 */
export function calendarOf({ officeHours, calendar }: PageSettings): CalendarSpec {
  const shipped = shippedSpec();
  const named = new Set([...calendar.off, ...calendar.worked].map((it) => it.day));
  const others = <T extends { day: string }>(days: T[]) => days.filter((it) => !named.has(it.day));
  const worked = new Set(calendar.worked.map((it) => it.day));
  return {
    ...shipped,
    hours: officeHours,
    seasons: calendar.seasons,
    // Named both ways it can't be; a make-up day is the rarer word and the surer one.
    off: [...others(shipped.off), ...calendar.off.filter((it) => !worked.has(it.day))],
    worked: [...others(shipped.worked), ...calendar.worked],
    own: calendar.own,
    noticed: [...new Set([...shipped.noticed, ...calendar.noticed])],
    open: shipped.open.map((it) => ({ ...it, state: calendar.open[it.day] ?? it.state })),
  };
}

/** The part of the settings by which deadlines are counted. */
export function rulesOf({ counting, soon, intake }: PageSettings): DeadlineRules {
  return { counting, soon, intake };
}
