/** What a change in the page makes stale of what was read before. */
import { isA, parentOf } from "../../dom/safe.ts";
import { rootAround, scopeOf } from "../../dom/shadow.ts";
import { TABLES } from "../grid/cells.ts";
import { isPackedHeading } from "../grid/headings.ts";
import { WINDOWS } from "../sight/windows.ts";
import { clean } from "../words/fold.ts";
import type { KeptLists, PageCache } from "./kept-reading.ts";

/** Elements under the document's body, in order, that lie in none of `roots`: the lists are long, the rest is not. */
export function* matchingAround(
  doc: Document,
  roots: Element[],
  selector: string,
): Generator<void, Element[]> {
  const found: Element[] = [];
  const holdsRoot = (el: ParentNode) => roots.some((r) => el.contains(r));
  /** So many elements were searched since the page had its turn. */
  let searched = 0;
  function* visit(el: ParentNode): Generator<void, void> {
    const size = sizeOf(el);
    if (size <= AT_ONCE && !holdsRoot(el)) {
      if (size > 0) found.push(...el.querySelectorAll(selector));
      searched += size;
      if (searched > AT_ONCE) {
        searched = 0;
        yield;
      }
      return;
    }
    for (let child = el.firstElementChild; child; child = child.nextElementSibling) {
      if (isA(child, selector)) found.push(child);
      if (!roots.includes(child)) yield* visit(child);
    }
  }
  if (doc.body && !roots.includes(doc.body)) yield* visit(doc.body);
  return found;
}

/** Searched in one go: a selector of a dozen parts takes two or three milliseconds for them. */
const AT_ONCE = 12_000;

/** Of a shadow root, which has no such count, more than that: its children are looked at one by one. */
const sizeOf = (el: ParentNode): number => (el as Element).getElementsByTagName?.("*").length ?? AT_ONCE + 1;

/** A row whose inside changed, and the row it hangs on, are read again; what stands around the lists only if it changed too. */
export function forget(record: MutationRecord, cache: PageCache): void {
  const doc = record.target.ownerDocument ?? (record.target as Document);
  const start = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
  const row = forgetRows(start, cache);
  const shadow = rootAround(record.target);
  if (shadow) {
    forgetHosts(shadow, cache);
    return;
  }
  const around = cache.around.get(doc);
  if (around && !(around.roots.some((r) => r.contains(record.target)) && !brings(record, WINDOWS)))
    cache.around.delete(doc);
  const kept = cache.readings.get(doc);
  const group = row && row !== start ? kept?.lists?.groups.get(row) : undefined;
  if (group && !brings(record, PARTS)) kept?.changed.add(group);
  else if (kept?.lists && isAside(record, start, kept.lists)) kept.elsewhere = true;
  else cache.readings.delete(doc);
}

/** Forgets the rows around an element and says which is the innermost. */
function forgetRows(start: Element | null, cache: PageCache): Element | null {
  let row: Element | null = null;
  // A table in a cell has rows of its own, and the row around it says what they say.
  for (let el = start; el; el = parentOf(el)) {
    cache.drop(el);
    if (el.tagName !== "TR") continue;
    row ??= el;
    // A second row of a dossier is kept with its first, which stands before it.
    if (el.previousElementSibling) cache.drop(el.previousElementSibling);
  }
  return row;
}

/** What a component draws is seen in its place: all that its hosts stand in is read again. */
function forgetHosts(shadow: ShadowRoot, cache: PageCache): void {
  for (let root: ShadowRoot | null = shadow; root; root = rootAround(root.host)) {
    cache.around.delete(scopeOf(root));
    forgetRows(root.host, cache);
  }
  const doc = shadow.ownerDocument;
  cache.around.delete(doc);
  cache.readings.delete(doc);
}

/** A few words around the lists that name no dossier and no column: the lists stand as they were read. */
function isAside(record: MutationRecord, el: Element | null, { listings, env }: KeptLists): boolean {
  if (!el || [...record.addedNodes, ...record.removedNodes].some((node) => node.nodeType === 1)) return false;
  const text = el.textContent ?? "";
  // A table that is no list may become one.
  if (el.closest(`${TABLES}, [role=row]`)) return false;
  if (text.length > A_FEW_WORDS || env.codesIn(text).length > 0) return false;
  if (env.meaningOf(clean(text)) !== null || isPackedHeading(clean(text))) return false;
  return listings.every(
    ({ root, rows }) => rows && !root.contains(el) && !rows.headers.heads.some((h) => h.el.contains(el)),
  );
}
const A_FEW_WORDS = 80;

/** More than words: what makes a row another thing than a row, or the page another page. */
const PARTS = `${WINDOWS}, table, [role=row], iframe, frame, form, input, textarea, select, ul, ol`;

/** A window drawn into a row is not the row's alone. */
function brings(record: MutationRecord, selector: string): boolean {
  for (const node of record.addedNodes) {
    if (node.nodeType !== 1) continue;
    const el = node as Element;
    if (isA(el, selector) || el.querySelector(selector)) return true;
  }
  return false;
}
