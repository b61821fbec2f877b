/**
 * Listeners on a window and its document that outlive `document.open()`, which takes every listener away:
 * old portals fill their frames, and sometimes the whole page, by `document.write`.
 */
import { treeOf } from "../../../../lib/dom/safe.ts";

type Hear = (event: Event) => void;

export interface Lasting {
  /** What a shadow root keeps to itself is heard inside those that were entered, too. */
  on(target: EventTarget, type: string, hear: Hear, options?: AddEventListenerOptions): void;
  /** Something was pressed or focused at this element: the shadow roots around it are listened in. */
  enter(target: Element): void;
  /** The document was opened anew just now: before the page can listen, we do. */
  renew(): void;
}

/** Events that no shadow root lets out. */
const KEPT = /^(?:change|submit)$/;

export function lasting(doc: Document, signal: AbortSignal): Lasting {
  const all: (() => void)[] = [];
  const kept: ((root: EventTarget) => void)[] = [];
  const entered = new WeakSet<Node>();
  // Opened anew, a document loses its root element first. What is there already is not added twice.
  const renew = () => {
    for (const add of all) add();
  };
  const again = new MutationObserver(renew);
  again.observe(doc, { childList: true });
  signal.addEventListener("abort", () => again.disconnect(), { once: true });
  return {
    renew,
    on(target, type, hear, options = {}) {
      const addTo = (to: EventTarget) => to.addEventListener(type, hear, { ...options, signal });
      if (KEPT.test(type)) kept.push(addTo);
      const add = () => addTo(target);
      all.push(add);
      add();
    },
    enter(target) {
      for (let root = treeOf(target); root instanceof ShadowRoot; root = treeOf(root.host)) {
        if (entered.has(root)) return;
        entered.add(root);
        for (const addTo of kept) addTo(root);
      }
    },
  };
}
