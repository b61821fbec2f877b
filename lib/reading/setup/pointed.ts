/**
 * What a person points at, said as a label: the heading of its column, the words
 * on a button, the label beside a field or a value. Only words are given back,
 * never what stands beside them, and several where it could be more than one.
 */

import { isOurs } from "../../dom/ours.ts";
import { isA } from "../../dom/safe.ts";
import type { Place } from "../../portals/schema.ts";
import { windowOf } from "../forms/place-of.ts";
import { type Grid, gridOf, TABLES } from "../grid/cells.ts";
import { extentOf } from "../grid/headings.ts";
import { clickableOf, labelOf } from "../sight/clickable.ts";
import { fieldLabel, isField } from "../sight/fields.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import { clean, withoutBullet, withoutMark } from "../words/fold.ts";

export interface Pointed {
  as: "column" | "label" | "field" | "button";
  /** As the page shows it, without icon text, bullets, colon and mark of need. */
  label: string;
  /** What is outlined. */
  element: Element;
  /** What is said of the label holds there. */
  place: Place;
}

/** A window by its title; outside of windows over a column, beside a field, or the page itself. */
function standsIn(as: Pointed["as"], element: Element): Place {
  const place = windowOf(element);
  if (place.in === "window" && as !== "column") return place;
  return { in: as === "column" ? "list" : as === "field" ? "form" : "page" };
}

const CELL = "td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]";
const ACTING =
  "button, summary, input[type=submit], input[type=button], input[type=image], [role=button], [role=menuitem], [onclick]";
export const HEADINGS = "h1, h2, h3, h4, h5, h6, legend, [role=heading]";
const LONGEST = 60;

/** Tables laid out already, for whoever asks about many of their cells. */
export type Grids = Map<Element, Grid>;

/** Everything that `target` could be the label of, the likeliest first; empty: nothing that is a label. */
export function pointedAt(target: Element, grids: Grids = new Map()): Pointed[] {
  const found: Pointed[] = [];
  const add = (as: Pointed["as"], text: string, element: Element) => {
    const label = labelIn(text);
    if (label !== null && !found.some((it) => it.label === label && it.as === as))
      found.push({ as, label, element, place: standsIn(as, element) });
  };
  const button = clickableOf(target);
  const acts = button?.matches(ACTING) ?? false;
  if (button && acts) add("button", labelOf(button), button);
  const field = isField(target) && !acts ? target : null;
  if (field) {
    add("field", fieldLabel(field), field);
    add("field", textBefore(field), field);
    for (const beside of besides(field)) add("field", textOf(beside), field);
  }
  const cell = target.closest(CELL);
  const heading = cell && headingOf(cell, grids);
  if (cell && heading !== null) add("column", heading, cell);
  if (!field && !acts) {
    const own = textOf(target);
    const colon = /^([^:：]{2,60})[:：]/.exec(own)?.[1];
    if (colon) add("label", colon, target);
    // What stands under a heading or beside a label is a value, maybe somebody's name: never offered.
    const value = (cell !== null && heading !== null) || colon !== undefined;
    const before = value || isLabelItself(target) ? [] : besides(target);
    for (const beside of before) add("label", textOf(beside), beside);
    if (!value && before.length === 0 && target.childElementCount <= 2) add("label", own, target);
  }
  if (button && !acts) add("button", labelOf(button), button);
  return found;
}

/** The element at a point of the window, looked for inside frames of the same origin too; none of ours. */
export function elementAt(doc: Document, x: number, y: number): Element | null {
  const at = doc.elementsFromPoint(x, y).find((it) => !isOurs(it));
  if (!at || (at.tagName !== "IFRAME" && at.tagName !== "FRAME")) return at ?? null;
  try {
    const inner = (at as HTMLIFrameElement).contentDocument;
    const box = at.getBoundingClientRect();
    if (inner?.body)
      return elementAt(inner, x - box.left - at.clientLeft, y - box.top - at.clientTop) ?? inner.body;
  } catch {
    // Another origin: not ours to look into.
  }
  return at;
}

