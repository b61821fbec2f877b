/**
 * The window or inline form a button belongs to. Portals build them in every
 * way, so they are known by role, by the words modal and dialog in a class, by
 * lying over the page, or by fields that stand with one committing button.
 */

import { isInOurs } from "../../dom/ours.ts";
import {
  allIn,
  attributeOf,
  beforeOf,
  bodyOf,
  boxOf,
  closestTo,
  documentOf,
  holds,
  isA,
  parentOf,
  tagOf,
  viewOf,
} from "../../dom/safe.ts";
import { isReachable, isShown, topmostAt } from "../../dom/visible.ts";
import { labelOf } from "../sight/clickable.ts";
import { piecesOf } from "../sight/text.ts";
import { isVeiled } from "../sight/veils.ts";
import { isCommitWord } from "../words/action-words.ts";

export const DIALOG = "dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]";
const CLASSED =
  /(?:^|[\s_-])(?:modal|dialog|popup|jconfirm|swal2?|lightbox|window|bootbox|offcanvas|drawer)(?:$|[\s_-])/i;
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
  return (allIn(el, "button, input, textarea, select, a")[0] ?? null) !== null;
}

/** What windows are marked by, open or not; few and short, since every element is held against them. */
export const WINDOWS =
  "dialog[open], [role$=dialog], [aria-modal=true], [class*=odal], [class*=ialog], [class*=popup], [class*=jconfirm], [class*=swal]";

/** Visible windows of a document, innermost boxes not repeated; `marked`: the elements that match `WINDOWS`. */
export function openDialogs(doc: Document, windows: Element[]): Element[] {
  const marked = windows.filter(
    (el) =>
      tagOf(el) !== "BODY" &&
      tagOf(el) !== "HTML" &&
      !isInOurs(el) &&
      isShown(el) &&
      isReachable(el) &&
      dialogOf(el) !== null &&
      showsAnything(el),
  );
  const view = viewOf(doc);
  const middle = view ? topmostAt(doc, view.innerWidth / 2, view.innerHeight / 2.5) : null;
  const over = middle ? dialogOf(middle) : null;
  const roots = marked.map((el) => dialogOf(el) as Element);
  if (over && showsAnything(over)) roots.push(over);
  return [...new Set(roots)].filter((el, _, all) => !all.some((o) => o !== el && o.contains(el)));
}

/** The frame of a window that was closed may stay over the page: with nothing in it that is seen, it is none. */
const showsAnything = (frame: Element): boolean =>
  piecesOf(frame).length > 0 ||
  Array.from(allIn(frame, "input, button, textarea, iframe, img")).some(isReachable);

export const WRITABLE =
  "textarea, input:not([type]), input[type=text], input[type=file], select, [contenteditable=true], input[type=radio], input[type=date]";
export const SUBSTANTIAL = "textarea, input[type=file], [contenteditable=true]";

/**
 * Fields of a form that a person can see; hidden file inputs count, they are clicked through an icon. A box of lines
 * that can only be read is no place for an opinion; a line may be chosen into from a list or calendar beside it.
 */
export function visibleFields(root: Element): Element[] {
  return Array.from(allIn(root, WRITABLE)).filter((el) =>
    (el as HTMLInputElement).type === "file"
      ? isShown(parentOf(el) ?? el)
      : isShown(el) &&
        !(el as HTMLInputElement).disabled &&
        !(tagOf(el) === "TEXTAREA" && (el as HTMLTextAreaElement).readOnly),
  );
}

/** The form of a button: its window, or the part of the page that holds its fields. null: it stands alone. */
export function formOf(button: Element): { root: Element; dialog: boolean } | null {
  const dialog = dialogOf(button);
  if (dialog) return { root: dialog, dialog: true };
  const body = bodyOf(button.ownerDocument);
  let found: Element | null = null;
  let climbs = 0;
  for (
    let up: Element | null = button.parentElement;
    up && up !== body && climbs < 9;
    up = parentOf(up), climbs++
  ) {
    if (tagOf(up) === "TR" || isA(up, "[role=row]"))
      return visibleFields(up).some((field) => isA(field, SUBSTANTIAL)) ? { root: up, dialog: false } : null;
    if (found && !canGrow(found, up, button)) break;
    const fields = visibleFields(up);
    if (fields.some((f) => isA(f, SUBSTANTIAL)) || (fields.length > 0 && isA(up, "form, fieldset"))) {
      const before: Element | null = found;
      found = up;
      if (before && (allIn(up, "input[type=file]")[0] ?? null) && before.querySelector("input[type=file]")) {
        found = before;
        break;
      }
      if (
        (allIn(up, "input[type=file]")[0] ?? null) &&
        (allIn(up, "textarea, [contenteditable=true]")[0] ?? null)
      )
        break;
    } else if (isA(up, "form")) return null;
  }
  if (found) return { root: found, dialog: false };
  // A button that is a part of its own making stands in the form around that part.
  const shadow = button.getRootNode();
  const inside = shadow instanceof ShadowRoot && shadow.querySelector(SUBSTANTIAL) === null;
  return inside ? formOf(shadow.host) : null;
}

/** A form may take in the part above it for an upload it lacks, not another form's buttons or a list. */
function canGrow(found: Element, up: Element, button: Element): boolean {
  if (isA(up, "form, main, [role=main], body") && !isA(up, "form")) return false;
  if (isA(found, "form")) return false;
  const more = Array.from(allIn(up, "input[type=file], textarea")).filter((f) => !holds(found, f));
  for (const other of allIn(up, "button, input[type=submit], input[type=button], [role=button]"))
    if (other !== button && !holds(found, other) && isCommitWord(labelOf(other)) && isReachable(other))
      return false;
  if (allIn(up, "table tr").length > allIn(found, "table tr").length + 12) return false;
  return more.length > 0 || parentOf(up) !== null;
}
