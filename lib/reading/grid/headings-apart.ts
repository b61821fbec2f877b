/** Headings that stand in a table of their own, above the table they belong to. */

import { boxOf, holds, isA, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { Meaning } from "../../dossier/meanings.ts";
import { textOf } from "../sight/text.ts";
import { codeUnderLabel } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";
import { findMoments } from "../words/dates.ts";
import { type Grid, type GridCell, type GridRow, gridOf, TABLES } from "./cells.ts";
import { type Column, extentOf, type Headers, headersOf } from "./headings.ts";
import { withLayer } from "./overlaid.ts";

/**
 * Headings in a table of their own above the body's table. They fit when the
 * columns are as many (a heading table may have one more, empty, over the
 * scroll bar), and when what stands in the columns is of the kind they name.
 */
export function headersElsewhere(
  grid: Grid,
  tables: Element[],
  layers: ReadonlyMap<Element, Element>,
  env: Env,
): Headers | null {
  const widthOf = ({ rows }: Grid) => Math.max(...rows.slice(0, 5).map(extentOf));
  const full = widthOf(grid);
  const bare = layers.has(grid.root) ? widthOf(gridOf(grid.root)) : full;
  for (let el: Element | null = parentOf(grid.root), up = 0; el && up < 5; el = parentOf(el), up++) {
    for (const table of [
      ...tables.filter((t) => t !== grid.root && el?.contains(t)),
      ...looseHeads(el, grid.root),
    ]) {
      if (
        table.contains(grid.root) ||
        (grid.root.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_PRECEDING) === 0
      )
        continue;
      const other = isA(table, TABLES)
        ? withLayer(gridOf(table), layers.get(table))
        : { root: table, rows: divRows(table) };
      const headers = headersOf(other, env.meaningOf);
      if (!headers || headers.body < other.rows.length || headers.lines.length !== 1) continue;
      const columns = headers.lines[0] as Map<number, Column>;
      const named = Math.max(...columns.keys()) + 1;
      const most = headers.widths[0] ?? named;
      // Nothing need stand over a layer's own columns.
      const width = layers.has(table) ? full : bare;
      const overBar = most === width + 1 && named <= width;
      if ((most === width || overBar) && suits(columns, grid, env))
        return { lines: headers.lines, widths: [full], body: 0, heads: headers.heads };
    }
  }
  return null;
}

/** What stands under each heading is such a thing, as far as the first rows tell. */
function suits(columns: Map<number, Column>, grid: Grid, env: Env): boolean {
  for (const [at, { meanings }] of columns) {
    const [meaning] = meanings;
    if (meanings.length !== 1 || !meaning || !(meaning in MUST)) continue;
    const texts = grid.rows
      .slice(0, 8)
      .map((r) => r.cells.find((c) => c.col === at && c.own && c.span === 1))
      .map((c) => (c ? textOf(c.el) : ""))
      .filter((t) => t !== "");
    const fitting = texts.filter((t) => MUST[meaning as keyof typeof MUST](t, env)).length;
    if (texts.length > 0 && fitting < texts.length / 2) return false;
  }
  return true;
}

const isDate = (text: string) =>
  findMoments(text).found.length > 0 || findMoments(text).broken || !/\d{3}/.test(text);
/** Words, whatever stands small beside or under them. */
const isWords = (text: string) => {
  const [day] = findMoments(text).found;
  return !day || /\p{L}{3}/u.test(text.slice(0, day.from));
};
const MUST = {
  code: (text: string, env: Env) =>
    env.codesIn(text).length > 0 || codeUnderLabel(text, env.codesIn).code !== null,
  receivedAt: isDate,
  dueAt: isDate,
  stepDueAt: isDate,
  submittedAt: isDate,
  status: isWords,
  procedure: isWords,
  stepName: isWords,
} satisfies Partial<Record<Meaning, (text: string, env: Env) => boolean>>;

/**
 * Rows of headings made of boxes over parts that stand side by side, one for each: as many boxes as its part has
 * columns, the nearest that ends above it and begins with it. null: a part has none.
 */
export function headsOver(parts: readonly Grid[], scope: Element): GridRow[] | null {
  const named = new Set(
    Array.from(scope.querySelectorAll("[role=columnheader]")).flatMap((el) => parentOf(el) ?? []),
  );
  const found = parts.map(({ root, rows }) => {
    const [first] = rows;
    if (!first) return undefined;
    const { left, top } = boxOf(first.el);
    const width = extentOf(first);
    const over = [...named, ...boxesBefore(scope, root)].flatMap((el) => {
      const row = divRow(el);
      const [cell] = row.cells;
      const more = row.cells.length - width;
      if (!cell || more < 0 || more > 1 || el.closest("table")) return [];
      const box = boxOf(cell.el);
      return Math.abs(box.left - left) <= ASIDE && box.bottom <= top + ASIDE ? [{ row, box }] : [];
    });
    return over.sort((a, b) => b.box.bottom - a.box.bottom)[0]?.row;
  });
  const rows = found.filter((row) => row !== undefined);
  return rows.length === parts.length ? rows : null;
}
/** Borders lie between headings and what they stand over. */
const ASIDE = 4;

/** Boxes of several boxes in what comes right before a part's rows, in it, or before what holds it. */
function boxesBefore(scope: Element, part: Element): Element[] {
  const found: Element[] = [];
  const look = (el: Element, depth: number) => {
    if (isA(el, TABLES)) return;
    if (el.childElementCount > 1) found.push(el);
    if (depth < 3) for (const child of el.children) look(child, depth + 1);
  };
  if (!isA(part, TABLES))
    for (let el = part.firstElementChild; el && el.tagName !== "TABLE"; el = el.nextElementSibling)
      look(el, 0);
  for (let el: Element | null = part; el && el !== scope; el = parentOf(el))
    if (el.previousElementSibling) look(el.previousElementSibling, 0);
  return found;
}

/** Rows of headings without any table role, right before a table. */
function looseHeads(scope: Element, table: Element): Element[] {
  const found: Element[] = [];
  for (let el: Element | null = table; el && el !== scope; el = parentOf(el))
    for (const before of [
      el.previousElementSibling,
      el.previousElementSibling?.firstElementChild,
      el.previousElementSibling?.firstElementChild?.firstElementChild,
    ])
      if (before && !isA(before, TABLES) && before.childElementCount > 2) found.push(before);
  return found;
}

/** The lowest headings alone, each over one column. */
function divRow(el: Element): GridRow {
  const row = divRows(el).at(-1) as GridRow;
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, own: true })) };
}

/** Headings made of boxes; a box that holds several headings and a name of its own is a group over them. */
function divRows(el: Element): GridRow[] {
  const top: GridCell[] = [];
  const low: GridCell[] = [];
  let col = 0;
  for (const box of Array.from(el.children).filter(isShown)) {
    const under = Array.from(box.querySelectorAll("[role=columnheader]")).filter(isShown);
    const [name] =
      under.length > 1 ? Array.from(box.children).filter((c) => !under.some((u) => holds(c, u))) : [];
    const span = name ? under.length : 1;
    top.push({ el: name ?? box, col, span, own: true });
    for (const [i, one] of (name ? under : [box]).entries())
      low.push({ el: one, col: col + i, span: 1, own: name !== undefined });
    col += span;
  }
  const row = (cells: GridCell[]): GridRow => ({ el, head: true, cells });
  return low.some((c) => c.own) ? [row(top), row(low)] : [row(top)];
}
