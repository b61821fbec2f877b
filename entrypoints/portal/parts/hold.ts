/**
 * Holds what the officer does while pointing: the page must not take it for a
 * click or key of its own. Added at the document's start, before the page's listeners,
 * and idle until something is pointed at.
 */
import { isOurs } from "../../../lib/dom/ours.ts";
import { isElement } from "../../../lib/dom/safe.ts";

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

/** The second half of a double click comes when the sheet is gone, and is not the page's either. */
const REST_MS = 400;

export function makeHold(win: Window, signal: AbortSignal): Hold {
  const hold: Hold = { taken: null, sheet: null };
  let restUntil = 0;
  let key: string | null = null;
  const isOver = (event: Event): boolean => {
    if (event.type.startsWith("key")) {
      const same = key !== null && (event as KeyboardEvent).key === key;
      if (same && event.type === "keyup") key = null;
      return !same;
    }
    // Who has gone on to our own panel clicks no more in the same place.
    if (event.composedPath().some(isHost)) restUntil = 0;
    return performance.now() > restUntil;
  };
  const heard = (event: Event) => {
    const { taken, sheet } = hold;
    if (!taken || !sheet) {
      if (isOver(event)) return;
    } else {
      const path = event.composedPath();
      // A page may take the focus back, and gets no key all the same. Those typed in our own panel are the
      // panel's, but for the one that leaves.
      const ours = path.includes(sheet) || (event.type.startsWith("key") && !path.some(isHost));
      if (!ours && (event as KeyboardEvent).key !== "Escape") return;
    }
    event.stopImmediatePropagation();
    // What the keys do in the browser itself (reload, another tab) they still do.
    if (isBrowsers(event)) return;
    // A touch is heard passively, so that the page's own scrolling never waits for us.
    if (event.cancelable && !event.type.startsWith("touch")) event.preventDefault();
    // A forged event is kept from the page like any other, and chooses nothing.
    if (!taken || !event.isTrusted) return;
    if (event.type === "click") restUntil = performance.now() + REST_MS;
    if (event.type === "keydown") key = (event as KeyboardEvent).key;
    if (event.type === "keyup") key = null;
    taken(event);
  };
  for (const type of TYPES)
    win.addEventListener(type, heard, { capture: true, passive: type.startsWith("touch"), signal });
  return hold;
}

const isBrowsers = (event: Event): boolean => {
  const { key, ctrlKey, altKey, metaKey } = event as Partial<KeyboardEvent>;
  return key !== undefined && (ctrlKey === true || altKey === true || metaKey === true || /^F\d/.test(key));
};

const isHost = (node: EventTarget): boolean => isElement(node) && isOurs(node);
