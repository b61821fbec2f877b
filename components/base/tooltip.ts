/**
 * The exact moments on hover and focus. It lives in the top layer, since a
 * table that scrolls would cut it off, is made when first wanted, and takes no
 * clicks, so that it never covers a button of the portal.
 */
export function tooltip(host: HTMLElement, root: ShadowRoot, lines: () => string[]): { hide(): void } {
  let tip: HTMLElement | null = null;
  const show = () => {
    // A framework that moves the cell closes the popover without a word.
    if (tip?.matches(":popover-open")) return;
    hide();
    const doc = host.ownerDocument;
    tip = doc.createElement("div");
    tip.className = "tip";
    tip.setAttribute("popover", "manual");
    tip.setAttribute("aria-hidden", "true"); // the host's aria-label says the same
    for (const line of lines()) {
      const row = doc.createElement("div");
      row.textContent = line;
      tip.append(row);
    }
    root.append(tip);
    tip.showPopover();
    place(host, tip);
    // It stands where the clock stood: when the page scrolls, it goes.
    doc.addEventListener("scroll", hide, { capture: true, once: true, passive: true });
  };
  const hide = () => {
    host.ownerDocument.removeEventListener("scroll", hide, { capture: true });
    tip?.remove();
    tip = null;
  };
  host.addEventListener("pointerenter", show);
  host.addEventListener("pointerleave", hide);
  host.addEventListener("focus", show);
  host.addEventListener("blur", hide);
  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  return { hide };
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
