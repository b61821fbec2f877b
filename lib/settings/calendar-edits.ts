/** Changing the unit's part of the calendar: what the editor puts in, and what a calendar file brings. */
import { type CalendarSpec, shippedSpec, type WeekHours } from "../calendar/index.ts";
import { type Settings, WEEKDAYS } from "./schema.ts";

type Edits = Settings["calendar"];

/** One day that the unit has entered, whichever list it stands in. */
export interface EnteredDay {
  list: "off" | "worked" | "own";
  day: string;
  name: string;
  source: string;
  /** Office hours of an own day; empty: shut. null for the other lists. */
  hours: string[] | null;
}

/** All days the unit has entered, in order of time. */
export function enteredDays({ off, worked, own }: Edits): EnteredDay[] {
  const dated = (list: "off" | "worked") => (it: Edits["off"][number]) => ({
    list,
    day: it.day,
    name: it.name ?? "",
    source: it.source,
    hours: null,
  });
  const days: EnteredDay[] = [
    ...off.map(dated("off")),
    ...worked.map(dated("worked")),
    ...own.map((it) => ({ list: "own" as const, day: it.day, name: "", source: it.source, hours: it.hours })),
  ];
  return days.sort((a, b) => a.day.localeCompare(b.day));
}

/** The edits with a day more; the caller has seen that the day is in no list yet. */
export function withDay(edits: Edits, { list, day, source, name, hours }: EnteredDay): Edits {
  const put = <T extends { day: string }>(days: T[], it: T) =>
    [...days, it].sort((a, b) => a.day.localeCompare(b.day));
  if (list === "own") return { ...edits, own: put(edits.own, { day, source, hours: hours ?? [] }) };
  return { ...edits, [list]: put(edits[list], { day, source, ...(name ? { name } : {}) }) };
}

export function withoutDay(edits: Edits, { list, day }: Pick<EnteredDay, "list" | "day">): Edits {
  return { ...edits, [list]: edits[list].filter((it) => it.day !== day) };
}

/**
 * A year's notice has come: its provisional weekdays off become entered days with the notice as their
 * source, to be mended one by one, and the year is no longer worked out from the law.
 */
export function withNotice(
  edits: Edits,
  year: number,
  source: string,
  provisional: { day: string; name: string }[],
): Edits {
  const entered = new Set(enteredDays(edits).map((it) => it.day));
  return provisional
    .filter(({ day }) => !entered.has(day))
    .reduce((held, { day, name }) => withDay(held, { list: "off", day, name, source, hours: null }), {
      ...edits,
      noticed: [...edits.noticed, year].sort((a, b) => a - b),
    });
}

/** The notice of a year taken back: days entered with it stay, and the year is provisional again. */
export const withoutNotice = (edits: Edits, year: number): Edits => ({
  ...edits,
  noticed: edits.noticed.filter((it) => it !== year),
});

/**
 * What a calendar file comes to as settings. `kept`: shipped days that the file lacks; they still
 * hold, since a unit's settings add to the shipped calendar and never take from it.
 */
export function settingsFromCalendar(spec: CalendarSpec): {
  parts: Pick<Settings, "officeHours" | "calendar">;
  kept: string[];
} {
  const shipped = shippedSpec();
  const beyond = <T extends { day: string; source: string }>(days: T[], known: T[]) => {
    const held = new Map(known.map((it) => [it.day, it.source]));
    return days.filter((it) => held.get(it.day) !== it.source);
  };
  const named = new Set([...spec.off, ...spec.worked, ...spec.own].map((it) => it.day));
  const kept = [...shipped.off, ...shipped.worked].map((it) => it.day).filter((day) => !named.has(day));
  const open = new Set(shipped.open.map((it) => it.day));
  return {
    parts: {
      officeHours: wholeWeek(spec.hours),
      calendar: {
        seasons: spec.seasons,
        own: spec.own,
        off: beyond(spec.off, shipped.off),
        worked: beyond(spec.worked, shipped.worked),
        noticed: spec.noticed.filter((year) => !shipped.noticed.includes(year)),
        open: Object.fromEntries(spec.open.filter((it) => open.has(it.day)).map((it) => [it.day, it.state])),
      },
    },
    kept: kept.sort(),
  };
}

/** A weekday that a file does not name is shut; a spec may have it written '7:30', settings have '07:30'. */
function wholeWeek(hours: WeekHours): Settings["officeHours"] {
  const two = (text: string) =>
    text
      .trim()
      .replace(/\b(\d):/gu, "0$1:")
      .replace(/\s*[-–]\s*/u, "-");
  return Object.fromEntries(
    WEEKDAYS.map((day) => [day, [...(hours[day] ?? [])].map(two).sort()]),
  ) as Settings["officeHours"];
}
