/**
 * What keys can point at: each label, heading and button of a page once, in
 * reading order, menus last. Found step by step, since a page can be long.
 */

import { isOurs } from "../../dom/ours.ts";
import { isA } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { framesOf } from "../page/read-page.ts";
import { clickableOf } from "../sight/clickable.ts";
import { isField } from "../sight/fields.ts";
import { type Grids, isLabelItself, type Pointed, pointedAt } from "./pointed.ts";

const MENUS = "nav, aside, footer, [role=navigation], [role=contentinfo], [role=menubar]";
const UNSEEN = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION|OPTGROUP|SVG|TITLE|META|LINK)$/i;
/** Further rows of a long list have the same labels; its headings and these tell them all. */
const LONG = 60;
const ROWS = 20;

/** Everything that `pointedAt` would say of each place worth stopping at. */
export function* pointables(doc: Document): Generator<Pointed[], void> {
  const told = new Set<string>();
  const grids: Grids = new Map();
  for (const inMenus of [false, true])
    for (const el of elementsOf(doc, inMenus)) {
      const found = pointedAt(el, grids);
      const [first] = found;
      if (!first || !isTelling(el, first) || !isReachable(first.element)) continue;
      const key = `${first.as === "button"} ${first.label}`;
      if (told.has(key)) continue;
      told.add(key);
      yield found;
    }
}

/** A text that merely stands somewhere could be pointed at, and is no place to stop at. */
function isTelling(el: Element, { as, label, element }: Pointed): boolean {
  if (as !== "label" || element !== el) return true;
  return isLabelItself(el) || (el.textContent ?? "").includes(`${label}:`);
}

function* elementsOf(doc: Document, inMenus: boolean): Generator<Element, void> {
  if (!doc.body) return;
  const frames = new Map(framesOf(doc).map((it) => [it.defaultView?.frameElement, it]));
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT, (node) => {
    const el = node as Element;
    const out = isOurs(el) || UNSEEN.test(el.tagName) || isLaterRow(el) || (!inMenus && isA(el, MENUS));
    return out ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node as Element;
    const inner = frames.get(el);
    if (inner) yield* elementsOf(inner, inMenus);
    else if ((!inMenus || el.closest(MENUS)) && (saysItself(el) || isField(el) || clickableOf(el) === el))
      yield el;
  }
}

/** Words of its own, not only of what is in it; an icon says its title. */
const saysItself = (el: Element): boolean =>
  el.hasAttribute("title") ||
  el.hasAttribute("aria-label") ||
  Array.from(el.childNodes).some((it) => it.nodeType === 3 && /\p{L}/u.test((it as Text).data));

function isLaterRow(el: Element): boolean {
  if (el.tagName !== "TR" && el.getAttribute("role") !== "row") return false;
  const around = el.parentElement;
  if (!around || around.childElementCount < LONG) return false;
  let before = 0;
  for (let row = el.previousElementSibling; row && before < ROWS; row = row.previousElementSibling) before++;
  return before >= ROWS;
}
