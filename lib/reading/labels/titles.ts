/** Titles of parts of a page: what stands under one is said of what it names. */
import { holds, isA, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { joined, type Piece, textOf } from "../sight/text.ts";
import { isTask } from "../words/bare-names.ts";

const TITLES = "h1, h2, h3, h4, h5, h6, legend, [role=heading], [class*=itle], [class*=header]";
/** So far above what it holds a part begins. */
const REACH = 4;
const LONGEST = 60;

/** The title of the part in which something stands; empty: it has none. */
export function titleOver(el: Element): string {
  for (let part = parentOf(el), up = 0; part && up < REACH; part = parentOf(part), up++) {
    const first = Array.from(part.children).find((child) => isShown(child) && textOf(child) !== "");
    if (!first || holds(first, el) || !isA(first, TITLES)) continue;
    const text = textOf(first);
    return text.length <= LONGEST ? text : "";
  }
  return "";
}

/** What a title 'Bước hiện tại' stands over begins with the step, and goes on with what else is said of it. */
export function stepUnder(label: Element, all: Piece[]): Piece[] {
  const first = all.filter((piece) => piece.line === all[0]?.line);
  const alone = isTask(joined(first)) || first.every(({ el }) => isA(el, "b, strong"));
  return alone && isA(label, TITLES) ? first : all;
}
