/** The history or process tab of a dossier: its steps with their times, and when the clock stood still. */

import type { Moment, PauseSeen, StepSeen } from "../../dossier/model.ts";
import { parseMoment } from "../../dossier/moment.ts";
import type { Grid, GridRow } from "../grid/cells.ts";
import { fileNamesIn } from "../papers/uploads.ts";
import { linesOf, piecesOf, textOf } from "../sight/text.ts";
import { actionOf } from "../words/action-words.ts";
import type { Env } from "../words/context.ts";
import { findMoments, readMoment } from "../words/dates.ts";
import { fold, foldLabel, withoutBullet } from "../words/fold.ts";
import { statusNamed } from "../words/status.ts";

type Role = "name" | "from" | "to" | "due" | "hours" | "action" | "file";
const ROLES: [Role, RegExp][] = [
  ["due", /^(?:han xu ly|han(?: buoc| hoan thanh)?|thoi han(?: xu ly)?|han xu ly buoc)$/],
  [
    "name",
    /^(?:(?:ten )?buoc(?: xu ly| quy trinh| thuc hien)?|ten buoc xu ly|cong viec|ten cong viec|noi dung(?: xu ly| cong viec| thuc hien)?|giai doan|trang thai|tien trinh)$/,
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
  ["file", /^(?:tep|file|van ban|tai lieu|dinh kem|tep dinh kem|file dinh kem|van ban dinh kem)$/],
];

export interface History {
  steps: StepSeen[];
  pauses: PauseSeen[];
}

/** null: the grid is no history. */
export function historyIn(grid: Grid, _env: Env): History | null {
  const head = grid.rows.findIndex(
    (r, i) => i < 3 && r.cells.length >= 2 && isHead(r) && rolesOf(r).size >= 2,
  );
  const row = grid.rows[head];
  if (!row) return null;
  const roles = rolesOf(row);
  const has = (role: Role) => [...roles.values()].includes(role);
  if (!(has("name") || has("action")) || !(has("from") || has("to"))) return null;
  const history: History = { steps: [], pauses: [] };
  for (const r of grid.rows.slice(head + 1)) take(history, r, roles, has("file"));
  history.pauses.sort((a, b) => a.from.localeCompare(b.from));
  return history;
}

/**
 * The due date of the step a dossier is in, from its history: of the open step of that name, or of the only
 * open one where the page names no step elsewhere. null: none, or not surely that step's.
 */
export function presentDue(steps: StepSeen[], name: string | null): Moment | null {
  const open = steps.filter(
    (s) => s.to === null && s.from !== null && (name === null || fold(s.name) === fold(name)),
  );
  const [only] = open;
  return only && open.length === 1 ? only.dueAt : null;
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

function take(history: History, row: GridRow, roles: Map<number, Role>, fileColumn: boolean): void {
  const text: Partial<Record<Role, string>> = {};
  for (const cell of row.cells) {
    const role = roles.get(cell.col);
    if (role && cell.own)
      text[role] = role === "name" ? (linesOf(piecesOf(cell.el))[0] ?? "") : textOf(cell.el);
  }
  const from = moment(text.from);
  const to = moment(text.to);
  const name = withoutBullet(text.name ?? "");
  const said = [text.action, text.name].find((t) => t !== undefined && (stops(t) || goesOn(t)));
  if (said !== undefined && goesOn(said)) {
    const open = history.pauses.find((p) => p.to === null && (!from || p.from <= from));
    if (open && from) open.to = from;
  } else if (said !== undefined && from) {
    const hasPaper = fileNamesIn(row.el).length > 0 ? true : fileColumn ? false : null;
    history.pauses.push({ from, to, hasPaper });
    return;
  }
  if (name === "" || name.length > 160 || (!from && !to)) return;
  const hours = /^(\d+(?:[.,]\d+)?)\s*(?:gio)?$/.exec(fold(text.hours ?? ""))?.[1];
  history.steps.push({
    name,
    from,
    to,
    dueAt: moment(text.due),
    hours: hours ? Number(hours.replace(",", ".")) : null,
  });
}

const moment = (text: string | undefined): Moment | null => {
  const read = text ? readMoment(text) : null;
  return read && parseMoment(read) ? read : null;
};
const stops = (text: string) => {
  const kind = actionOf(text)?.kind;
  const status = statusNamed(text);
  return kind === "pause" || kind === "supplement" || status === 5 || status === 6 || status === 8;
};
const goesOn = (text: string) => actionOf(text)?.kind === "resume";
