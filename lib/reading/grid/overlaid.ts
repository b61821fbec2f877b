/**
 * Tables laid one over the other: a layer of the same rows holds the columns that stay, and an empty cell over all that
 * scroll beneath it. What the layer shows stands in the table's rows, behind their own columns.
 */
import { boxOf } from "../../dom/safe.ts";
import { textOf } from "../sight/text.ts";
import { type Grid, type GridCell, type GridRow, gridOf } from "./cells.ts";

/** More tables than this on a page are rows, not layers. */
const MOST = 24;
const NEAR = 3;

/** They begin in one place and are as high; what scrolls beneath may be wider. */
const liesOver = (layer: DOMRect, under: DOMRect): boolean =>
  Math.abs(layer.left - under.left) <= NEAR &&
  Math.abs(layer.top - under.top) <= NEAR &&
  Math.abs(layer.height - under.height) <= NEAR &&
  layer.width <= under.width + NEAR;

const isFiller = (cell: Element): boolean =>
  (cell as HTMLTableCellElement).colSpan > 1 && textOf(cell) === "";

/** Every row of it lets what lies beneath be seen, but for titles of groups. */
function isLayer({ rows }: HTMLTableElement): boolean {
  const all = Array.from(rows);
  const open = all.filter((row) => row.cells.length > 1 && Array.from(row.cells).some(isFiller));
  const titles = all.filter(
    (row) => row.cells.length <= 2 && Array.from(row.cells).some((c) => c.colSpan > 1),
  );
  return open.length > 0 && all.every((row) => open.includes(row) || titles.includes(row));
}

/** Of each table that has one the layer over it. */
export function layersOf(tables: readonly Element[]): ReadonlyMap<Element, Element> {
  const found = new Map<Element, Element>();
  const native = tables.filter((t) => t.tagName === "TABLE") as HTMLTableElement[];
  if (native.length < 2 || native.length > MOST) return found;
  for (const layer of native) {
    if (layer.rows.length === 0 || !isLayer(layer)) continue;
    const box = boxOf(layer);
    const under = native.find(
      (t) =>
        t !== layer && t.rows.length === layer.rows.length && !t.contains(layer) && liesOver(box, boxOf(t)),
    );
    if (under) found.set(under, layer);
  }
  return found;
}

/** The rows with what the layer over them shows. */
export function withLayer(grid: Grid, layer: Element | undefined): Grid {
  if (!layer) return grid;
  const over = gridOf(layer).rows;
  if (over.length !== grid.rows.length) return grid;
  const columns = new Set(over.flatMap((row) => row.cells.filter((c) => c.span === 1).map((c) => c.col)));
  const order = [...columns].sort((a, b) => a - b);
  const width = Math.max(...grid.rows.flatMap((row) => row.cells.map((c) => c.col + c.span)));
  const moved = (cell: GridCell): GridCell[] => {
    const at = order.indexOf(cell.col);
    return cell.span === 1 && at >= 0 ? [{ ...cell, col: width + at }] : [];
  };
  const rows = grid.rows.map((row, i): GridRow => {
    const own = over[i] as GridRow;
    const isBlank = ({ cells }: GridRow) => cells.every((c) => textOf(c.el) === "");
    // A group's title stands in one of the two.
    if (isBlank(own)) return row;
    if (isBlank(row)) return { ...own, parts: [row.el] };
    return { ...row, cells: [...row.cells, ...own.cells.flatMap(moved)], parts: [own.el] };
  });
  return { root: grid.root, rows };
}
