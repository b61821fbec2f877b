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
