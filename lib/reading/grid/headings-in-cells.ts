/** Headings that the cells themselves bear. */
import { clean } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { meaningsOf } from "../words/names-in-label.ts";
import type { Grid } from "./cells.ts";
import { type Column, extentOf, type Headers } from "./headings.ts";

const NAMED = ["data-label", "data-title", "data-th", "data-header", "data-column"];

/** Headings that each cell bears itself, drawn before it by the style sheet: tables folded for narrow screens. */
export function headersInCells({ rows }: Grid, meaningOf: MeaningOf): Headers | null {
  const [first] = rows;
  const name = NAMED.find((n) => first && first.cells.filter((c) => c.el.hasAttribute(n)).length >= 2);
  const view = first?.el.ownerDocument.defaultView;
  if (!first || !name || !view) return null;
  const columns = new Map<number, Column>();
  let known = 0;
  for (const { el, col } of first.cells) {
    const label = clean(el.getAttribute(name) ?? "");
    // What nobody sees is no heading.
    if (label === "" || !view.getComputedStyle(el, "::before").content.includes(label)) continue;
    const same = rows.every(
      (r) => r.cells.find((c) => c.col === col)?.el.getAttribute(name) === el.getAttribute(name),
    );
    if (!same) return null;
    const meanings = meaningsOf(label, meaningOf);
    if (meanings.some((m) => m !== null)) known++;
    columns.set(col, { meanings, name: label });
  }
  return known >= 2 ? { lines: [columns], widths: [extentOf(first)], body: 0, heads: [] } : null;
}
