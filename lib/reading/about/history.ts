/** The history or process tab of a dossier: its steps with their times, and when the clock stood still. */

import { stopsClock } from "../../dossier/action-kinds.ts";
import type { Moment, PauseSeen, StepSeen } from "../../dossier/model.ts";
import { parseMoment } from "../../dossier/moment.ts";
import type { Grid, GridRow } from "../grid/cells.ts";
import { takeTurns } from "../grid/labels-above.ts";
import { fileNamesIn } from "../papers/uploads.ts";
import { linesOf, piecesOf, textOf } from "../sight/text.ts";
import type { Draft } from "../values/draft.ts";
import { isMonthFirst } from "../values/month-first.ts";
import { actionOf } from "../words/action-words.ts";
import type { Env } from "../words/context.ts";
import { findMoments, readMoment } from "../words/dates.ts";
import { readExtra } from "../words/extra-values.ts";
import { fold, foldLabel, withoutBullet } from "../words/fold.ts";
import { statusNamed } from "../words/status.ts";

export type Role = "name" | "from" | "to" | "due" | "hours" | "action" | "file" | "officer" | "unit";
const ROLES: [Role, RegExp][] = [
  ["due", /^(?:han xu ly|han(?: buoc| hoan thanh)?|thoi han(?: xu ly)?|han xu ly buoc)$/],
  [
    "name",
    /^(?:(?:ten )?buoc(?: xu ly| quy trinh| thuc hien)?|ten buoc xu ly|(?:ten )?cong doan(?: xu ly)?|(?:ten )?khau(?: xu ly)?|cong viec|ten cong viec|noi dung(?: xu ly| cong viec| thuc hien)?|giai doan|trang thai|tien trinh)$/,
  ],
  [
    "from",
    /^(?:(?:ngay |thoi gian |thoi diem |gio )?(?:bat dau|nhan|den|tiep nhan|tu|nhan viec|thuc hien|chuyen den|bat dau xu ly|giao)|tu ngay|ngay gio|thoi gian|thoi diem|ngay)$/,
  ],
  [
    "to",
    /^(?:(?:ngay |thoi gian |thoi diem |gio )?(?:ket thuc|hoan thanh|xu ly xong|chuyen|chuyen di|hoan tat|xu ly|ket thuc xu ly|thuc te)|den ngay|den)$/,
  ],
  ["hours", /^(?:so gio|thoi gian quy dinh|dinh muc|gio quy dinh|thoi gian xu ly quy dinh|so gio quy dinh)$/],
  ["action", /^(?:hanh dong|thao tac|hoat dong|xu ly|hinh thuc)$/],
  [
    "officer",
    /^(?:(?:ten )?(?:nguoi|can bo|cong chuc|chuyen vien)(?: (?:xu ly|thuc hien|thu ly|giai quyet|phu trach))?)$/,
  ],
  [
    "unit",
    /^(?:(?:ten )?(?:don vi|phong ban|co quan|bo phan|phong)(?: (?:xu ly|thuc hien|thu ly|giai quyet))?)$/,
  ],
  ["file", /^(?:tep|file|van ban|tai lieu|dinh kem|tep dinh kem|file dinh kem|van ban dinh kem)$/],
];

/** A line of a history as it is written, a stop of the clock like any step. */
export interface WayLine {
  name: string;
  officer: string | null;
  unit: string | null;
  from: Moment | null;
  to: Moment | null;
  dueAt: Moment | null;
}
/** Beside the steps, not in them: steps are stored, and no name of anybody is. */
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

/** A history whose rows are all taken: its stops in order, each ended by the next row that says so, wherever that stands. */
export function inOrder(history: History): History {
  const { pauses, resumed } = history;
  pauses.sort((a, b) => a.from.localeCompare(b.from));
  for (const [i, pause] of pauses.entries()) {
    const next = pauses[i + 1]?.from ?? "9";
    const isBehind = (day: Moment) => pause.from.slice(0, day.length) <= day && day <= next;
    pause.to ??= resumed.filter(isBehind).sort()[0] ?? null;
  }
  return history;
}

export interface History {
  steps: StepSeen[];
  pauses: PauseSeen[];
  /** When the clock went on, by rows of their own. */
  resumed: Moment[];
  /** A day in it can only be meant month first: what it says. */
  monthFirst?: string;
}

/**
 * Adds the histories of a page to the dossier it is about. Where one day is written month first, be it of what else is
 * read there (`beside`: a window's dossier has its way in the page beneath), no other is believed.
 */
