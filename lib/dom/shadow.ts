/** Open shadow roots, read as documents of their own: what stands in them is not among the page's elements. */
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

/** Elements that can hold a shadow root; what makes up long tables holds none. */
const HOSTS =
  ":not(table *, a, b, i, td, th, tr, tbody, thead, table, li, ul, ol, button, input, label, option, select, svg, svg *, br, img, script, style, dt, dd, dl, form, strong, em, small)";

/** Shadow roots right under a document or another root that a person sees. */
export function shadowsIn(doc: Document): Document[] {
  const found: Document[] = [];
  for (const el of doc.querySelectorAll(HOSTS)) {
    const root = el.shadowRoot;
    if (root && !el.hasAttribute("data-dung-hen") && root.querySelector("*") && el.checkVisibility())
      found.push(scopeOf(root));
  }
  return found;
}
