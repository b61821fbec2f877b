/**
 * Listeners on a window and its document that outlive `document.open()`, which takes every listener away:
 * old portals fill their frames, and sometimes the whole page, by `document.write`.
 */
export interface Lasting {
  on(
    target: EventTarget,
    type: string,
    hear: (event: Event) => void,
    options?: AddEventListenerOptions,
  ): void;
}

export function lasting(doc: Document, signal: AbortSignal): Lasting {
  const all: (() => void)[] = [];
  // Opened anew, a document loses its root element first. What is there already is not added twice.
  const again = new MutationObserver(() => {
    for (const add of all) add();
  });
  again.observe(doc, { childList: true });
  signal.addEventListener("abort", () => again.disconnect(), { once: true });
  return {
    on(target, type, hear, options = {}) {
      const add = () => target.addEventListener(type, hear, { ...options, signal });
      all.push(add);
      add();
    },
  };
}
