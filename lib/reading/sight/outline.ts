/** A page without the rest of its long lists: what a site is, it says around them, and in their first rows as in all. */
import { isA, tagOf } from "../../dom/safe.ts";

/** So many rows, entries or cards of one list are looked at. */
const ENOUGH = 40;

/** Elements of the page that match, in order; of a long row of siblings with one tag only the first. */
export function* outlined(doc: Document, selector: string): Generator<Element> {
  const first = (el: ParentNode | null) => el?.firstElementChild ?? null;
  const open: { next: Element | null; tag: string; run: number }[] = [
    { next: first(doc.body), tag: "", run: 0 },
  ];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const el = level.next;
    if (!el) {
      open.pop();
      continue;
    }
    level.next = el.nextElementSibling;
    const tag = tagOf(el);
    level.run = tag === level.tag ? level.run + 1 : 1;
    level.tag = tag;
    if (level.run > ENOUGH) continue;
    if (isA(el, selector)) yield el;
    const inside = first(el);
    if (inside) open.push({ next: inside, tag: "", run: 0 });
  }
}
