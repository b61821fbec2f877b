/**
 * Pointing at a part of the page: a sheet of ours lies over it and takes the
 * mouse, so that the page sees neither hover nor click; the outline is drawn on
 * the sheet. What lies under it is looked up, in same-origin frames too.
 */
import { adoptStyles } from "../../../components/mount.ts";
import { POINTING } from "../../../components/styles/setup.ts";
import { elementAt, type Pointed, pointedAt } from "../../../lib/reading/pointed.ts";
import { makeHost } from "../hosts.ts";
import type { Hold } from "./hold.ts";

interface Heard {
  /** What was clicked; an empty list: nothing there can be a label. */
  chosen(found: Pointed[]): void;
  /** Esc. */
  left(): void;
}

/** Lies over the page until `signal` aborts. */
export function startPointing(
  doc: Document,
  hold: Hold,
  mode: ShadowRootMode,
  heard: Heard,
  signal: AbortSignal,
): void {
  const host = makeHost(doc, "pointing", signal);
  const root = host.attachShadow({ mode });
  adoptStyles(root, POINTING);
  const sheet = doc.createElement("div");
  sheet.className = "sheet";
  sheet.tabIndex = -1;
  const mark = doc.createElement("div");
  mark.className = "mark";
  mark.hidden = true;
  const name = doc.createElement("span");
  name.className = "name";
  mark.append(name);
  root.append(sheet, mark);

  let under: Element | null = null;
  const show = (x: number, y: number) => {
    const at = elementAt(doc, x, y);
    if (at === under) return;
    under = at;
    const [first] = at ? pointedAt(at) : [];
    mark.hidden = !first;
    if (!first) return;
    const box = boxOf(first.element, doc);
    for (const side of ["left", "top", "width", "height"] as const) mark.style[side] = `${box[side]}px`;
    name.textContent = first.label;
  };
  sheet.addEventListener("pointermove", (event) => show(event.clientX, event.clientY), { signal });
  sheet.addEventListener("wheel", (event) => scrollUnder(event, doc), { passive: false, signal });

  hold.sheet = host;
  hold.taken = (event) => {
    if (event.type === "keydown" && (event as KeyboardEvent).key === "Escape") return heard.left();
    if (event.type !== "click") return;
    const { clientX, clientY } = event as MouseEvent;
    const at = elementAt(doc, clientX, clientY);
    heard.chosen(at ? pointedAt(at) : []);
  };
  signal.addEventListener(
    "abort",
    () => {
      if (hold.sheet === host) Object.assign(hold, { sheet: null, taken: null });
    },
    { once: true },
  );
  doc.body.append(host);
  sheet.focus({ preventScroll: true });
}

/** Where an element stands in the outermost window, whatever frames it is in. */
function boxOf(el: Element, doc: Document): { left: number; top: number; width: number; height: number } {
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
function scrollUnder(event: WheelEvent, doc: Document): void {
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
