/** The button clicked last: it ties a menu, window or form that it opens to the row it stands in. */

import { closestTo, isA, viewOf } from "../../dom/safe.ts";
import { formOf } from "../forms/form-of.ts";
import { sectionOf } from "../forms/section.ts";
import { clickableOf, isPushed, labelOf } from "../sight/clickable.ts";
import { isField } from "../sight/fields.ts";
import type { PageReading } from "../types.ts";
import { actionOf, isDismiss } from "../words/action-words.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { fold } from "../words/fold.ts";
import { actionOnButton } from "../words/long-labels.ts";
import type { Opened } from "./opening.ts";
import { pageCode } from "./page-code.ts";
import { rowCode, tickedRows } from "./subject-rows.ts";
import { isOf, OVERLAY, standingNow } from "./subjects.ts";

const SHOWS_ANOTHER =
  "[role=tab], summary, [data-toggle=tab], [data-bs-toggle=tab], [data-toggle=pill], [data-bs-toggle=pill]";
/** Words that begin a dossier: 'Thêm mới hồ sơ', 'Tiếp nhận mới', 'Nhập hồ sơ'. */
const BEGINS =
  /\b(?:them|tao|lap|nhap|dang ky|khai)(?: \S+)? (?:moi|ho so)\b|\b(?:them|tao) moi\b|\btiep nhan (?:ho so )?(?:moi|truc tiep)\b/;
/** A window stands open for so long; after that nobody remembers what it was opened from. */
const HOLDS_MS = 10 * 60_000;
/** A link to nowhere (`#`) changes the address without leaving it. */
const ITS_OWN_MS = 500;

/** Remembers a click so that a menu or window on the page's end is tied to the row it came from. `at`: ms of the caller's clock. */
export function openedBy(
  target: Element,
  context: ReadContext,
  before: Opened | null,
  page: PageReading | null = null,
  at = 0,
): Opened | null {
  // Ticking a row opens nothing.
  if (target.closest("input[type=checkbox], [role=checkbox]")) return before;
  const clickable = clickableOf(target);
  const el = clickable ?? target;
  const doc = el.ownerDocument;
  const env = envOf(context);
  const label = labelOf(el);
  const word = !label ? null : isPushed(el) ? actionOnButton(label, env.codesIn) : actionOf(label);
  const row = rowCode(el, env, page);
  const its = before !== null && isInside(el, before);
  // A row of papers in the window it opened is none of the list's.
  if (its && !word && (row === null || row.code === null)) return isDismiss(label) ? null : before;
  const again = before?.element === el;
  const begins = !row && BEGINS.test(fold(label));
  if (row || word || begins) {
    // A choice in a menu of a row, or in its window, still speaks of that row.
    const of = row
      ? { codes: row.code ? [row.code] : [], count: 1 }
      : its && closestTo(el, OVERLAY)
        ? before
        : word
          ? tickedRows(doc, env, page)
          : { codes: [], count: 0 };
    return {
      word,
      label,
      codes: of.codes,
      count: of.count,
      element: el,
      // Clicked again, it still is what opened its form.
      stood: again ? before.stood : standingNow(doc),
      address: addressOf(doc),
      pageCode: pageCode(doc, env, page).code,
      at,
      begins,
    };
  }
  if (isDismiss(label)) return null;
  // Another part of the page is shown: what is filled in there is its own.
  if (isA(el, SHOWS_ANOTHER)) return before && { ...before, word: null, codes: [], count: 0 };
  // A click on nothing in particular does not end what stands open; whatever else is pressed does.
  return before && !clickable && !isField(el) ? before : null;
}

/** It stands in what that click opened. */
function isInside(el: Element, before: Opened): boolean {
  if (isField(el) && !before.stood.has(el)) return true;
  return isOf(el, formOf(el) ?? sectionOf(el), before);
}

/** The click still says something: the page is where it was, and it is not long ago. */
export function stillHolds(opened: Opened | null, at: number): boolean {
  return (
    opened !== null && at - opened.at < HOLDS_MS && addressOf(opened.element.ownerDocument) === opened.address
  );
}

/** The page has gone to another address, or come back to this one: what was clicked before is over. */
export function afterMove(opened: Opened | null, at: number, came: boolean): Opened | null {
  if (!stillHolds(opened, at)) return null;
  return came && at - (opened?.at ?? 0) > ITS_OWN_MS ? null : opened;
}

/** Where a document stands, and the page around it; an empty mark at the end leads nowhere. */
export function addressOf(doc: Document): string {
  const bare = (address: string) => address.replace(/#!?$/, "");
  let around = "";
  try {
    around = bare(viewOf(doc)?.top?.location.href ?? "");
  } catch {
    // Of another origin: it is not told.
  }
  return `${bare(doc.URL)} ${around}`;
}
