/** Rows and cells of a table, whatever it is made of; merged cells carried to every place they cover. */
import { isOurs } from "../../dom/ours.ts";
import { isShown } from "../../dom/visible.ts";

export interface GridCell {
  el: Element;
  /** First column it covers, and how many. */
  col: number;
  span: number;
  /** False where a cell of a row above reaches down into this row. */
  own: boolean;
}
export interface GridRow {
  el: Element;
  cells: GridCell[];
  head: boolean;
  /** Further elements of it, where columns that stay are kept apart from those that scroll. */
  parts?: Element[];
  /** Its cells' columns were told otherwise than by their order: missing ones shift nothing. */
  placed?: boolean;
}
export interface Grid {
  root: Element;
  rows: GridRow[];
}

const CELL = new Set(["cell", "gridcell", "columnheader", "rowheader"]);
export const ROLE_TABLES = "[role=table], [role=grid], [role=treegrid]";
export const TABLES = `table, ${ROLE_TABLES}`;

/** The rows of a native table that are its own (not those of tables inside it). */
function nativeRows(table: HTMLTableElement): Element[] {
  return Array.from(table.rows);
}

function roleRows(root: Element): Element[] {
  const rows = Array.from(root.querySelectorAll("[role=row], tr"));
  return rows.filter((row) => row.parentElement?.closest(TABLES) === root);
}

/** All elements of a row, its main one first. */
export const elementsOf = (row: GridRow): Element[] => (row.parts ? [row.el, ...row.parts] : [row.el]);

function cellsOf(row: Element): Element[] {
  if (row.tagName === "TR") return childrenOf(row);
  const found: Element[] = [];
  const walk = (el: Element, depth: number) => {
    for (const child of el.children) {
      const role = child.getAttribute("role");
      if ((role && CELL.has(role)) || child.tagName === "TD" || child.tagName === "TH") found.push(child);
      else if (depth < 3) walk(child, depth + 1);
    }
  };
  walk(row, 0);
  // One cell without the role that its like have beside it is a cell all the same.
  const [first] = found;
  const all = Array.from(row.children);
  const alike = first !== undefined && all.every((c) => c.tagName === first.tagName);
  return first === undefined || (alike && found.every((c) => c.parentElement === row)) ? all : found;
}

function childrenOf(el: Element): Element[] {
  const found: Element[] = [];
  for (let child = el.firstElementChild; child; child = child.nextElementSibling) found.push(child);
  return found;
}

const number = (el: Element, name: string) => {
  const n = Number(el.getAttribute(name) ?? 1);
  return Number.isInteger(n) && n > 0 && n < 200 ? n : 1;
};

export function rowElements(root: Element): Element[] {
  return root.tagName === "TABLE" && (root as HTMLTableElement).rows.length > 0
    ? nativeRows(root as HTMLTableElement)
    : roleRows(root);
}

/** Rows laid out before, by their element; whoever watches the page drops those that changed. */
export type Layouts = WeakMap<Element, GridRow>;

/**
 * Lays rows out on columns, yielding now and then. Hidden cells keep no place:
 * neither does their header.
 */
export function* layOut(
  root: Element,
  elements: Element[],
  layouts: Layouts | null = null,
): Generator<void, Grid> {
  const rows: GridRow[] = [];
  let down: Down[] = [];
  let like: Like | null = null;
  for (const [i, el] of elements.entries()) {
    if (i % 200 === 199) yield;
    if (isOurs(el)) continue;
    const known = down.length === 0 ? layouts?.get(el) : undefined;
    if (known) {
      rows.push(known);
      continue;
    }
    const laid = layRow(el, down, like);
    like = laid.like;
    const simple = down.length === 0 && laid.down.length === 0;
    down = laid.down;
    if (!laid.row) continue;
    rows.push(laid.row);
    if (simple) layouts?.set(el, laid.row);
  }
  return { root, rows };
}

interface Down {
  cell: GridCell;
  left: number;
}

/** Which cells of the row before are shown, and what they look like to a style sheet. */
interface Like {
  looks: string[];
  shown: boolean[];
}