/** A text that can be a label: words, and no number, date or address of anybody's. */
function labelIn(text: string): string | null {
  const label = withoutMark(withoutBullet(clean(text).replace(/\s*[:：]+\s*$/, "")))
    .replace(/\s*[:：]+$/, "")
    .trim();
  if (label.length < 2 || label.length > LONGEST || !/\p{L}{2}/u.test(label)) return null;
  return /\d{3}|\d[/.-]\d|@/.test(label) ? null : label;
}

/** The heading over a cell, or of a heading cell itself; null where the table has none. */
function headingOf(cell: Element, grids: Grids): string | null {
  const table = cell.closest(TABLES);
  if (!table) return null;
  const grid = grids.get(table) ?? gridOf(table);
  grids.set(table, grid);
  const place = placeOf(grid, cell);
  if (!place) return null;
  const own = grid.rows.filter((row) => row.head);
  const heads = own.length > 0 ? own : headsElsewhere(grid, table);
  if (heads.length === 0) return null;
  const at = place.row.head ? place.row : null;
  const over = heads
    .filter((row) => at === null || row === at)
    .flatMap((row) => row.cells.filter((c) => c.col <= place.col && place.col < c.col + c.span))
    .map((c) => headingText(c.el))
    .filter((text) => text !== "");
  return over.at(-1) ?? null;
}

function placeOf(grid: Grid, cell: Element) {
  for (const row of grid.rows)
    for (const it of row.cells) if (it.el === cell && it.own) return { row, col: it.col };
  return null;
}

/** Headings in the first row, where nothing marks them as such; or in a table of their own above this one. */
function headsElsewhere(grid: Grid, table: Element): Grid["rows"] {
  const width = Math.max(0, ...grid.rows.map(extentOf));
  for (let up = table.parentElement, i = 0; up && i < 5; up = up.parentElement, i++)
    for (const other of up.querySelectorAll(TABLES)) {
      const before = (table.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      if (!before || other.contains(table)) continue;
      const heads = gridOf(other).rows.filter((row) => row.head);
      const most = Math.max(0, ...heads.map(extentOf));
      if (heads.length > 0 && (most === width || most === width + 1)) return heads;
    }
  const first = grid.rows[0];
  const words = first?.cells.map((c) => headingText(c.el)) ?? [];
  const telling = words.filter((it) => labelIn(it) !== null);
  return first && grid.rows.length > 2 && words.length > 2 && telling.length >= words.length - 1
    ? [first]
    : [];
}

function headingText(el: Element): string {
  const text = clean(
    piecesOf(el)
      .map((it) => it.text)
      .join(" "),
  );
  return text || clean(el.getAttribute("aria-label") ?? el.getAttribute("title") ?? "");
}

/** Marked as a label, or the first of what stands together, with its value after it. */
export function isLabelItself(el: Element): boolean {
  if (isA(el, `dt, th, label, ${HEADINGS}, [role=columnheader], [role=rowheader]`)) return true;
  if (/[:：]\s*\*?$/.test(textOf(el))) return true;
  const alone = !textBefore(el) && el.previousElementSibling === null;
  return alone && (el.nextElementSibling !== null || /\S/.test(el.nextSibling?.textContent ?? ""));
}

/** Words right before the element, on its own level; '' where there are none. */
const textBefore = (el: Element): string =>
  el.previousSibling?.nodeType === 3 ? clean(el.previousSibling.textContent ?? "") : "";

/** What stands before an element on its own level, or right above: where a label would be. */
function besides(el: Element): Element[] {
  for (let up: Element | null = el, i = 0; up && i < 3; up = up.parentElement, i++) {
    let before: Element | null = up.tagName === "DD" ? termOf(up) : up.previousElementSibling;
    while (before && isOurs(before)) before = before.previousElementSibling;
    if (textBefore(up) !== "") return [];
    if (before) return isField(before) || isA(before, ACTING) || before.childElementCount > 1 ? [] : [before];
    if (isA(up, `${CELL}, li, dd, form, section, tr`)) return [];
  }
  return [];
}

function termOf(dd: Element): Element | null {
  let el = dd.previousElementSibling;
  while (el && el.tagName !== "DT") el = el.previousElementSibling;
  return el;
}
