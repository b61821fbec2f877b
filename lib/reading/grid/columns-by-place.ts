/**
 * Cells that stand under their headings by a style sheet or by a name of their
 * column, not by their order: grids that lay every cell out by itself keep them
 * in whatever order they were drawn. Decided once per grid; a cell whose heading
 * cannot be told gets none (column -1).
 */
import type { Grid, GridCell, GridRow } from "./cells.ts";
import type { Headers } from "./headings.ts";

/** Under no heading that could be told. */
export const NOWHERE = -1;

/** What portals call the column a cell belongs to. */
const KEYS = ["aria-colindex", "col-id", "data-col-id", "data-column-id", "data-field", "data-col"];

type Way = (row: GridRow) => GridRow;

/** The grid with each body cell under its heading; the same grid where order says it. */
export function* placed(grid: Grid, headers: Headers): Generator<void, Grid> {
  const way = wayOf(grid, headers);
  if (!way) return grid;
  const rows: GridRow[] = [];
  for (const [i, row] of grid.rows.entries()) {
    if (i % 100 === 99) yield;
    rows.push(i < headers.body || row.head ? row : way(row));
  }
  return { root: grid.root, rows };
}

function wayOf(grid: Grid, headers: Headers): Way | null {
  if (headers.lines.length !== 1) return null;
  const sample = grid.rows
    .slice(headers.body)
    .filter((r) => !r.head && r.cells.length > 1)
    .slice(0, 3);
  const first = sample[0];
  // A real table lays its cells out by their order.
  if (!first || first.cells.every((c) => styleOf(c.el)?.display === "table-cell")) return null;
  const heads = headingsOf(headers);
  if (heads.length < 2) return null;
  return byKey(sample, heads) ?? byPlace(sample, heads);
}

const styleOf = (el: Element) => el.ownerDocument.defaultView?.getComputedStyle(el);

/** The heading of each single column, the lowest one where several stand above each other. */
function headingsOf(headers: Headers): GridCell[] {
  const found = new Map<number, GridCell>();
  for (const row of headers.heads)
    for (const cell of row.cells) if (cell.span === 1) found.set(cell.col, cell);
  return [...found.values()];
}

/** Headings and cells both name their column. */
function byKey(sample: GridRow[], heads: GridCell[]): Way | null {
  for (const name of KEYS) {
    const cols = new Map<string, GridCell>();
    for (const head of heads) cols.set(head.el.getAttribute(name) ?? "", head);
    if (cols.has("") || cols.size < heads.length) continue;
    if (!sample.every((r) => r.cells.every((c) => c.el.hasAttribute(name)))) continue;
    const headOf = (cell: GridCell) => cols.get(cell.el.getAttribute(name) ?? "");
    const contradicted = sample.some((r) =>
      r.cells.some((c) => {
        const head = headOf(c);
        return head !== undefined && head.col !== c.col && share(boxOf(c.el), boxOf(head.el)) === 0;
      }),
    );
    return (row) => moved(row, contradicted ? () => undefined : headOf);
  }
  return null;
}

/** Cells out of their order on the screen, or each put where it is by itself: under the heading it overlaps. */
function byPlace(sample: GridRow[], heads: GridCell[]): Way | null {
  const alone = [...heads, ...sample.flatMap((r) => r.cells)].some((c) =>
    /absolute|fixed/.test(styleOf(c.el)?.position ?? ""),
  );
  const order = orderOf(heads.map((h) => h.el));
  const alike = sample.every((r) => orderOf(r.cells.map((c) => c.el)) === order);
  const still = order === heads.map((_, i) => i).join();
  if (!alone && (alike || (still && sample.every((r) => isStill(r))))) return null;
  const boxes = heads.map((h) => ({ head: h, box: boxOf(h.el) }));
  return (row) => {
    const own = row.cells.map((c) => ({ cell: c, box: boxOf(c.el) }));
    const level = own[0]?.box;
    return moved(row, (cell) => {
      const box = own.find((o) => o.cell === cell)?.box;
      if (!box || !level || box.bottom <= level.top || box.top >= level.bottom) return undefined;
      const under = boxes.filter((b) => share(box, b.box) >= 0.5);
      const head = under.length === 1 ? under[0]?.head : undefined;
      // Laid out in a row, but seen in another order than written: which of both is meant is not known.
      const said = Number(cell.el.getAttribute("aria-colindex") ?? Number.NaN) - 1;
      return alone || head?.col === cell.col || head?.col === said ? head : undefined;
    });
  };
}

const isStill = (row: GridRow) => orderOf(row.cells.map((c) => c.el)) === row.cells.map((_, i) => i).join();
const boxOf = (el: Element) => el.getBoundingClientRect();

/** The order in which elements are met line by line, left to right. */
function orderOf(els: Element[]): string {
  const boxes = els.map((el, i) => ({ i, box: boxOf(el) }));
  boxes.sort((a, b) => {
    if (a.box.bottom <= b.box.top + 1 && a.box.top < b.box.top) return -1;
    if (b.box.bottom <= a.box.top + 1 && b.box.top < a.box.top) return 1;
    return Math.abs(a.box.left - b.box.left) <= 1 ? a.i - b.i : a.box.left - b.box.left;
  });
  return boxes.map((b) => b.i).join();
}

/** How much of the narrower one's width two boxes have in common, 0–1. */
function share(a: DOMRect, b: DOMRect): number {
  const common = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const least = Math.min(a.width, b.width);
  return common > 0 && least > 0 ? common / least : 0;
}

/** The row with its cells under these headings; two under one heading are under none. */
function moved(row: GridRow, headOf: (cell: GridCell) => GridCell | undefined): GridRow {
  const cols = row.cells.map((c) => headOf(c)?.col ?? NOWHERE);
  const cells = row.cells.map((c, i) => {
    const col = cols[i] ?? NOWHERE;
    return { ...c, col: col !== NOWHERE && cols.indexOf(col) === cols.lastIndexOf(col) ? col : NOWHERE };
  });
  return { ...row, cells, placed: true };
}
