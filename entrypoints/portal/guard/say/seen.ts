import { viewOf } from "../../../../lib/dom/safe.ts";

/**
 * Whether a person can truly have seen and pressed our dialog. A page may cover
 * it, fade it, move it off or lay it under another click; what was not plainly
 * seen is no answer.
 */

/** The browser's own judgement needs a moment after opening before it is worth anything. */
const JUDGED_AFTER_MS = 500;

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

export interface Sight {
  /** `event`: the click or key press that one of our buttons got. */
  seen(event: Event): boolean;
  stop(): void;
}

export function watchSight(host: HTMLElement, dialog: HTMLElement): Sight {
  const doc = host.ownerDocument;
  const opened = performance.now();
  let covered = false;
  const observer = __FIREFOX__
    ? null
    : observe(dialog, (visible) => {
        covered = !visible;
      });
  return {
    seen(event) {
      if (!event.isTrusted || !host.isConnected) return false;
      if (covered && performance.now() - opened > JUDGED_AFTER_MS) return false;
      if (!isShown(dialog)) return false;
      if (isMouse(event) && topAt(doc, event.clientX, event.clientY) !== host) return false;
      return points(dialog).every(([x, y]) => topAt(doc, x, y) === host);
    },
    stop: () => observer?.disconnect(),
  };
}

/** A click made with the keyboard stands at 0, 0 and has no count. */
function isMouse(event: Event): event is MouseEvent {
  return event.type === "click" && (event as MouseEvent).detail > 0;
}

function isShown(dialog: HTMLElement): boolean {
  const box = dialog.getBoundingClientRect();
  const win = viewOf(dialog.ownerDocument)!;
  if (box.width < 100 || box.height < 60) return false;
  if (box.right < 80 || box.bottom < 40 || box.left > win.innerWidth - 80 || box.top > win.innerHeight - 40)
    return false;
  return dialog.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}

/** The middle and four places near the corners, those of them that are on the screen. */
function points(dialog: HTMLElement): [number, number][] {
  const box = dialog.getBoundingClientRect();
  const win = viewOf(dialog.ownerDocument)!;
  const inset = 16;
  const all: [number, number][] = [
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + inset, box.top + inset],
    [box.right - inset, box.top + inset],
    [box.left + inset, box.bottom - inset],
    [box.right - inset, box.bottom - inset],
  ];
  return all.filter(([x, y]) => x >= 0 && y >= 0 && x < win.innerWidth && y < win.innerHeight);
}

function topAt(doc: Document, x: number, y: number): Element | null {
  return doc.elementsFromPoint(x, y)[0] ?? null;
}

/** Chromium can tell whether anything covers or changes an element; Firefox has no such judge. */
function observe(dialog: HTMLElement, tell: (visible: boolean) => void): IntersectionObserver | null {
  try {
    const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1) as VisibilityEntry | undefined;
      if (last?.isVisible !== undefined) tell(last.isVisible);
    }, options as IntersectionObserverInit);
    observer.observe(dialog);
    return observer;
  } catch {
    return null;
  }
}
