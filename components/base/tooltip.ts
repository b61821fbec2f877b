/** The exact moments beside what is hovered or focused, while they stand there. */
export interface Tip {
  /** A framework that moves the cell closes the popover without a word. */
  stands(): boolean;
  hide(): void;
}

/**
 * Shows the exact moments. They live in the top layer, since a
 * table that scrolls would cut them off, are made when wanted, and take no
 * clicks, so that they never cover a button of the portal.
 */
export function showTip(host: HTMLElement, root: ShadowRoot, lines: readonly string[]): Tip {
  const doc = host.ownerDocument;
  const tip = doc.createElement("div");
  tip.className = "tip";
  tip.setAttribute("popover", "manual");
  tip.setAttribute("aria-hidden", "true"); // the host's aria-label says the same
  for (const line of lines) {
    const row = doc.createElement("div");
    row.textContent = line;
    tip.append(row);
  }
  const hide = () => {
    doc.removeEventListener("scroll", hide, { capture: true });
    tip.remove();
  };
  root.append(tip);
  tip.showPopover();
  place(host, tip);
  // It stands where the clock stood: when the page scrolls, it goes.
  doc.addEventListener("scroll", hide, { capture: true, once: true, passive: true });
  return { stands: () => tip.matches(":popover-open"), hide };
}

/** Under the clock, or above it where there is no room; never beyond the window. */
function place(host: HTMLElement, tip: HTMLElement): void {
  const at = host.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const root = host.ownerDocument.documentElement;
  const below = at.bottom + 4 + size.height <= root.clientHeight;
  tip.style.left = `${Math.max(4, Math.min(at.left, root.clientWidth - size.width - 4))}px`;
  tip.style.top = `${below ? at.bottom + 4 : Math.max(4, at.top - size.height - 4)}px`;
}
