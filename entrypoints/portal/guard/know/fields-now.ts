import { allOn, isA } from "../../../../lib/dom/safe.ts";
import { withShadows } from "../../../../lib/dom/shadow.ts";
import { documentsOf } from "../../parts/frames.ts";

/** Fields in which something is written or attached for an action; a page's search box is not one. */
const FIELDS =
  "textarea, input[type=file], [contenteditable=true], dialog input[type=text], form input[type=text]";

export interface FieldsNow {
  /** Another such field has come into sight since. */
  more(): boolean;
}

/** Remembers which fields can be seen, so that a form that opens later is noticed. */
export function fieldsNow(doc: Document): FieldsNow {
  // A form that opens in a frame of the page's own has opened all the same.
  const seen = () =>
    documentsOf(doc)
      .flatMap(withShadows)
      .flatMap((one) => [...allOn<HTMLElement>(one, FIELDS)])
      .filter((field) =>
        // An upload is often hidden behind a button of its own.
        (isA(field, "input[type=file]") ? (field.parentElement ?? field) : field).checkVisibility(),
      );
  const before = new Set<Element>(seen());
  return { more: () => seen().some((field) => !before.has(field)) };
}
