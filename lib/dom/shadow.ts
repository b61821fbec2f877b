/** Open shadow roots, read as documents of their own: what stands in them is not among the page's elements. */
import { isOurs } from "./ours.ts";
import { holdScope, treeOf } from "./safe.ts";

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

/** The open shadow root a node stands in, or null: it stands in its document, or in none. */
export function rootAround(node: Node): ShadowRoot | null {
  const tree = treeOf(node);
  return tree.nodeType === 11 && "host" in tree ? (tree as ShadowRoot) : null;
}

/** A shadow root in the place of a document. */
export const isScope = (doc: Document): boolean => doc.body?.nodeType === 11;

/** What is long and holds no part of a page: a table's cells may hold drawn buttons, never a list. */
const CLOSED = new Set(["TABLE", "SELECT", "svg", "HEAD", "SCRIPT", "STYLE", "BUTTON", "A"]);

/** A document and all open shadow roots in it that a person sees, one within another. */
export function withShadows(doc: Document): Document[] {
  return [doc, ...shadowsIn(doc).flatMap(withShadows)];
}

/** Shadow roots right under a document or another root that a person sees. */
export const shadowsIn = (doc: Document): Document[] =>
  rootsIn(doc.body)
    .filter((root) => root.querySelector("*") && root.host.checkVisibility())
    .map(scopeOf);

/** All open shadow roots under an element or root, one within another, whatever they show by now. */
export const allRootsIn = (top: ParentNode | null): ShadowRoot[] =>
  rootsIn(top).flatMap((root) => [root, ...allRootsIn(root)]);

function rootsIn(top: ParentNode | null): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const own = (top as Element | null)?.shadowRoot;
  if (own) found.push(own);
  const open: (Element | null)[] = [top?.firstElementChild ?? null];
  for (let el = open.pop(); open.length > 0 || el; el = open.pop()) {
    for (let one = el ?? null; one; one = one.nextElementSibling) {
      if (CLOSED.has(one.tagName)) continue;
      if (one.shadowRoot && !isOurs(one)) found.push(one.shadowRoot);
      if (one.firstElementChild) open.push(one.firstElementChild);
    }
  }
  return found;
}
