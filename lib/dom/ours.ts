/**
 * Which elements are ours. The mark alone says nothing: a page can put it on its own button, its form or its whole body, and
 * nothing there would be read or held any more. So each host is also noted where no page looks: in our own world, on the
 * outermost window that can be reached, since the guard of a frame puts its words into the document around it.
 */
import { closestTo, firstChildOf, hasAttribute, parentOf } from "./safe.ts";

export const MARK = "data-dung-hen";

const NOTED = "dungHenHosts";
type Noting = Window & { [NOTED]?: WeakSet<Element> };

/** Where a browser keeps the worlds of frames apart, or where there is no window at all. */
const alone = new WeakSet<Element>();

function noted(): WeakSet<Element> {
  let top = globalThis.window as Noting | undefined;
  if (!top) return alone;
  try {
    while (top.parent !== top && top.parent.document !== null) top = top.parent as Noting;
  } catch {
    // of another origin
  }
  try {
    top[NOTED] ??= alone;
    return top[NOTED].has(document.documentElement) ? alone : top[NOTED];
  } catch {
    return alone; // of a frame that is gone, in a browser that takes its things away with it
  }
}

/** Notes a host that we put into a page. */
export const noteOurs = (host: Element): void => void noted().add(host);

/** A host of ours; marked by somebody else it is the page's. */
export const isOurs = (el: Element): boolean =>
  hasAttribute(el, MARK) && (noted().has(el) || (__FIREFOX__ && isOfOtherFrame(el)));

/**
 * In Firefox no frame's world shows what another's has noted. There the host of another frame is known by what a page has no use for: it is
 * empty, and its tree is closed to the page, though not to an extension. Only a page of several frames can have one.
 */
function isOfOtherFrame(el: Element & { openOrClosedShadowRoot?: ShadowRoot | null }): boolean {
  const frames = window.length > 0 || window.parent !== window;
  return frames && !firstChildOf(el) && !!el.openOrClosedShadowRoot && (__DEMO__ || !el.shadowRoot);
}

/** Ours, or within a host of ours. */
export function isInOurs(el: Element): boolean {
  for (let at = marked(el); at; at = marked(parentOf(at))) if (isOurs(at)) return true;
  return false;
}

const marked = (el: Element | null) => el && closestTo(el, `[${MARK}]`);
