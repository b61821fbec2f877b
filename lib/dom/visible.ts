/** What a person can see. Our own elements are never read: we would read ourselves. */
import { isOurs } from "./ours.ts";
import { bodyOf, boxOf, isVisible, parentOf, viewOf } from "./safe.ts";

const SHOWN: CheckVisibilityOptions = { visibilityProperty: true };

/** Shown at all (display, visibility of the element and all above it). Cheap; for text. */
export function isShown(el: Element): boolean {
  return isVisible(el, SHOWN) || isOpenWrapper(el);
}

/**
 * Without a box of its own (`display: contents`), its children stand in its parent's. Styles are asked
 * only where a child is seen or the element is a component's: what is hidden hides what is in it.
 */
function isOpenWrapper(el: Element): boolean {
  const first = el.firstElementChild;
  if (
    first
      ? !isVisible(first, SHOWN) && !isVisible(el.lastElementChild ?? first, SHOWN)
      : !el.localName.includes("-")
  )
    return false;
  const style = viewOf(el.ownerDocument)?.getComputedStyle(el);
  if (style?.display !== "contents" || style.visibility !== "visible") return false;
  const up = parentOf(el);
  return up === null || isShown(up);
}

/** What lies uppermost at a point of the window, of the page's own: nothing of ours, though we lay it over the page. */
export function topmostAt(doc: Document, x: number, y: number): Element | null {
  const top = doc.elementFromPoint(x, y);
  return top && isOurs(top) ? (doc.elementsFromPoint(x, y).find((it) => !isOurs(it)) ?? null) : top;
}

/**
 * Can be seen and hit: shown, not transparent, with a size, not moved off the
 * page, not inside a box folded to nothing. For buttons: a hidden duplicate
 * 'Xác nhận' is a common trap.
 */
export function isReachable(el: Element): boolean {
  if (!isVisible(el, { visibilityProperty: true, opacityProperty: true })) return false;
  const box = boxOf(el);
  if (box.width < 2 || box.height < 2) return false;
  const view = viewOf(el.ownerDocument);
  if (!view) return false;
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
  for (let up = parentOf(el); up && up !== bodyOf(el.ownerDocument); up = parentOf(up)) {
    if (up.clientHeight > 1 && up.clientWidth > 1) continue;
    const style = view.getComputedStyle(up);
    if (style.display === "inline" || style.display === "contents") continue;
    if (style.overflowX !== "visible" || style.overflowY !== "visible") return false;
  }
  return true;
}
