import { type Day, dateOf, dayFromIso, isoDay, weekdayOf } from "../dossier/moment.ts";
import { type DayShape, shapeOf, WEEKDAYS } from "./hours.ts";
import { statutoryDays } from "./law.ts";
import type { CalendarSpec, WeekHours } from "./spec.ts";

/** What a day is, for the picture of the year and for reasons. */
export type DayKind = "work" | "rest" | "holiday" | "make-up" | "own";

export interface DayPlan {
  kind: DayKind;
  shape: DayShape;
  /** What the day is ('Tết Nguyên đán'); '' for ordinary days. */
  name: string;
  /** The rule that makes it so; '' for ordinary days. */
  source: string;
  /** No notice holds for its year, or nobody has decided on it. */
  provisional: boolean;
}

/** Whether a day is other than its weekday says. */
export function isSpecial(plan: DayPlan): boolean {
  return plan.kind !== "work" && plan.kind !== "rest";
}

interface Dated {
  kind: "holiday" | "make-up" | "own";
  name: string;
  source: string;
  shape: DayShape | null;
}

interface Season {
  from: string;
  to: string;
  yearly: boolean;
  week: readonly DayShape[];
}

/** Turns an office's calendar data into 'what is this day?', without the data being walked again. */
export function makePlan(spec: CalendarSpec): (day: Day) => DayPlan {
  const shapes = new Map<string, DayShape>();
  const shape = (list: readonly string[]): DayShape => {
    const key = list.join();
    let found = shapes.get(key);
    if (!found) {
      found = shapeOf(list);
      shapes.set(key, found);
    }
    return found;
  };
  const weekOf = (week: WeekHours) => WEEKDAYS.map((name) => shape(week[name] ?? []));
  const shut = shape([]);
  const usual = weekOf(spec.hours);
  const seasons: Season[] = spec.seasons.map(({ from, to, hours }) => ({
    from,
    to,
    yearly: from.length === 5,
    week: weekOf(hours),
  }));
  const noticed = new Set(spec.noticed);
  const undecided = new Set<Day>();
  const dated = datedDays(spec, shape, undecided);

  function weekAt(day: Day): readonly DayShape[] {
    if (seasons.length === 0) return usual;
    const iso = isoDay(day);
    return seasons.find((season) => inSeason(season, iso))?.week ?? usual;
  }

  /** A public holiday of the law: in a year with a notice only those on weekends add to it. */
  function statutory(day: Day, year: number): Dated | null {
    if (!spec.computed) return null;
    const found = statutoryDays(year).find((entry) => entry.day === day);
    if (!found || (noticed.has(year) && (found.inLieu || weekdayOf(day) < 5))) return null;
    return { kind: "holiday", name: found.name, source: found.source, shape: null };
  }

  return (day) => {
    const { year } = dateOf(day);
    const provisional = (spec.computed && !noticed.has(year)) || undecided.has(day);
    const week = weekAt(day);
    const special = dated.get(day) ?? statutory(day, year);
    if (!special) {
      const usualShape = week[weekdayOf(day)]!;
      const kind = usualShape.total > 0 ? "work" : "rest";
      return { kind, shape: usualShape, name: "", source: "", provisional };
    }
    const { kind, name, source } = special;
    const hours = special.shape ?? (kind === "make-up" ? week[0]! : shut);
    return { kind, shape: hours, name, source, provisional };
  };
}

function datedDays(
  spec: CalendarSpec,
  shape: (list: readonly string[]) => DayShape,
  undecided: Set<Day>,
): Map<Day, Dated> {
  const dated = new Map<Day, Dated>();
  for (const { day, source, name } of spec.off)
    dated.set(dayFromIso(day)!, { kind: "holiday", name: name ?? "", source, shape: null });
  for (const { day, source, name } of spec.worked)
    dated.set(dayFromIso(day)!, { kind: "make-up", name: name ?? "", source, shape: null });
  for (const { day, state, source } of spec.open) {
    if (state === "undecided") undecided.add(dayFromIso(day)!);
    if (state === "off") dated.set(dayFromIso(day)!, { kind: "holiday", name: "", source, shape: null });
  }
  for (const { day, hours, source } of spec.own)
    dated.set(dayFromIso(day)!, { kind: "own", name: "", source, shape: shape(hours) });
  return dated;
}

function inSeason(season: Season, iso: string): boolean {
  const date = season.yearly ? iso.slice(5) : iso;
  // `10-16` to `04-15` goes over the turn of the year.
  if (season.from > season.to) return date >= season.from || date <= season.to;
  return date >= season.from && date <= season.to;
}
