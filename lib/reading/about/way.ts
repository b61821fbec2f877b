/** The way a dossier has gone, from the rows of its histories: its steps with their times, and when the clock stood still. */

import { stopsClock } from "../../dossier/action-kinds.ts";
import type { Moment, PauseSeen, StepSeen } from "../../dossier/model.ts";
import { parseMoment } from "../../dossier/moment.ts";
import { supplementSaid } from "../../dossier/supplements.ts";
import type { Draft } from "../values/draft.ts";
import { isMonthFirst } from "../values/month-first.ts";
import { actionOf } from "../words/action-words.ts";
import { holdsDay, readMoment } from "../words/dates.ts";
import { readExtra } from "../words/extra-values.ts";
import { fold, withoutBullet } from "../words/fold.ts";
import { areDayFirst, fitsDayFirst, shortDayIn } from "../words/short-days.ts";
import { statusNamed } from "../words/status.ts";
import type { HistoryRow } from "./history.ts";

/** A line of a history as it is written, a stop of the clock like any step. */
export interface WayLine {
  name: string;
  officer: string | null;
  unit: string | null;
  from: Moment | null;
  to: Moment | null;
  dueAt: Moment | null;
}
/** Beside the steps, not in them: a stop is a line, too, and neither keeps its place. */
const WAY = new WeakMap<StepSeen | PauseSeen, WayLine & { at: number }>();
let lines = 0;

/** The way of a dossier, line by line. */
export const wayOf = (seen: readonly (StepSeen | PauseSeen)[]): WayLine[] =>
  seen
    .flatMap((it) => {
      const line = WAY.get(it);
      return line ? [{ ...line, to: it.to }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ at: _, ...line }) => line);

/**
 * Adds the histories of a page to the dossier it is about. Where one day is written month first, be it of what else is
 * read there (`beside`: a window's dossier has its way in the page beneath), no other is believed.
 */
export function addHistories(
  about: Draft,
  histories: ReadonlyMap<Element, readonly HistoryRow[]>,
  beside: readonly Draft[],
): void {
  const rows = [...histories.values()].flat();
  const swapped = rows.flatMap(daysOf).find(isMonthFirst);
  about.monthFirst ??= swapped ?? beside.find((it) => it.monthFirst !== null)?.monthFirst ?? null;
  if (about.monthFirst !== null) return;
  const momentOf = momentsOf(about, rows);
  for (const history of histories.values()) takeRows(about, history, momentOf);
  const present = presentStep(about.steps, about.best("stepName") ?? null);
  const [of] = histories.keys();
  if (!present || !of) return;
  const where = { kind: "column", name: "" } as const;
  // Some histories go by the dossier's states.
  if (!about.has("stepName") && statusNamed(present.name) === null)
    about.put("stepName", present.name, where, 0.85, of);
  if (!about.has("stepDueAt") && present.dueAt) about.put("stepDueAt", present.dueAt, where, 0.85, of);
}

/**
 * The step a dossier is in, from its history: the open step of that name, or the only open one where the page names
 * no step elsewhere. null: none, or not surely that one.
 */
function presentStep(steps: StepSeen[], name: string | null): StepSeen | null {
  const open = steps.filter(
    (s) => s.to === null && s.from !== null && (name === null || fold(s.name) === fold(name)),
  );
  const [only] = open;
  return only && open.length === 1 ? only : null;
}

const daysOf = ({ text }: HistoryRow): string[] =>
  [text.from, text.to, text.due].filter((it) => it !== undefined);

/** A row that says what was done and when: without it a list is one of news, of remarks. */
export const isOfWay = (row: HistoryRow): boolean =>
  nameOf(row) !== null && daysOf(row).some((day) => holdsDay(day) || isMonthFirst(day));

const nameOf = ({ text }: HistoryRow): string | null => {
  const name = withoutBullet(text.name ?? "");
  return /\p{L}/u.test(name) && name.length <= 160 ? name : null;
};

type MomentOf = (text: string | undefined) => Moment | null;

/** Reads the days of a history; those whose year has two digits where all such days of the dossier tell that the day stands first. */
function momentsOf(about: Draft, rows: readonly HistoryRow[]): MomentOf {
  const days = [
    ...about.shorts.map((it) => it.day),
    ...rows.flatMap(daysOf).flatMap((text) => {
      const short = shortDayIn(text);
      return short ? [short.day] : [];
    }),
  ];
  const dayFirst = areDayFirst([{ code: about.code, days }]);
  return (text) => {
    if (text === undefined) return null;
    const short = dayFirst ? shortDayIn(text) : null;
    const read = readMoment(short && fitsDayFirst(short.day, about.code) ? short.text : text);
    return read && parseMoment(read) ? read : null;
  };
}

/** Its steps, and its stops: each ended by the next row that says so, wherever that stands. */
function takeRows(about: Draft, rows: readonly HistoryRow[], momentOf: MomentOf): void {
  const pauses: PauseSeen[] = [];
  const resumed: Moment[] = [];
  for (const row of rows) {
    const { text, hasPaper } = row;
    const [from, to, dueAt] = [momentOf(text.from), momentOf(text.to), momentOf(text.due)];
    const name = nameOf(row);
    const line = { ...whoOf(text), name: name ?? "", from, to, dueAt };
    const at = lines++;
    const said = [text.action, text.name].find((t) => t !== undefined && (stops(t) || goesOn(t)));
    const ends = said !== undefined && goesOn(said);
    if (ends && from) resumed.push(from);
    if (said !== undefined && !ends && from) {
      const supplement = supplementSaid(said);
      const pause: PauseSeen = { from, to, hasPaper, ...(supplement && { supplement }) };
      WAY.set(pause, { ...line, at });
      pauses.push(pause);
    } else if (name !== null && (from || to)) {
      const hours = /^(\d+(?:[.,]\d+)?)\s*(?:gio)?$/.exec(fold(text.hours ?? ""))?.[1];
      const step: StepSeen = { ...line, hours: hours ? Number(hours.replace(",", ".")) : null };
      WAY.set(step, { ...line, at });
      about.steps.push(step);
    }
  }
  pauses.sort((a, b) => a.from.localeCompare(b.from));
  for (const [i, pause] of pauses.entries()) {
    const next = pauses[i + 1]?.from ?? "9";
    const isBehind = (day: Moment) => pause.from.slice(0, day.length) <= day && day <= next;
    pause.to ??= resumed.filter(isBehind).sort()[0] ?? null;
  }
  about.pauses.push(...pauses);
}

function whoOf(text: HistoryRow["text"]) {
  const who = (named: "officer" | "unit") => readExtra(named, text[named] ?? "") as string | null;
  return { officer: who("officer"), unit: who("unit") };
}

const stops = (text: string) => {
  const kind = actionOf(text)?.kind;
  const status = statusNamed(text);
  return stopsClock(kind) || status === 5 || status === 6 || status === 8;
};
const goesOn = (text: string) => actionOf(text)?.kind === "resume";