export function addHistories(
  about: Draft,
  histories: ReadonlyMap<Element, History>,
  beside: readonly Draft[],
): void {
  const swapped = [...histories.values()].find((it) => it.monthFirst !== undefined)?.monthFirst;
  about.monthFirst ??= swapped ?? beside.find((it) => it.monthFirst !== null)?.monthFirst ?? null;
  if (about.monthFirst !== null) return;
  for (const history of histories.values()) {
    about.steps.push(...history.steps);
    about.pauses.push(...history.pauses);
  }
  const present = presentStep(about.steps, about.best("stepName") ?? null);
  const [of] = histories.keys();
  if (!present || !of) return;
  const where = { kind: "column", name: "" } as const;
  // Some histories go by the dossier's states.
  if (!about.has("stepName") && statusNamed(present.name) === null)
    about.put("stepName", present.name, where, 0.85, of);
  if (!about.has("stepDueAt") && present.dueAt) about.put("stepDueAt", present.dueAt, where, 0.85, of);
}

/** null: the grid is no history. */
export function historyIn(grid: Grid, env: Env): History | null {
  const head = grid.rows.findIndex(
    (r, i) => i < 3 && r.cells.length >= 2 && isHead(r) && rolesOf(r).size >= 2,
  );
  const row = grid.rows[head];
  if (!row || takeTurns(grid.rows)) return null;
  // Dossiers under the same headings are a list, whether or not it could be read as one.
  if (new Set(grid.rows.flatMap((r) => env.codesIn(textOf(r.el)))).size > 1) return null;
  const roles = rolesOf(row);
  const has = (role: Role) => [...roles.values()].includes(role);
  if (!(has("name") || has("action")) || !(has("from") || has("to"))) return null;
  const history: History = { steps: [], pauses: [], resumed: [] };
  for (const r of grid.rows.slice(head + 1)) take(history, r, roles, has("file"));
  return inOrder(history);
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

/** Headings only: a label with its colon or its day beside it is a row of values. */
const isHead = (row: GridRow): boolean =>
  row.cells.every((c) => {
    const text = textOf(c.el);
    return !/[:：]\s*$/.test(text) && findMoments(text).found.length === 0;
  });

function rolesOf(row: GridRow): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (const cell of row.cells) {
    const word = foldLabel(textOf(cell.el));
    const role = ROLES.find(([r, pattern]) => pattern.test(word) && ![...roles.values()].includes(r))?.[0];
    if (role) roles.set(cell.col, role);
  }
  return roles;
}

/** What a label of a step's line names, or null. */
export const roleOf = (label: string): Role | null => {
  const word = foldLabel(label);
  return ROLES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
};

function take(history: History, row: GridRow, roles: Map<number, Role>, fileColumn: boolean): void {
  const text: Partial<Record<Role, string>> = {};
  for (const cell of row.cells) {
    const role = roles.get(cell.col);
    if (role && cell.own)
      text[role] = role === "name" ? (linesOf(piecesOf(cell.el))[0] ?? "") : textOf(cell.el);
  }
  add(history, text, row.el, fileColumn ? false : null);
}

/**
 * One row or item of a history: a step, a stop of the clock or its end. `files`: the element in which a stop's paper
 * would stand; `without`: what is known of the paper where none stands there.
 */
export function add(
  history: History,
  text: Partial<Record<Role, string>>,
  files: Element | null,
  without: false | null,
): "taken" | "nothing" {
  const from = moment(text.from);
  const to = moment(text.to);
  const swapped = [text.from, text.to, text.due].find((it) => it !== undefined && isMonthFirst(it));
  if (swapped !== undefined) history.monthFirst ??= swapped;
  const name = withoutBullet(text.name ?? "");
  const said = [text.action, text.name].find((t) => t !== undefined && (stops(t) || goesOn(t)));
  if (said !== undefined && goesOn(said)) {
    if (from) history.resumed.push(from);
  } else if (said !== undefined && from) {
    const hasPaper = files && fileNamesIn(files).length > 0 ? true : without;
    const pause: PauseSeen = { from, to, hasPaper };
    WAY.set(pause, written(text, name, from, to));
    history.pauses.push(pause);
    return "taken";
  }
  if (name === "" || name.length > 160 || (!from && !to)) return "nothing";
  const hours = /^(\d+(?:[.,]\d+)?)\s*(?:gio)?$/.exec(fold(text.hours ?? ""))?.[1];
  const step: StepSeen = {
    name,
    from,
    to,
    dueAt: moment(text.due),
    hours: hours ? Number(hours.replace(",", ".")) : null,
  };
  WAY.set(step, written(text, name, from, to));
  history.steps.push(step);
  return "taken";
}

function written(text: Partial<Record<Role, string>>, name: string, from: Moment | null, to: Moment | null) {
  const who = (named: "officer" | "unit") => readExtra(named, text[named] ?? "") as string | null;
  return { at: lines++, name, officer: who("officer"), unit: who("unit"), from, to, dueAt: moment(text.due) };
}

const moment = (text: string | undefined): Moment | null => {
  const read = text ? readMoment(text) : null;
  return read && parseMoment(read) ? read : null;
};
const stops = (text: string) => {
  const kind = actionOf(text)?.kind;
  const status = statusNamed(text);
  return stopsClock(kind) || status === 5 || status === 6 || status === 8;
};
const goesOn = (text: string) => actionOf(text)?.kind === "resume";
