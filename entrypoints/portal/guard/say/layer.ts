import { allOn, documentOf, isA, parentOf, treeOf } from "../../../../lib/dom/safe.ts";

/** Popovers that the browser closes as soon as anything else opens over the page. */
const CLOSES_BY_ITSELF = "[popover]:not([popover=manual])";

/**
 * The portal's own popover that stands open around or over what was pressed. A modal that opens inside it
 * leaves it open; one beside it would have the browser close it, and with it what the officer has typed.
 * null: there is none, or it stands in another document than `home`.
 */
export function openPopover(home: Document, pressed: Element): Element | null {
  if (documentOf(pressed) !== home) return null;
  for (let el: Element | null = pressed; el; el = above(el)) if (isOpen(el)) return el;
  return [...allOn(home, CLOSES_BY_ITSELF)].filter(isOpen).at(-1) ?? null;
}

function isOpen(el: Element): boolean {
  try {
    return isA(el, `${CLOSES_BY_ITSELF}:popover-open`);
  } catch {
    return false; // a browser without popovers
  }
}

/** Up through shadow roots too. */
function above(el: Element): Element | null {
  const root = parentOf(el) ? null : treeOf(el);
  return parentOf(el) ?? (root && "host" in root ? (root as ShadowRoot).host : null);
}

/** What a page takes for a press outside of its own window, and closes that window at. */
const PRESSES = [
  ...["pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "auxclick", "contextmenu"],
  ...["touchstart", "touchend", "focusin", "focusout", "wheel"],
];

/** Nothing that is pressed in our dialog is told to the page around it, nor the very press that ends it. */
export function keepToItself(host: HTMLElement): void {
  for (const type of PRESSES)
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}

/** Gives the focus back to what had it, or to the nearest that can take it. */
export function focusBack(to: Element | null): void {
  // The platform's own: a form's field may be called `focus`.
  for (const kind of [HTMLElement, SVGElement])
    try {
      kind.prototype.focus.call(to as never, { preventScroll: true });
      return;
    } catch {
      // of another kind
    }
}

/** What has the focus in a document, also inside its open shadow roots; null: nothing in particular. */
export function focused(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && !/^(?:BODY|HTML|FRAMESET|I?FRAME)$/.test(active.tagName) ? active : null;
}
