/** What a change in the page makes stale of what was read before. */
import { isA, parentOf } from "../../dom/safe.ts";
import type { RowCache } from "../lists/listing.ts";
import { WINDOWS } from "../sight/windows.ts";

/** Elements under the document's body, in order, that lie in none of `roots`: the lists are long, the rest is not. */
export function matchingAround(doc: Document, roots: Element[], selector: string): Element[] {
  if (roots.length === 0) return Array.from(doc.querySelectorAll(selector));
  const found: Element[] = [];
  const visit = (el: Element) => {
    if (roots.includes(el)) return;
    if (!roots.some((r) => el.contains(r))) {
      found.push(...el.querySelectorAll(selector));
      return;
    }
    for (let child = el.firstElementChild; child; child = child.nextElementSibling) {
      if (isA(child, selector)) found.push(child);
      visit(child);
    }
  };
  if (doc.body) visit(doc.body);
  return found;
}

/** A row whose inside changed, and the row it hangs on, are read again; what stands around the lists only if it changed too. */
export function forget(record: MutationRecord, cache: RowCache & { drop(row: Element): void }): void {
  const doc = record.target.ownerDocument ?? (record.target as Document);
  const around = cache.around.get(doc);
  if (around && !(around.roots.some((r) => r.contains(record.target)) && !bringsWindow(record)))
    cache.around.delete(doc);
  const start = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
  for (let el = start; el; el = parentOf(el)) {
    cache.drop(el);
    // A second row of a dossier is kept with its first, which stands before it.
    if (el.tagName === "TR") {
      if (el.previousElementSibling) cache.drop(el.previousElementSibling);
      break;
    }
  }
}

/** A window drawn into a row is not the row's alone. */
function bringsWindow(record: MutationRecord): boolean {
  for (const node of record.addedNodes) {
    if (node.nodeType !== 1) continue;
    const el = node as Element;
    if (isA(el, WINDOWS) || el.querySelector(WINDOWS)) return true;
  }
  return false;
}
