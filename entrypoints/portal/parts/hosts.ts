/**
 * Our elements in the portal's page. Each carries `data-dung-hen` with the
 * part's name, so that tests, support staff and our own reader can tell them
 * from the portal's; all of them go when the page's life ends.
 */
export type PartName = "clock" | "dossier" | "guard" | "reuse" | "notice" | "setup" | "pointing";
export const MARK = "data-dung-hen";

/** Makes a host that is removed when `signal` aborts. It is not put anywhere yet. */
export function makeHost(doc: Document, part: PartName, signal: AbortSignal): HTMLElement {
  const host = doc.createElement("div");
  host.setAttribute(MARK, part);
  signal.addEventListener("abort", () => host.remove(), { once: true });
  return host;
}

/**
 * Takes away what an earlier copy of the extension left behind: after an
 * update its panels stand in the page but nobody answers their clicks.
 */
export function removeOrphans(doc: Document): void {
  for (const left of doc.querySelectorAll(`[${MARK}]`)) left.remove();
}

/** Whether a node is ours or stands inside one of our hosts. */
export function isOurs(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest(`[${MARK}]`) != null;
}

/**
 * A page can dispatch clicks at our host. What acts for the officer answers to
 * the officer's own mouse and keys only.
 */
export function realClicksOnly(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of ["click", "pointerdown", "keydown", "change", "submit"])
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true, signal },
    );
}
