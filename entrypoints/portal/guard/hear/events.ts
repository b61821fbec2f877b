import { isOurs } from "../../../../lib/dom/ours.ts";
import { isElement, tagOf } from "../../../../lib/dom/safe.ts";
import type { Doer } from "../context.ts";

/** Keeps an event from the page and from the browser. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whom the browser names: it marks what a hand or a key did, and no script can. */
export const doerOf = (event: Event): Doer => (event.isTrusted ? "person" : "script");

/** The element that the event truly began in; null for our own parts. */
export function targetOf(event: Event): Element | null {
  const path = event.composedPath();
  if (path.some((node) => isElement(node) && isOurs(node))) return null;
  const [first] = path;
  return isElement(first) ? inside(first, event) : null;
}

interface ShadowOpener {
  dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null };
}

/** Elements of the page's own making, and those of the platform that may have a shadow root. */
const CAN_HOST = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/i;

/** A closed shadow root keeps what was pressed in it to itself; the browser tells extensions. */
function inside(target: Element, event: Event): Element {
  const open = (globalThis as { chrome?: ShadowOpener }).chrome?.dom?.openOrClosedShadowRoot;
  let deepest = target;
  for (let depth = 0; open && depth < 8; depth++) {
    const root = CAN_HOST.test(tagOf(deepest)) ? open(deepest) : null;
    if (!root || root.mode === "open") break;
    const at = event as Partial<MouseEvent>;
    const pressed = at.clientX !== undefined && (at.clientX !== 0 || at.clientY !== 0);
    const found = pressed ? root.elementFromPoint(at.clientX!, at.clientY!) : root.activeElement;
    if (!found || found === deepest) break;
    deepest = found;
  }
  return deepest;
}
