/** Where a panel of ours can stand without covering a button of the portal. */
import { MARK } from "../../../lib/dom/ours.ts";
import { isOurs } from "./among-hosts.ts";

export interface Place {
  side: "left" | "right";
  /** Share of the window's height. */
  top: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const CONTROLS =
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=link], [role=checkbox], [onclick], [contenteditable=true]";
const TOPS = [0.12, 0.2, 0.3, 0.4, 0.5, 0.04, 0.6, 0.7];
/** The distance that the panel keeps from the window's edge, and a little air. */
const EDGE = 12;

interface Taken {
  control: Element;
  box: Box;
}

/** The page's controls that stand in the window now, and our own clocks beside them; those of its frames too. */
export function controlsInView(doc: Document): Taken[] {
  const taken: Taken[] = [];
  collect(doc, { left: 0, top: 0 }, taken);
  const { innerHeight } = doc.defaultView!;
  return taken.filter(({ box }) => box.bottom > 0 && box.top < innerHeight);
}

/** `from`: where the document's window begins in the outermost one. */
function collect(doc: Document, from: { left: number; top: number }, taken: Taken[]): void {
  for (const control of doc.querySelectorAll(`${CONTROLS}, [${MARK}=clock]`)) {
    if (isOurs(control) && control.getAttribute(MARK) !== "clock") continue;
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const at = { left: left + from.left, top: top + from.top };
    taken.push({ control, box: { ...at, right: at.left + width, bottom: at.top + height } });
  }
  for (const frame of doc.querySelectorAll<HTMLIFrameElement>("iframe, frame")) {
    const inner = innerOf(frame);
    if (!inner) continue;
    const { left, top } = frame.getBoundingClientRect();
    collect(inner, { left: from.left + left, top: from.top + top }, taken);
  }
}

/** Where an element stands in the outermost window, also from within a frame. */
export function boxInWindow(el: Element): Box {
  const { left, top, right, bottom } = el.getBoundingClientRect();
  const frame = el.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, right, bottom };
  const around = boxInWindow(frame);
  const at = { left: left + around.left, top: top + around.top };
  return { ...at, right: right + around.left, bottom: bottom + around.top };
}

function innerOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // of another origin
  }
}

/** Those among them that a box covers. */
export function coveredBy(box: Box, taken: Taken[]): Element[] {
  return taken.filter((it) => overlaps(box, it.box)).map((it) => it.control);
}

/**
 * Where a box of `size` px covers no control and the least of the page's text;
 * `wanted` wins where it covers no control, when `insist` is set. null: no
 * place is free (then the panel folds).
 */
export function freePlace(
  doc: Document,
  wanted: Place,
  size: { width: number; height: number },
  taken: Taken[],
  insist: boolean,
): Place | null {
  const sides: Place["side"][] = wanted.side === "left" ? ["left", "right"] : ["right", "left"];
  const places = [wanted, ...sides.flatMap((side) => TOPS.map((top) => ({ side, top })))];
  const free = places.filter((place) => {
    const box = boxOf(doc, place, size);
    return box.bottom <= doc.defaultView!.innerHeight && coveredBy(box, taken).length === 0;
  });
  if (insist && free[0] === wanted) return wanted;
  let best: { place: Place; words: number } | null = null;
  for (const place of free) {
    const words = wordsUnder(doc, boxOf(doc, place, size));
    // Only a clear gain is worth leaving the wanted edge and height for.
    if (!best || words < best.words - 1) best = { place, words };
  }
  return best?.place ?? null;
}

function boxOf(doc: Document, place: Place, size: { width: number; height: number }): Box {
  const top = place.top * doc.defaultView!.innerHeight;
  const left = place.side === "left" ? EDGE : doc.documentElement.clientWidth - EDGE - size.width;
  return { left, top, right: left + size.width, bottom: top + size.height };
}

/** How much text lies under a box, by looking at a few points of it. */
function wordsUnder(doc: Document, box: Box): number {
  let words = 0;
  for (let row = 0; row < 9; row++)
    for (let column = 0; column < 4; column++) {
      const x = box.left + ((column + 0.5) * (box.right - box.left)) / 4;
      const y = box.top + ((row + 0.5) * (box.bottom - box.top)) / 9;
      const at = doc.elementFromPoint(x, y);
      if (at && at.childElementCount === 0 && at.textContent?.trim()) words += 1;
    }
  return words;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;
