/** The button clicked last: it ties a menu, window or form that appears elsewhere to the row it came from. */

import { bodyOf, closestTo, isA } from "../../dom/safe.ts";
import { dialogOf, formOf, visibleFields } from "../forms/form-of.ts";
import { clickableOf, labelOf } from "../sight/clickable.ts";
import { isField } from "../sight/fields.ts";
import type { PageReading } from "../types.ts";
import { actionOf, isDismiss } from "../words/action-words.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import type { Opened } from "./opening.ts";
import { OVERLAY, rowCode, tickedRows } from "./subjects.ts";

const SHOWS_ANOTHER =
  "[role=tab], summary, [data-toggle=tab], [data-bs-toggle=tab], [data-toggle=pill], [data-bs-toggle=pill]";

const NONE = new WeakSet<Element>();

function fieldsNow(doc: Document): WeakSet<Element> {
  const body = bodyOf(doc);
  return new WeakSet(body ? visibleFields(body) : []);
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
  // Clicked again, it still is what opened its form.
  const stood = before?.element === el ? before.stood : word ? fieldsNow(el.ownerDocument) : NONE;
  if (row) return { word, label, codes: row.code ? [row.code] : [], count: 1, element: el, stood };
  // A choice in a menu of a row, or a field in a window, still speaks of that row.
  const loose = closestTo(el, OVERLAY) !== null;
  if (word && before && loose)
    return { word, label, codes: before.codes, count: before.count, element: el, stood };
  if (word) {
    const ticked = tickedRows(el.ownerDocument, env, page ?? null);
    return { word, label, codes: ticked.codes, count: ticked.count, element: el, stood };
  }
  if (isDismiss(label)) return null;
  // Another part of the page is shown: what is filled in there is its own.
  if (before && isA(el, SHOWS_ANOTHER)) return { ...before, word: null };
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
