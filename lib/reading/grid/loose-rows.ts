/**
 * Lists made of boxes alone, told by their headings: a row of known labels, and under it rows with as
 * many cells; all cells in one box, laid out by a style sheet; rows with a role but without a grid.
 */

import { isInOurs, isOurs } from "../../dom/ours.ts";
import { boxOf, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { textOf } from "../sight/text.ts";
import { codeUnderLabel } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";
import { clean } from "../words/fold.ts";
import { meaningsOf } from "../words/names-in-label.ts";
import { type Grid, type GridRow, TABLES } from "./cells.ts";
import { areHeadings, columnOf, isPackedHeading } from "./headings.ts";

/** Rows by their role that no grid is around. */
export function rowsAlone(doc: Document): { root: Element; rows: Element[] } | null {
  const rows = Array.from(doc.querySelectorAll("[role=row]")).filter(
    (r) => !r.closest(TABLES) && !isInOurs(r) && isShown(r),
  );
  const [first] = rows;
  if (!first || rows.length < 2) return null;
  let root = parentOf(first);
  while (root && !rows.every((r) => root?.contains(r))) root = parentOf(root);
  return root ? { root, rows } : null;
}

/** Grids under each heading 'Mã hồ sơ', or 'Nội dung hồ sơ' over all that is said of one, in a row of headings. */
export function* looseGrids(
  doc: Document,
  env: Env,
  isTaken: (el: Element) => boolean,
): Generator<void, Grid[]> {
  const found: Grid[] = [];
  const walker = doc.createTreeWalker(doc.body, 5, (node) =>
    node.nodeType === 3
      ? NodeFilter.FILTER_ACCEPT
      : (node as Element).tagName === "TABLE" || isTaken(node as Element)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP,
  );
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++count % 500 === 0) yield;
    const el = node.parentElement;
    if (!el || !namesCodes((node as Text).data, el, env)) continue;
    if (el.closest("table, [role=row], [role=tablist], nav, label, dl, form") || isInOurs(el) || !isShown(el))
      continue;
    const cell = cellAround(el);
    const row = parentOf(cell);
    const grid = row && (rowsUnder(row, env) ?? cellsIn(row, env));
    if (grid && !found.some((g) => g.root === grid.root)) found.push(grid);
  }
  return found;
}

/** 'Mã hồ sơ', also broken over lines or together with something else ('Mã hồ sơ/Người nộp'); 'Nội dung hồ sơ'. */
function namesCodes(data: string, el: Element, env: Env): boolean {
  if (data.length < 2 || data.length > 40) return false;
  const broken = el.firstElementChild?.tagName === "BR" && el.firstChild?.nodeType === 3;
  if (broken && el.childNodes.length <= 9 && columnOf(el, env.meaningOf).meanings.includes("code"))
    return true;
  const name = clean(data);
  const meaning = env.meaningOf(name);
  if (meaning !== null) return meaning === "code";
  return isPackedHeading(name) || meaningsOf(name, env.meaningOf).includes("code");
}

/** The box of a heading: up through what holds nothing but it. */
function cellAround(el: Element): Element {
  let cell = el;
  for (let up = parentOf(cell); up && up.childElementCount === 1; up = parentOf(cell)) cell = up;
  return cell;
}

const childrenOf = (el: Element) => Array.from(el.children).filter((c) => !isOurs(c) && isShown(c));

const rowOf = (el: Element, cells: Element[], head: boolean): GridRow => ({
  el,
  head,
  cells: cells.map((c, col) => ({ el: c, col, span: 1, own: true })),
});

/** Rows with as many cells as the headings, in what follows them. */
function rowsUnder(head: Element, env: Env): Grid | null {
  const heads = childrenOf(head);
  if (
    heads.length < 3 ||
    !areHeadings(
      heads.map((h) => textOf(h)),
      env.meaningOf,
    )
  )
    return null;
  const rows: Element[] = [];
  const look = (el: Element, depth: number) => {
    const cells = childrenOf(el);
    // As many rows, or lines of a packed cell, as there are columns are no row: they lie one under the other.
    const isRow = cells.length === heads.length && !areStacked(cells);
    if (isRow) rows.push(el);
    else if (depth < 3) for (const child of cells) look(child, depth + 1);
  };
  for (let at: Element | null = head, up = 0; at && up < 3 && rows.length === 0; at = parentOf(at), up++)
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (isShown(next)) look(next, 0);
  const root = rows[0] && parentOf(rows[0]);
  if (!root || !areSame(rows.map(parentOf))) return null;
  return { root, rows: [rowOf(head, heads, true), ...rows.map((r) => rowOf(r, childrenOf(r), false))] };
}

/** Each begins under the one before. */
export const areStacked = (cells: Element[]): boolean => {
  const boxes = cells.map(boxOf);
  return boxes.every((box, i) => box.height > 0 && (i === 0 || box.top >= boxes[i - 1]!.bottom - 2));
};

const areSame = (all: unknown[]): boolean => new Set(all).size === 1;

/** The cells of a list of which `item` is one: headings in the first line of what holds it. */
export const gridAround = (item: Element, env: Env): Grid | null => {
  const row = parentOf(item);
  return row ? cellsIn(row, env) : null;
};

/** All cells in one box: the first line of them headings, the others under them, each in its column. */
function cellsIn(root: Element, env: Env): Grid | null {
  const all = childrenOf(root);
  const boxes = all.map(boxOf);
  const width = boxes.findIndex((b) => b.top >= (boxes[0]?.bottom ?? 0) - 1);
  if (
    width < 3 ||
    all.length % width !== 0 ||
    !areHeadings(
      all.slice(0, width).map((h) => textOf(h)),
      env.meaningOf,
    )
  )
    return null;
  const inColumn = boxes.every((b, i) => Math.abs(b.left - (boxes[i % width]?.left ?? 0)) <= 2);
  const inLine = boxes.every((b, i) => Math.abs(b.top - (boxes[i - (i % width)]?.top ?? 0)) <= b.height / 2);
  if (!inColumn || !inLine) return null;
  const rows: GridRow[] = [];
  for (let i = 0; i < all.length; i += width) {
    const cells = all.slice(i, i + width);
    const code =
      cells.find((c) => codeUnderLabel(textOf(c), env.codesIn).code !== null) ??
      cells.find((c) => env.codesIn(textOf(c)).length > 0);
    rows.push(rowOf(i === 0 ? root : (code ?? (cells[0] as Element)), cells, i === 0));
  }
  return { root, rows };
}
