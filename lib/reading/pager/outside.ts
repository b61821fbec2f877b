/** What stands on a page beside the rows of its list: a list may have thousands of them, and none is looked into. */
import { isOurs } from "../../dom/ours.ts";
import { bodyOf, documentOf, isA } from "../../dom/safe.ts";
import type { DossierReading } from "../types.ts";

/** The elements in which dossiers stand. */
export const rowsOf = (dossiers: readonly DossierReading[]): Set<Element> =>
  new Set(dossiers.flatMap(({ root, parts = [] }) => [root, ...parts]));

/** All that match, in the page's order, outside of the rows and of what is ours. */
export function outside(doc: Document, rows: ReadonlySet<Element>, selector: string): Element[] {
  const found: Element[] = [];
  const body = bodyOf(doc);
  const walker = documentOf(body).createTreeWalker(body, NodeFilter.SHOW_ELEMENT, (node) =>
    rows.has(node as Element) || isOurs(node as Element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isA(node as Element, selector)) found.push(node as Element);
  return found;
}
