import { useLayoutEffect, useRef } from "preact/hooks";

const FOCUSABLE =
  "a[href],button:not(:disabled),input:not(:disabled):not([hidden]),select:not(:disabled),textarea:not(:disabled),[tabindex='0']";

/**
 * Keeps the focus of whoever works by keyboard inside one of our own pages. What goes away by being pressed
 * leaves the focus to what opened it, else to what came in its place or stood behind it; a button that only
 * rests while it works gets it back. A focus that was taken elsewhere on purpose is left there.
 */
export function useFocusKept<T extends HTMLElement>() {
  const part = useRef<T>(null);
  useLayoutEffect(() => (part.current ? keepFocus(part.current) : undefined), []);
  return part;
}

/** More than a window away: who reads elsewhere isn't taken there. */
function isFar(it: Element): boolean {
  const { top, bottom } = it.getBoundingClientRect();
  return bottom < -innerHeight || top > 2 * innerHeight;
}

/** Gives back how to end it. */
function keepFocus(root: HTMLElement): () => void {
  const doc = root.ownerDocument;
  let last: HTMLElement | null = null;
  /** What is around the one that has the focus, nearest first, itself included. */
  let path: Element[] = [];
  let before: HTMLElement[] = [];
  /** What had the focus when a part came into the page: it opened it. */
  const openers = new WeakMap<Node, HTMLElement>();

  const all = (under: Element) =>
    [...under.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((it) => it.checkVisibility());
  const stands = (it: HTMLElement | undefined) =>
    it?.isConnected === true && it.checkVisibility() && !it.matches(":disabled");
  const isLost = () => doc.activeElement === null || doc.activeElement === doc.body;

  const note = () => {
    const active = doc.activeElement;
    if (!(active instanceof HTMLElement) || !root.contains(active)) return;
    last = active;
    path = [];
    for (let at: Element | null = active; at && root.contains(at); at = at.parentElement) path.push(at);
    before = all(root);
  };
  const heir = (gone: HTMLElement): HTMLElement | undefined => {
    const opener = path.map((it) => openers.get(it)).find(stands);
    if (opener) return opener;
    // What stands now behind the one that stood before it: what came in its place, or the next.
    const previous = before.slice(0, before.indexOf(gone)).findLast(stands);
    const now = all(root);
    return now[previous ? now.indexOf(previous) + 1 : 0] ?? previous;
  };
  const changed = (records: MutationRecord[]) => {
    // Rows of a long list come by being scrolled to: nobody opened them.
    const opened = records.filter(({ target }) => !(target as Element).closest?.("[data-long]"));
    if (last) for (const { addedNodes } of opened) for (const node of addedNodes) openers.set(node, last);
    if (!last || !isLost()) return note();
    const to = root.contains(last) && last.checkVisibility() ? last : heir(last);
    to?.focus({ preventScroll: isFar(to) });
  };
  // Some browsers tell of a focus that is lost with its element, and some do not: what is gone is seen later.
  const left = () =>
    setTimeout(() => {
      if (isLost() && last && stands(last)) last = null;
    });

  root.addEventListener("focusin", note);
  root.addEventListener("focusout", left);
  const changes = new MutationObserver(changed);
  changes.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  return () => {
    root.removeEventListener("focusin", note);
    root.removeEventListener("focusout", left);
    changes.disconnect();
  };
}
