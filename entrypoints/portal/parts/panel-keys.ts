/** Keys in a panel that was opened from somewhere in the page: Esc closes it, Tab leads in and out beside its opener. */

const FOCUSABLE = "button:not(:disabled), [href], input, select, textarea, [tabindex='0']";

export interface PanelKeys {
  close(): void;
  /** Gives the focus to what opened the panel. */
  back(): void;
}

/** `keys` null: the panel was opened from nowhere, and its keys are the browser's. */
export function panelKeys(root: ShadowRoot, keys: () => PanelKeys | null, signal: AbortSignal): void {
  const heard = (event: Event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    const to = keys();
    if (!to || !event.isTrusted) return;
    if (key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      return to.close();
    }
    if (key !== "Tab") return;
    const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((it) => it.checkVisibility());
    const edge = shiftKey ? all[0] : all.at(-1);
    if (root.activeElement !== edge) return;
    to.back();
    // Onwards, the browser's own step then leads from the opener to what comes after it.
    if (shiftKey) event.preventDefault();
  };
  root.addEventListener("keydown", heard, { signal });
}

export function focusFirst(root: ShadowRoot, selector: string = FOCUSABLE): void {
  root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
