/** Where things stand in the outermost window, whatever frames they are in, and what scrolls there. */
import { elementAt } from "../../../lib/reading/setup/pointed.ts";

/** Where an element stands in the outermost window, whatever frames it is in. */
export function boxOf(
  el: Element,
  doc: Document,
): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = el.getBoundingClientRect();
  const box = { left, top, width, height };
  for (let inner = el.ownerDocument; inner !== doc; ) {
    const frame = inner.defaultView?.frameElement;
    if (!frame) break;
    const around = frame.getBoundingClientRect();
    box.left += around.left + frame.clientLeft;
    box.top += around.top + frame.clientTop;
    inner = frame.ownerDocument;
  }
  return box;
}

/** The wheel moves what is under the sheet; the window itself moves by its own. */
export function scrollUnder(event: WheelEvent, doc: Document): void {
  const at = elementAt(doc, event.clientX, event.clientY);
  for (let el: Element | null = at; el; el = el.parentElement ?? frameOf(el, doc)) {
    const before = el.scrollTop;
    if (el.scrollHeight <= el.clientHeight + 1 || el === doc.documentElement) continue;
    el.scrollTop += event.deltaY;
    if (el.scrollTop === before) continue;
    event.preventDefault();
    return;
  }
}

const frameOf = (el: Element, doc: Document): Element | null =>
  el.ownerDocument === doc ? null : (el.ownerDocument.defaultView?.frameElement ?? null);
