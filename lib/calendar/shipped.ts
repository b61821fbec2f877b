import { dayFromIso } from "../dossier/moment.ts";
import { statutoryDays } from "./law.ts";
import notices from "./notices.json" with { type: "json" };
import type { CalendarSpec, DatedDay, WeekHours } from "./spec.ts";

/** 07:30–11:30 and 13:30–17:00, Monday to Friday. A fresh copy each time. */
export function defaultHours(): WeekHours {
  const day = () => ["07:30-11:30", "13:30-17:00"];
  return { mon: day(), tue: day(), wed: day(), thu: day(), fri: day() };
}

/** The calendar that comes with the extension: civil servants' days off 2023–2026. A fresh copy each time. */
export function shippedSpec(): CalendarSpec {
  const years = Object.entries(notices);
  return {
    hours: defaultHours(),
    seasons: [],
    off: years.flatMap(([year, notice]) => notice.off.map((date) => dated(`${year}-${date}`, notice.source))),
    worked: years.flatMap(([year, notice]) =>
      notice.worked.map((date) => ({
        day: `${year}-${date}`,
        source: notice.source,
        name: "Làm bù",
      })),
    ),
    own: [],
    noticed: years.map(([year]) => Number(year)),
    computed: true,
    // Monday 23/11/2026, between a Sunday and the new holiday of 24/11, wasn't swapped: an ordinary day.
    open: [],
  };
}

function dated(day: string, source: string): DatedDay {
  const number = dayFromIso(day)!;
  const law = statutoryDays(Number(day.slice(0, 4))).find((entry) => entry.day === number);
  // A day off that the law does not give was swapped for a make-up Saturday.
  return { day, source, name: law?.name ?? "Nghỉ hoán đổi" };
}
