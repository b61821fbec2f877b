/** Where a panel of ours can stand without covering a button of the portal. */
import { isOurs } from "./hosts.ts";

export interface Place {
  side: "left" | "right";
  /** Share of the window's height. */
  top: number;
}

const CONTROLS =
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=link], [role=checkbox], [onclick], [contenteditable=true]";
const TOPS = [0.12, 0.2, 0.3, 0.4, 0.5, 0.04, 0.6, 0.7];

/**
 * The wanted place if a box of `size` px there covers no control of the page,
 * else the first free one; null where there is none (then the panel folds).
 */
export function freePlace(
  doc: Document,
  wanted: Place,
  size: { width: number; height: number },
): Place | null {
  const win = doc.defaultView!;
  const taken: DOMRect[] = [];
  for (const control of doc.querySelectorAll(CONTROLS)) {
    if (isOurs(control)) continue;
    const box = control.getBoundingClientRect();
    if (box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < win.innerHeight) taken.push(box);
  }
  const sides: Place["side"][] = wanted.side === "left" ? ["left", "right"] : ["right", "left"];
  const places = [wanted, ...sides.flatMap((side) => TOPS.map((top) => ({ side, top })))];
  return places.find((place) => isFree(win, place, size, taken)) ?? null;
}

function isFree(
  win: Window,
  place: Place,
  size: { width: number; height: number },
  taken: DOMRect[],
): boolean {
  const top = place.top * win.innerHeight;
  const left = place.side === "left" ? 0 : win.document.documentElement.clientWidth - size.width;
  const right = left + size.width;
  const bottom = top + size.height;
  if (bottom > win.innerHeight) return false;
  return taken.every(
    (box) => box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom,
  );
}
