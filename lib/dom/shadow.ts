/** Open shadow roots, read as documents of their own: what stands in them is not among the page's elements. */
import { isOurs } from "./ours.ts";
import { holdScope } from "./safe.ts";

const scopes = new WeakMap<ShadowRoot, Document>();
/** What is asked of the root itself; all else is its document's. */
const OWN = new Set<PropertyKey>(["querySelectorAll", "querySelector", "elementFromPoint", "getElementById"]);

/** The shadow root in the place of a document: its content is the body. One for each root, as long as it lives. */
export function scopeOf(root: ShadowRoot): Document {
  const known = scopes.get(root);
  if (known) return known;
  const doc = root.ownerDocument;
  const made = new Proxy(doc, {
    get(_, name) {
      if (name === "body" || name === "documentElement") return root;
      const from = OWN.has(name) ? root : doc;
      const value: unknown = Reflect.get(from, name, from);
      return typeof value === "function" ? value.bind(from) : value;
    },
  });
  holdScope(made, root as unknown as HTMLElement, doc);
  scopes.set(root, made);
  return made;
}

/** What is long and holds no part of a page: a table's cells may hold drawn buttons, never a list. */
const CLOSED = new Set(["TABLE", "SELECT", "svg", "HEAD", "SCRIPT", "STYLE", "BUTTON", "A"]);

/** A document and all open shadow roots in it that a person sees, one within another. */
export function withShadows(doc: Document): Document[] {
  return [doc, ...shadowsIn(doc).flatMap(withShadows)];
}

/** Shadow roots right under a document or another root that a person sees. */
export function shadowsIn(doc: Document): Document[] {
  const found: Document[] = [];
  const open: (Element | null)[] = [doc.body?.firstElementChild ?? null];
  if (doc.body?.shadowRoot) found.push(scopeOf(doc.body.shadowRoot));
  for (let el = open.pop(); open.length > 0 || el; el = open.pop()) {
    for (let one = el ?? null; one; one = one.nextElementSibling) {
      if (CLOSED.has(one.tagName)) continue;
      const root = one.shadowRoot;
      if (root && !isOurs(one) && root.querySelector("*") && one.checkVisibility()) found.push(scopeOf(root));
      if (one.firstElementChild) open.push(one.firstElementChild);
    }
  }
  return found;
}
