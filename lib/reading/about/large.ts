import { bodyOf, viewOf } from "../../dom/safe.ts";

/** Larger than the page's text. */
export function isLarge(el: Element): boolean {
  const view = viewOf(el.ownerDocument);
  const size = (of: Element) => Number.parseFloat(view?.getComputedStyle(of).fontSize ?? "0");
  return view !== null && size(el) >= 1.2 * size(bodyOf(el.ownerDocument));
}
