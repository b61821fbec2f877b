/** Which rows of a grid are one dossier's: its own, the second under it, the one that opens below. */

import { unpack } from "../labels/labels-in-text.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import type { Grid, GridRow } from "./cells.ts";
import type { Column, Headers } from "./headings.ts";

/** The rows of each dossier, first its main row. null: the grid does not list dossiers. */
export function groupRows(grid: Grid, headers: Headers, env: Env): GridRow[][] {
  const body = grid.rows.slice(headers.body).filter((r) => !r.head);
  const k = headers.lines.length;
  if (k > 1) return chunk(body, k);
  const columns = headers.lines[0] ?? new Map<number, Column>();
  const codeCols = [...columns].filter(([, c]) => c.meanings.includes("code")).map(([i]) => i);
  const width = widthOf(columns);
  const groups: GridRow[][] = [];
  const wide = body.filter((r) => isWide(r, width));
  const wideBelong =
    wide.length > 0 && wide.length >= 0.6 * (body.length - wide.length) && !isWide(body[0] as GridRow, width);
  // Titles of groups stand over their rows.
  const titled = body[0] !== undefined && isWide(body[0], width);
  for (const row of body) {
    const last = groups.at(-1);
    const code = row.cells.find((c) => c.own && c.span === 1 && codeCols.includes(c.col));
    if (isWide(row, width) && !(code && !isEmpty(code.el))) {
      if (last && (wideBelong || (!titled && saysMuch(row, env)))) last.push(row);
      continue;
    }
    const cell =
      codeCols.length > 0
        ? row.cells.find((c) => codeCols.some((i) => c.col <= i && i < c.col + c.span))
        : null;
    if (cell && !cell.own && last) last.push(row);
    else if (last && codeCols.length > 0 && cell && isEmpty(cell.el) && saysMore(row, env)) last.push(row);
    else if (last && codeCols.length > 0 && !cell && !row.placed) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** How many columns the headings name. */
export const widthOf = (columns: ReadonlyMap<number, Column>): number => Math.max(1, ...columns.keys()) + 1;

const isEmpty = (el: Element): boolean => (el.textContent ?? "").trim() === "" && textOf(el) === "";

/** One cell across (nearly) all columns, set in by empty ones: a second row of the dossier, a group's title, or 'no data'. */
export function isWide(row: GridRow, width: number): boolean {
  // Asked of every row, and most have no such cell.
  if (!row.cells.some((c) => c.own && c.span >= Math.max(2, width / 2))) return false;
  return (
    row.cells.filter((c) => c.own).length <= 2 ||
    row.cells.filter((c) => c.own && !isEmpty(c.el)).length === 1
  );
}

/** A row without a code that speaks in labels belongs to the row above it. */
function saysMore(row: GridRow, env: Env): boolean {
  return row.cells.some(
    (c) => c.own && unpack(piecesOf(c.el), env.meaningOf, true).pairs.some((p) => p.meaning !== "other"),
  );
}

/** A group's title says one thing of what comes after it; an opened row says several of the one above. */
function saysMuch(row: GridRow, env: Env): boolean {
  return row.cells.some((c) => {
    const { pairs } = c.own ? unpack(piecesOf(c.el), env.meaningOf) : { pairs: [] };
    const told = new Set(pairs.map((p) => p.meaning).filter((m) => m !== "other" && m !== "unclear"));
    return told.size > 1 && !told.has("code");
  });
}

function chunk(rows: GridRow[], k: number): GridRow[][] {
  const groups: GridRow[][] = [];
  for (let i = 0; i + k <= rows.length; i += k) groups.push(rows.slice(i, i + k));
  return groups;
}
