/** The button clicked last: it ties a menu, window or form that appears elsewhere to the row it came from. */

import { actionOf, isDismiss, type Word } from "./actionwords.ts";
import { clickableOf, labelOf } from "./clickable.ts";
import { envOf, type ReadContext } from "./context.ts";
import { closestTo, isA } from "./dom.ts";
import { isField } from "./fields.ts";
import { dialogOf, formOf } from "./forms.ts";
import { OVERLAY, rowCode, tickedRows } from "./subjects.ts";
import type { PageReading } from "./types.ts";

/** What was clicked last that may open a menu, a window or a form. Kept by whoever listens (`noteOpened`). */
export interface Opened {
  word: Word | null;
  label: string;
  codes: string[];
  count: number;
  element: Element;
}

/** Remembers a click so that a menu or window on the page's end is tied to the row it came from. */
export function openedBy(
  target: Element,
  context: ReadContext,
  before: Opened | null,
  page?: PageReading | null,
): Opened | null {
  // Ticking a row opens nothing.
  if (target.closest("input[type=checkbox], [role=checkbox]")) return before;
  const el = clickableOf(target) ?? target;
  const env = envOf(context);
  const label = labelOf(el);
  const word = label ? actionOf(label) : null;
  const row = rowCode(el, env, page ?? null);
  if (row) return { word, label, codes: row.code ? [row.code] : [], count: 1, element: el };
  // A choice in a menu of a row, or a field in a window, still speaks of that row.
  const loose = closestTo(el, OVERLAY) !== null;
  if (word && before && loose) return { word, label, codes: before.codes, count: before.count, element: el };
  if (word) {
    const ticked = tickedRows(el.ownerDocument, env, page ?? null);
    return { word, label, codes: ticked.codes, count: ticked.count, element: el };
  }
  if (isDismiss(label)) return null;
  return before && (dialogOf(el) || formOf(el) || loose)
    ? before
    : before?.word && isField(el)
      ? before
      : keepIfForm(before, el);
}

/** A click on nothing in particular does not end the form that stands open. */
function keepIfForm(before: Opened | null, el: Element): Opened | null {
  return before && !isA(el, "a[href], [role=tab]") ? before : null;
}
