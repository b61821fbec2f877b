/** Text with a line through it: what held once and does not any more. */
import { attributeOf, tagOf, viewOf } from "../../dom/safe.ts";

const TAGS = new Set(["S", "DEL", "STRIKE"]);
const LINE = /line-through/i;

/** Elements of one class look alike: asked once per class and tag, in each document. */
const looks = new WeakMap<Document, Map<string, boolean>>();
const MOST = 400;

/** Forgets how classes look; called where a page is read anew. */
export const forgetStruck = (doc: Document): void => void looks.delete(doc);

/** The element itself strikes its text out, by its tag, its own style or its class. */
export function isStruck(el: Element): boolean {
  if (TAGS.has(tagOf(el))) return true;
  if (!el.hasAttributes()) return false;
  const style = attributeOf(el, "style");
  if (style && LINE.test(style)) return true;
  const cls = attributeOf(el, "class");
  if (!cls) return false;
  const doc = el.ownerDocument;
  let known = looks.get(doc);
  if (!known || known.size > MOST) {
    known = new Map();
    looks.set(doc, known);
  }
  const key = `${tagOf(el)} ${cls}`;
  let struck = known.get(key);
  if (struck === undefined) {
    struck = LINE.test(viewOf(doc)?.getComputedStyle(el).textDecorationLine ?? "");
    known.set(key, struck);
  }
  return struck;
}
