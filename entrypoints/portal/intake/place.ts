/** Where a line of ours stands above the papers of a form, without moving them apart. */
import { isA, parentOf, viewOf } from "../../../lib/dom/safe.ts";

/** Children of these stand where their parent puts them: a stranger among them would be a cell or a row of its own. */
const LAYS_OUT = /flex|grid|table|contents|inline/;

/**
 * The element in front of which a line as wide as the list can be put: the list that holds all rows, or what is around
 * it where its parent lays its children out. null: nowhere below the page's body.
 */
export function listAround(rows: readonly Element[]): Element | null {
  const [first] = rows;
  if (!first) return null;
  let list: Element | null = rows.length > 1 ? parentOf(first) : first;
  while (list && !rows.every((row) => list?.contains(row))) list = parentOf(list);
  for (let at = list; at; at = parentOf(at)) {
    const around = parentOf(at);
    if (!around || isA(at, "body, html")) return null;
    if (!isA(at, "tr, td, th, thead, tbody, li, option") && !LAYS_OUT.test(displayOf(around))) return at;
  }
  return null;
}

const displayOf = (el: Element): string => viewOf(el.ownerDocument)?.getComputedStyle(el).display ?? "";
