/** Headings that are none by their tags: lines set apart from what is filled in by their look. */

import { allIn, closestTo, documentOf, isA, parentOf, textIn, viewOf } from "../../dom/safe.ts";
import { piecesOf } from "../sight/text.ts";
import { clean } from "../words/fold.ts";
import { SUBSTANTIAL, visibleFields } from "./form-of.ts";

export const HEADING = "h1, h2, h3, h4, h5, h6, legend, [role=heading]";
const PRESSED = "button, input[type=submit], input[type=button], [role=button]";

export const isHeading = (el: Element): boolean => isA(el, HEADING);

/** Of a part of the page that is filled in, a first line set apart by its look heads it, whatever it is made of. */
export function leadingLine(root: Element): string | null {
  const [first] = piecesOf(root);
  if (!first || first.field || first.text.length > 120) return null;
  // In a list's opened row all of the form stands in one cell.
  const within = closestTo(first.el, "label, button, a, td, th, li, [role=button], [onclick]");
  if (within && !visibleFields(within).some((field) => isA(field, SUBSTANTIAL))) return null;
  if (clean(textIn(first.el) ?? "") !== first.text) return null;
  if (!visibleFields(root).some((field) => isA(field, SUBSTANTIAL))) return null;
  const view = viewOf(documentOf(root));
  if (!view) return null;
  const [own, around] = [view.getComputedStyle(first.el), view.getComputedStyle(root)];
  if (own.display.startsWith("inline") && !isAlone(first.el)) return null;
  const bolder = Number(own.fontWeight) >= 600 && Number(around.fontWeight) < 600;
  return bolder || Number.parseFloat(own.fontSize) > Number.parseFloat(around.fontSize) * 1.1
    ? first.text
    : null;
}

/** Nothing else stands in its line. */
const isAlone = (el: Element): boolean => clean(textIn(parentOf(el) ?? el) ?? "") === clean(textIn(el) ?? "");

/** A first line in a heavier hand, with nothing to fill in or press: it heads the section, whatever it is made of. */
export function isSetApart(first: Element): boolean {
  if (
    visibleFields(first).length > 0 ||
    allIn(first, `${PRESSED}, a`).length > 0 ||
    isA(first, `${PRESSED}, a, label`)
  )
    return false;
  return Number(viewOf(first.ownerDocument)?.getComputedStyle(first).fontWeight ?? 400) >= 600;
}
