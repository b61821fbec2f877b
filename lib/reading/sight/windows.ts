/**
 * Windows over the page. Portals build them in every way, so they are known by role, by the words modal and dialog in
 * a class, or by lying over the page.
 */

import {
  allIn,
  attributeOf,
  beforeOf,
  bodyOf,
  boxOf,
  closestTo,
  documentOf,
  isA,
  parentOf,
  viewOf,
} from "../../dom/safe.ts";
import { piecesOf } from "./text.ts";
import { isVeiled } from "./veils.ts";

export const DIALOG = "dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]";
const CLASSED =
  /(?:^|[\s_-])(?:modal|dialog|popup|jconfirm|swal2?|lightbox|window|bootbox|offcanvas|drawer)(?:$|[\s_]|-(?!con))/i;
const NOT_FORM = "[role=menu], [role=listbox], [role=tooltip], nav, aside, [role=navigation]";

/** Outermost box of the window an element is in, or null. */
export function dialogOf(el: Element): Element | null {
  const known = closestTo(el, DIALOG);
  if (known) return known;
  const body = bodyOf(documentOf(el));
  const view = viewOf(documentOf(el));
  let found: Element | null = null;
  for (let up: Element | null = el; up && up !== body && view; up = parentOf(up)) {
    if (isA(up, NOT_FORM)) return null;
    const classed = CLASSED.test(attributeOf(up, "class") ?? "") || CLASSED.test(up.id);
    const style = view.getComputedStyle(up);
    const floats = style.position === "fixed" || style.position === "absolute";
    const over = floats && (Number(style.zIndex) >= 1 || isVeiled(up));
    if (
      (classed && (over || parentOf(up)?.getAttribute("class")?.match(CLASSED) || isOver(up, view))) ||
      (over && isWindow(up, view))
    )
      found = up;
  }
  return found;
}

/** A classed box counts when it lies over the page or its frame does. */
function isOver(el: Element, view: Window): boolean {
  for (let up: Element | null = el, i = 0; up && i < 4; up = parentOf(up), i++)
    if (view.getComputedStyle(up).position === "fixed") return true;
  return false;
}

/** A box laid over the page that holds fields or a commit button and is not the page's own frame. */
function isWindow(el: Element, view: Window): boolean {
  if (allIn(el, "nav, header, aside, [role=navigation], [role=banner]")[0] ?? null) return false;
  const box = boxOf(el);
  if (box.width < 120 || box.height < 60) return false;
  const whole = box.width >= view.innerWidth * 0.98 && box.height >= view.innerHeight * 0.98;
  if (
    whole &&
    parentOf(el) === bodyOf(documentOf(el)) &&
    beforeOf(el) === null &&
    el.nextElementSibling === null
  )
    return false;
  return (allIn(el, "button, input, textarea, select, a")[0] ?? null) !== null && !isMenu(el);
}

/** What opens under a button and has nothing in it but what can be chosen there: no words of its own, no field. */
export function isMenu(el: Element): boolean {
  if ((allIn(el, "input, textarea, select, iframe, h1, h2, h3, h4, h5, h6")[0] ?? null) !== null)
    return false;
  // A question's two answers are buttons, too.
  const called = /menu|dropdown/i.test(attributeOf(el, "class") ?? "");
  if (!called && allIn(el, "button").length > 0) return false;
  const pieces = piecesOf(el);
  const entry = called ? `${ENTRY}, button, [role=button]` : ENTRY;
  return pieces.length > 0 && pieces.every((p) => p.text.length <= 60 && closestTo(p.el, entry) !== null);
}
const ENTRY = "a, [role=menuitem], [role=listitem], [role=option], li";

/** What windows are marked by, open or not; few and short, since every element is held against them. */
export const WINDOWS =
  "dialog[open], [role$=dialog], [aria-modal=true], [class*=odal], [class*=ialog], [class*=popup], [class*=jconfirm], [class*=swal]";
