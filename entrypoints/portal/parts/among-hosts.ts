/** Our elements among the page's: told from it and from copies, kept out of what is copied, pressed by people only. */
import { after } from "../../../lib/after.ts";
import { isInOurs, MARK } from "../../../lib/dom/ours.ts";
import { isA } from "../../../lib/dom/safe.ts";
import { isMade, type PartName } from "./hosts.ts";

/**
 * Takes away what an earlier copy of the extension left behind: after an
 * update its panels stand in the page but nobody answers their clicks. true: there was something.
 */
export function removeOrphans(doc: Document): boolean {
  const left = [...doc.querySelectorAll(`[${MARK}]`)].filter((it) => !isMade(it) && isEmpty(it));
  for (const one of left) one.remove();
  return left.length > 0;
}

/** Nothing of a page's lies in a host of ours: what it shows hangs in its shadow tree. A page's own element may bear our mark. */
const isEmpty = (el: Element): boolean => el.localName === "div" && el.firstChild === null;

/**
 * Parts that only the page's outermost frame makes, and so knows all of. The guard of an inner frame puts
 * its own beside them, which look like copies from here.
 */
const IN_PAGE: PartName[] = ["clock", "uncoded", "reuse", "intake", "dossier", "setup"];
const COPIES = IN_PAGE.map((part) => `[${MARK}="${part}"]`).join();

export const isCopy = (el: Element): boolean => isA(el, COPIES) && isEmpty(el) && !isMade(el);

/**
 * Takes away copies of our hosts in what a page has just put in: it cloned a cell, or wrote its own HTML
 * anew. They say nothing (a shadow root is never copied), and shall not pile up either.
 */
export function removeCopies(added: Iterable<Node>): void {
  for (const node of added) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (isCopy(element)) element.remove();
    else for (const one of element.querySelectorAll(COPIES)) if (isCopy(one)) one.remove();
  }
}

/** Hides a host of ours from what is being copied (components/styles/base.ts). */
const AWAY = "data-away";

/**
 * While the page's text is copied, our elements are not there: Ctrl+C then takes the portal's words and its
 * markup only. Nothing is drawn in between.
 */
export function keepOutOfCopies(doc: Document, signal: AbortSignal): void {
  const copied = () => {
    const ours = [...doc.querySelectorAll(`[${MARK}]`)].filter(
      (it) => isOurs(it) && it !== doc.activeElement,
    );
    for (const host of ours) host.setAttribute(AWAY, "");
    after(0, () => {
      for (const host of ours) host.removeAttribute(AWAY);
    });
  };
  doc.addEventListener("copy", copied, { capture: true, signal });
}

/** Whether a node is ours or stands inside one of our hosts. */
export function isOurs(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element !== null && isInOurs(element);
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
