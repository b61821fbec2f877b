/** Where a panel of ours can stand without covering a button of the portal. */
import { isOurs } from "./hosts.ts";

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

/** The page's controls that stand in the window now. */
export function controlsInView(doc: Document): Taken[] {
  const win = doc.defaultView!;
  const taken: Taken[] = [];
  for (const control of doc.querySelectorAll(CONTROLS)) {
    if (isOurs(control)) continue;
    const box = control.getBoundingClientRect();
    if (box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < win.innerHeight)
      taken.push({ control, box });
  }
  return taken;
}

/** Those among them that a box covers. */
export function coveredBy(box: Box, taken: Taken[]): Element[] {
  return taken.filter((it) => overlaps(box, it.box)).map((it) => it.control);
}

/**
 * The wanted place if a box of `size` px there covers no control, else the
 * first free one; null where there is none (then the panel folds).
 */
export function freePlace(
  doc: Document,
  wanted: Place,
  size: { width: number; height: number },
  taken: Taken[],
): Place | null {
  const sides: Place["side"][] = wanted.side === "left" ? ["left", "right"] : ["right", "left"];
  const places = [wanted, ...sides.flatMap((side) => TOPS.map((top) => ({ side, top })))];
  return places.find((place) => isFree(doc, place, size, taken)) ?? null;
}

function isFree(
  doc: Document,
  place: Place,
  size: { width: number; height: number },
  taken: Taken[],
): boolean {
  const { innerHeight } = doc.defaultView!;
  const top = place.top * innerHeight;
  const left = place.side === "left" ? EDGE : doc.documentElement.clientWidth - EDGE - size.width;
  const box = { left, top, right: left + size.width, bottom: top + size.height };
  return box.bottom <= innerHeight && coveredBy(box, taken).length === 0;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;
