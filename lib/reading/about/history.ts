/** The history or process tab of a dossier, as a table: which column says what of a step. */

import type { Grid, GridRow } from "../grid/cells.ts";
import { takeTurns } from "../grid/labels-above.ts";
import { fileNamesIn } from "../papers/uploads.ts";
import { linesOf } from "../sight/lines.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import { findMoments } from "../words/dates.ts";
import { foldLabel } from "../words/fold.ts";

export type Role = "name" | "from" | "to" | "due" | "hours" | "action" | "file" | "officer" | "unit";
const ROLES: [Role, RegExp][] = [
  ["due", /^(?:han xu ly|han(?: buoc| hoan thanh)?|thoi han(?: xu ly)?|han xu ly buoc)$/],
  [
    "name",
    /^(?:(?:ten )?buoc(?: xu ly| quy trinh| thuc hien)?|ten buoc xu ly|(?:ten )?cong doan(?: xu ly)?|(?:ten )?khau(?: xu ly)?|cong viec|ten cong viec|noi dung(?: xu ly| cong viec| thuc hien)?|giai doan|trang thai|tien trinh)$/,
  ],
  [
    "from",
    /^(?:(?:bat dau|nhan|den|giao) luc|(?:ngay |thoi gian |thoi diem |gio )?(?:bat dau|nhan|den|tiep nhan|tu|nhan viec|thuc hien|chuyen den|bat dau xu ly|giao)|tu ngay|ngay gio|thoi gian|thoi diem|ngay)$/,
  ],
  [
    "to",
    /^(?:(?:ket thuc|hoan thanh|xong|chuyen) luc|(?:ngay |thoi gian |thoi diem |gio )?(?:ket thuc|hoan thanh|xu ly xong|chuyen|chuyen di|hoan tat|xu ly|ket thuc xu ly|thuc te)|den ngay|den)$/,
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

/** One row or item of a history, as it is written: a step, a stop of the clock or its end. */
export interface HistoryRow {
  text: Partial<Record<Role, string>>;
  /** A stop's paper stands in it; null: not known. */
  hasPaper: boolean | null;
}

/** null: the grid is no history. */
export function historyIn(grid: Grid, env: Env): HistoryRow[] | null {
  const head = grid.rows.findIndex(
    (r, i) => i < 3 && r.cells.length >= 2 && isHead(r) && rolesOf(r).size >= 2,
  );
  const row = grid.rows[head];
  if (!row || takeTurns(grid.rows)) return null;
  // Dossiers under the same headings are a list, whether or not it could be read as one.
  if (new Set(grid.rows.flatMap((r) => env.codesIn(textOf(r.el)))).size > 1) return null;
  const roles = rolesOf(row, grid.rows.slice(head + 1));
  const has = (role: Role) => [...roles.values()].includes(role);
  if (!(has("name") || has("action")) || !(has("from") || has("to"))) return null;
  return grid.rows.slice(head + 1).map((r) => rowOf(r, roles, has("file")));
}

/** Headings only: a label with its colon or its day beside it is a row of values. */
const isHead = (row: GridRow): boolean =>
  row.cells.every((c) => {
    const text = textOf(c.el);
    return !/[:：]\s*$/.test(text) && findMoments(text).found.length === 0;
  });

/** `body`: under 'Bước' their number may stand, and their names under 'Tên bước'. */
function rolesOf(row: GridRow, body: GridRow[] = []): Map<number, Role> {
  const roles = new Map<number, Role>();
  const isNamed = (col: number) =>
    body.length === 0 ||
    body.some((r) => r.cells.some((c) => c.own && c.col === col && /\p{L}/u.test(textOf(c.el))));
  for (const cell of row.cells) {
    const word = foldLabel(textOf(cell.el));
    const role = ROLES.find(([r, pattern]) => pattern.test(word) && ![...roles.values()].includes(r))?.[0];
    if (role && (role !== "name" || isNamed(cell.col))) roles.set(cell.col, role);
  }
  return roles;
}

/** What a label of a step's line names, or null. */
export const roleOf = (label: string): Role | null => {
  const word = foldLabel(label);
  return ROLES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
};

function rowOf(row: GridRow, roles: Map<number, Role>, fileColumn: boolean): HistoryRow {
  const text: HistoryRow["text"] = {};
  for (const cell of row.cells) {
    const role = roles.get(cell.col);
    if (role && cell.own)
      text[role] = role === "name" ? (linesOf(piecesOf(cell.el))[0] ?? "") : textOf(cell.el);
  }
  return { text, hasPaper: fileNamesIn(row.el).length > 0 ? true : fileColumn ? false : null };
}