/** `?`: a style of its own decides; `+`: attributes that may say more of the cell than its class. */
const BY_STYLE = "?";
const WITH_MORE = "+";

/** A cell's class, and whether it has other attributes: nearly all have none, which one question answers. */
function lookOf(cell: Element): string {
  if (!cell.hasAttributes()) return "";
  if (cell.hasAttribute("style") || cell.hasAttribute("hidden") || cell.id !== "") return BY_STYLE;
  const { className } = cell;
  return cell.getAttributeNames().length === (cell.hasAttribute("class") ? 1 : 0)
    ? className
    : WITH_MORE + className;
}
const saysMore = (look: string) => look.startsWith(WITH_MORE) || look.startsWith(BY_STYLE);

function lookSame(els: Element[], like: Like): boolean {
  for (let i = 0; i < els.length; i++) {
    const look = lookOf(els[i] as Element);
    if (look === BY_STYLE || look !== like.looks[i]) return false;
  }
  return true;
}

/** Seen or not follows from classes and styles: where these are the same as in the row before, so is that. */
function shownCells(els: Element[], row: Element, like: Like | null): Like {
  if (like && els.length === like.looks.length && like.shown.includes(true) && lookSame(els, like))
    return isShown(row) ? like : { looks: like.looks, shown: els.map(() => false) };
  const looks = els.map(lookOf);
  return { looks, shown: els.map((c) => isShown(c)) };
}

function layRow(
  el: Element,
  above: Down[],
  before: Like | null,
): { row: GridRow | null; down: Down[]; like: Like } {
  const cells: GridCell[] = [];
  const down: Down[] = [];
  const taken = above.length > 0 ? new Set<number>() : null;
  for (const d of above) {
    cells.push({ ...d.cell, own: false });
    for (let i = 0; i < d.cell.span; i++) taken?.add(d.cell.col + i);
    if (d.left > 1) down.push({ cell: d.cell, left: d.left - 1 });
  }
  let col = 0;
  let heads = 0;
  let own = 0;
  const all = cellsOf(el);
  const els = all.some((c) => c.hasAttributes() && isOurs(c)) ? all.filter((c) => !isOurs(c)) : all;
  const like = shownCells(els, el, before);
  for (const [i, cellEl] of els.entries()) {
    if (!like.shown[i]) continue;
    while (taken?.has(col)) col++;
    const more = saysMore(like.looks[i] ?? "");
    const cell: GridCell = { el: cellEl, col, span: more ? number(cellEl, "colspan") : 1, own: true };
    cells.push(cell);
    own++;
    if (cellEl.tagName === "TH" || (more && cellEl.getAttribute("role") === "columnheader")) heads++;
    const rowspan = more ? number(cellEl, "rowspan") : 1;
    if (rowspan > 1) down.push({ cell, left: rowspan - 1 });
    col += cell.span;
  }
  if (own === 0 && (cells.length === 0 || !isShown(el))) return { row: null, down, like };
  if (above.length > 0) cells.sort((a, b) => a.col - b.col);
  const head = heads >= 1 && heads >= own - 1 && (own > 1 || heads === own);
  return { row: { el, cells, head }, down, like };
}

/** The whole grid at once. */
export function gridOf(root: Element): Grid {
  const steps = layOut(root, rowElements(root));
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** So many rows a table has that is one row of a grid, with what hangs under it. */
export const ROW_TABLE = 3;

/** Tables that follow each other under one element, each a row or a row with what hangs under it: one grid. */
export function stacked(grids: Grid[]): Grid[] {
  const by = new Map<Element, Grid[]>();
  for (const grid of grids) {
    const { root, rows } = grid;
    const parent = root.tagName === "TABLE" && rows.length <= ROW_TABLE ? root.parentElement : null;
    if (parent) by.set(parent, [...(by.get(parent) ?? []), grid]);
  }
  return [...by]
    .filter(([, items]) => items.length > 1 && new Set(items.map((g) => g.rows[0]?.cells.length)).size === 1)
    .map(([root, items]) => ({ root, rows: items.flatMap((g) => g.rows) }));
}
