/** Tables in which a row of labels stands over the row of their values, and again, for one thing (vertical descriptions). */

import { clean, fold } from "../words/fold.ts";
import type { GridRow } from "./cells.ts";

/** Rows of labels and of values take turns, no label twice: one dossier's, not a list of several. */
export function takeTurns(rows: readonly GridRow[]): boolean {
  if (rows.length < 4 || rows.length % 2 !== 0 || rows.length > 40) return false;
  const labels = new Set<string>();
  let count = 0;
  for (const [at, row] of rows.entries()) {
    const own = row.cells.filter((c) => c.own);
    if (at % 2 === 1) {
      if (row.head || own.length !== rows[at - 1]?.cells.length) return false;
      continue;
    }
    if (!row.head || own.length !== row.cells.length) return false;
    for (const { el } of own) labels.add(fold(clean(el.textContent ?? "")));
    count += own.length;
  }
  return labels.size === count;
}

const cellsOf = (row: Element | null, tag: "TH" | "TD"): Element[] => {
  const cells = row?.tagName === "TR" ? Array.from(row.children) : [];
  return cells.length > 0 && cells.every((c) => c.tagName === tag && !c.hasAttribute("colspan")) ? cells : [];
};

/** The cell under a label's in such a table, or null. */
export function valueUnder(label: Element): Element | null {
  const cell = label.closest("th, td, table");
  const row = cell?.tagName === "TH" ? cell.parentElement : null;
  if (!cell || !row) return null;
  const [labels, values] = [cellsOf(row, "TH"), cellsOf(row.nextElementSibling, "TD")];
  if (labels.length === 0 || labels.length !== values.length) return null;
  // Another such pair of rows before or behind it: one pair alone is a list of one row.
  const behind = row.nextElementSibling?.nextElementSibling ?? null;
  const before = row.previousElementSibling?.previousElementSibling ?? null;
  const turns =
    (cellsOf(behind, "TH").length > 0 && cellsOf(behind?.nextElementSibling ?? null, "TD").length > 0) ||
    (cellsOf(before, "TH").length > 0 && cellsOf(row.previousElementSibling, "TD").length > 0);
  return turns ? (values[labels.indexOf(cell)] ?? null) : null;
}
