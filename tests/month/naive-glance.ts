/** A supervisor's glance counted from the portal's log as naively as can be. Nothing of the product is in it. */
import { isOpenDay, openMinutes, shift } from "../../demo/portal/hours.ts";
import type { Standing } from "./log.ts";
import { ASK, SIGN, unitOf } from "./office.ts";

export interface Glance {
  open: number;
  tiles: Record<string, number>;
  /** By day (since 1970): dossiers and steps due. */
  days: { day: number; working: boolean; due: number; steps: number }[];
  /** By officer, step, field, procedure, unit: how many, and how many of them are overdue. */
  by: Record<string, Record<string, { count: number; overdue: number }>>;
  needsActionToday: number;
  urgentToday: number;
  unknown: number;
}

const DAY = 1440;
const OPENS = 7 * 60 + 30;

export function naiveGlance(all: readonly Standing[], now: number): Glance {
  const today = Math.floor(now / DAY);
  const next = dayAfter(today);
  const usual = usualTimes(all);
  const tiles = Object.fromEntries(TILES.map((tile) => [tile, 0]));
  const days = tenDays(today);
  const by: Glance["by"] = { officer: {}, step: {}, field: {}, procedure: {}, unit: {} };
  const sum = { open: 0, needsActionToday: 0, urgentToday: 0, unknown: 0 };

  for (const it of all.filter(({ status }) => ![3, 7, 9, 10].includes(status))) {
    sum.open += 1;
    const step = it.steps.at(-1);
    const stands = [5, 6, 8].includes(it.status);
    const waits = it.status === 1 && it.channel === "online";
    const dues: Record<string, number> = {};
    if (waits) dues.intake = shift(it.submitted, 480);
    if (!stands && it.due !== null) dues.dossier = it.due;
    if (!stands && step && step.due !== null) dues.step = step.due;
    const all = Object.values(dues);
    const coming = all.filter((due) => due >= now);
    const late = coming.length < all.length;
    const isToday = !late && coming.some((due) => dayToMeet(due) <= today);
    const near = coming.some((due) => openMinutes(now, due) <= 240);
    const withoutPaper = stands && it.stops.at(-1)?.paper === false;
    const tile = {
      overdue: late,
      "next-hours": near,
      today: isToday,
      tomorrow: !late && !isToday && coming.some((due) => dayToMeet(due) === next),
      paused: stands,
      "paused-without-paper": withoutPaper,
      "online-waiting": waits,
      apology: dues.dossier !== undefined && dues.dossier < now && !it.apologised,
      "asked-twice": it.steps.filter(({ name }) => name === ASK).length > 1,
      early: canBeDoneToday(it, dues, now, usual),
      untouched: (it.status === 2 || it.status === 4) && openMinutes(step!.from, now) >= 3 * 450,
    };
    for (const [name, holds] of Object.entries(tile)) if (holds) tiles[name]! += 1;
    for (const day of days) {
      if (dues.dossier !== undefined && dues.dossier >= now && dayToMeet(dues.dossier) === day.day)
        day.due += 1;
      if (dues.step !== undefined && dues.step >= now && dayToMeet(dues.step) === day.day) day.steps += 1;
    }
    // Hours of intake that end before the next day's work is half done.
    const intakeSoon = waits && dues.intake! >= now && dayToMeet(dues.intake!) > today;
    const needs = late || isToday || withoutPaper || (intakeSoon && openMinutes(now, dues.intake!) <= 120);
    if (needs) sum.needsActionToday += 1;
    if (needs && (late || near)) sum.urgentToday += 1;
    if (it.status === 1 && !waits) sum.unknown += 1;
    const told = {
      officer: step?.officer,
      step: step?.name,
      field: it.kind.field,
      procedure: it.kind.name,
      unit: step && unitOf(step.officer),
    };
    for (const [of, value] of Object.entries(told)) {
      by[of]![value ?? "none"] ??= { count: 0, overdue: 0 };
      const part = by[of]![value ?? "none"]!;
      part.count += 1;
      if (late) part.overdue += 1;
    }
  }
  return { tiles, days, by, ...sum };
}

const TILES = [
  "overdue",
  "next-hours",
  "today",
  "tomorrow",
  "paused",
  "paused-without-paper",
  "online-waiting",
  "apology",
  "asked-twice",
  "early",
  "untouched",
];

function dayAfter(day: number): number {
  let next = day + 1;
  while (!isOpenDay(next)) next += 1;
  return next;
}

/** The working day by whose close a date has to be met: at the very opening nothing of its day is left. */
function dayToMeet(due: number): number {
  let day = Math.floor(due / DAY);
  if (isOpenDay(day) && due % DAY > OPENS) return day;
  do day -= 1;
  while (!isOpenDay(day));
  return day;
}

/** From today on until ten working days are in it; days off among weekdays stand between. */
function tenDays(today: number): Glance["days"] {
  const days: Glance["days"] = [];
  for (let day = today, left = 10; left > 0; day += 1) {
    const working = isOpenDay(day);
    const weekday = (((day + 3) % 7) + 7) % 7;
    if (working) left -= 1;
    if (working || weekday < 5) days.push({ day, working, due: 0, steps: 0 });
  }
  return days;
}

type Usual = (name: string, procedure: string) => number | null;

/** What steps that ended took: half of five or more at most so many minutes; of the procedure, else of all. */
function usualTimes(all: readonly Standing[]): Usual {
  const median = (of: (step: string, procedure: string) => boolean): number | null => {
    const took = all
      .flatMap(({ kind, steps }) => steps.filter((it) => it.to !== null && of(it.name, kind.code)))
      .map(({ from, to }) => openMinutes(from, to!))
      .sort((a, b) => a - b);
    return took.length < 5 ? null : took[Math.ceil(took.length / 2) - 1]!;
  };
  const known = new Map<string, number | null>();
  return (name, procedure) => {
    const key = `${name} ${procedure}`;
    if (!known.has(key))
      known.set(
        key,
        median((step, code) => step === name && code === procedure) ?? median((step) => step === name),
      );
    return known.get(key)!;
  };
}

/** Due on a later working day, nothing missing, and at the last step or at one that takes no more than what is left of today. */
function canBeDoneToday(it: Standing, dues: Record<string, number>, now: number, usual: Usual): boolean {
  const today = Math.floor(now / DAY);
  if (dues.dossier === undefined || dues.dossier < now || !isOpenDay(today)) return false;
  if (dayToMeet(dues.dossier) <= today || (dues.step ?? now) < now) return false;
  if (it.papers.some(({ required, file }) => required && !file)) return false;
  const step = it.steps.at(-1)!.name;
  const took = usual(step, it.kind.code);
  return step === SIGN || (took !== null && took <= openMinutes(now, (today + 1) * DAY));
}
