/** Rows and cells of a table, whatever it is made of; merged cells carried to every place they cover. */
import { isOurs, isShown } from "./visible.ts";

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
}
export interface Grid {
  root: Element;
  rows: GridRow[];
}

const CELL = new Set(["cell", "gridcell", "columnheader", "rowheader"]);
export const TABLES = "table, [role=table], [role=grid], [role=treegrid]";

/** The rows of a native table that are its own (not those of tables inside it). */
function nativeRows(table: HTMLTableElement): Element[] {
  return Array.from(table.rows);
}

function roleRows(root: Element): Element[] {
  const rows = Array.from(root.querySelectorAll("[role=row], tr"));
  return rows.filter((row) => row.parentElement?.closest(TABLES) === root);
}

function cellsOf(row: Element): Element[] {
  if (row.tagName === "TR") return Array.from((row as HTMLTableRowElement).cells);
  const found: Element[] = [];
  const walk = (el: Element, depth: number) => {
    for (const child of el.children) {
      const role = child.getAttribute("role");
      if ((role && CELL.has(role)) || child.tagName === "TD" || child.tagName === "TH") found.push(child);
      else if (depth < 3) walk(child, depth + 1);
    }
  };
  walk(row, 0);
  return found.length > 0 ? found : Array.from(row.children);
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

/** Lays rows out on columns. Hidden cells keep no place: neither does their header. */
export function layOut(root: Element, elements: Element[]): Grid {
  const rows: GridRow[] = [];
  let down: { cell: GridCell; left: number }[] = [];
  for (const el of elements) {
    if (isOurs(el)) continue;
    const cells: GridCell[] = [];
    const next: typeof down = [];
    const taken = new Set<number>();
    for (const d of down) {
      cells.push({ ...d.cell, own: false });
      for (let i = 0; i < d.cell.span; i++) taken.add(d.cell.col + i);
      if (d.left > 1) next.push({ cell: d.cell, left: d.left - 1 });
    }
    let col = 0;
    let heads = 0;
    let own = 0;
    for (const cellEl of cellsOf(el)) {
      if (isOurs(cellEl)) continue;
      if (!isShown(cellEl)) continue;
      while (taken.has(col)) col++;
      const cell: GridCell = { el: cellEl, col, span: number(cellEl, "colspan"), own: true };
      cells.push(cell);
      own++;
      if (cellEl.tagName === "TH" || cellEl.getAttribute("role") === "columnheader") heads++;
      const rowspan = number(cellEl, "rowspan");
      if (rowspan > 1) next.push({ cell, left: rowspan - 1 });
      col += cell.span;
    }
    down = next;
    if (own === 0 && cells.length === 0) continue;
    if (!isShown(el) && own === 0) continue;
    cells.sort((a, b) => a.col - b.col);
    rows.push({ el, cells, head: heads > 0 && heads >= own - 1 && heads >= 1 && (own > 1 || heads === own) });
  }
  return { root, rows };
}

export const gridOf = (root: Element): Grid => layOut(root, rowElements(root));
