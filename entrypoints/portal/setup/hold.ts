/**
 * Holds what the officer does while pointing: the page must not take it for a
 * click of its own. Added at the document's start, before the page's listeners,
 * and idle until something is pointed at.
 */
const TYPES = [
  "pointerdown",
  "mousedown",
  "pointerup",
  "mouseup",
  "click",
  "auxclick",
  "dblclick",
  "contextmenu",
  "touchstart",
  "touchend",
  "keydown",
  "keypress",
  "keyup",
] as const;

export interface Hold {
  /** Gets every press and key meant for our sheet, instead of the page; null: nothing is held. */
  taken: ((event: Event) => void) | null;
  /** The host of the sheet that lies over the page while something is pointed at. */
  sheet: HTMLElement | null;
}

export function makeHold(win: Window, signal: AbortSignal): Hold {
  const hold: Hold = { taken: null, sheet: null };
  const heard = (event: Event) => {
    const { taken, sheet } = hold;
    if (!taken || !sheet) return;
    const key = event.type.startsWith("key");
    if (!key && !event.composedPath().includes(sheet)) return;
    // Keys typed in our own panel are the panel's, but for the one that leaves.
    if (key && !event.composedPath().includes(sheet) && (event as KeyboardEvent).key !== "Escape") return;
    // A touch is heard passively, so that the page's own scrolling never waits for us.
    if (event.cancelable && !event.type.startsWith("touch")) event.preventDefault();
    event.stopImmediatePropagation();
    // A forged event is kept from the page like any other, and chooses nothing.
    if (event.isTrusted) taken(event);
  };
  for (const type of TYPES)
    win.addEventListener(type, heard, { capture: true, passive: type.startsWith("touch"), signal });
  return hold;
}
