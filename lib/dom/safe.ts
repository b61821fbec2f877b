/**
 * A form's fields become its members by their names: `<input name="closest">` hides `form.closest`. What
 * climbs or searches through forms asks the platform's own functions, taken once.
 */
// Rooms without a page are tested without one.
const node = (globalThis.Node?.prototype ?? {}) as Node;
const element = (globalThis.Element?.prototype ?? {}) as Element;
const page = (globalThis.Document?.prototype ?? {}) as Document;
const get = <T>(proto: object, name: string) =>
  Object.getOwnPropertyDescriptor(proto, name)?.get as (this: unknown) => T;
const own = {
  parent: get<Element | null>(node, "parentElement"),
  firstChild: get<ChildNode | null>(node, "firstChild"),
  next: get<ChildNode | null>(node, "nextSibling"),
  previous: get<Element | null>(element, "previousElementSibling"),
  contains: node.contains,
  closest: element.closest,
  matches: element.matches,
  attribute: element.getAttribute,
  has: element.hasAttribute,
  all: element.querySelectorAll,
  visible: element.checkVisibility,
  box: element.getBoundingClientRect,
  tag: get<string>(element, "tagName"),
  text: get<string | null>(node, "textContent"),
  document: get<Document>(node, "ownerDocument"),
  count: get<number>(element, "childElementCount"),
  body: get<HTMLElement | null>(page, "body"),
  view: get<(Window & typeof globalThis) | null>(page, "defaultView"),
  root: get<HTMLElement>(page, "documentElement"),
  tree: node.getRootNode,
  kind: get<number>(node, "nodeType"),
  everywhere: page.querySelectorAll,
};

export const parentOf = (el: Element): Element | null => own.parent.call(el);
export const firstChildOf = (el: Node): ChildNode | null => own.firstChild.call(el);
export const nextOf = (node: Node): ChildNode | null => own.next.call(node);
export const beforeOf = (el: Element): Element | null => own.previous.call(el);
export const holds = (el: Node, other: Node | null): boolean => own.contains.call(el, other);
export const closestTo = (el: Element, selector: string): Element | null => own.closest.call(el, selector);
export const isA = (el: Element, selector: string): boolean => own.matches.call(el, selector);
export const attributeOf = (el: Element, name: string): string | null => own.attribute.call(el, name);
export const hasAttribute = (el: Element, name: string): boolean => own.has.call(el, name);
export const allIn = <T extends Element = Element>(el: Element, selector: string): NodeListOf<T> =>
  own.all.call(el, selector) as NodeListOf<T>;
export const isVisible = (el: Element, options: CheckVisibilityOptions): boolean =>
  own.visible.call(el, options);
export const documentOf = (el: Node): Document => own.document.call(el);
export const boxOf = (el: Element): DOMRect => own.box.call(el);
export const tagOf = (el: Element): string => own.tag.call(el);
/** The document or shadow root in which it stands. */
export const treeOf = (el: Node): Node => own.tree.call(el);
/** Any target of an event may be asked; only an element is one. */
export function isElement(target: EventTarget | undefined): target is Element {
  try {
    return own.kind.call(target) === 1;
  } catch {
    return false; // a window
  }
}
export const textIn = (el: Node): string | null => own.text.call(el);
export const childrenOf = (el: Element): number => own.count.call(el);

/* So do frames and pictures with a document's: `<iframe name="body">` is what `document.body` then gives. */
export const bodyOf = (doc: Document): HTMLElement =>
  held.get(doc)?.body ?? (own.body.call(doc) as HTMLElement);
export const viewOf = (doc: Document): (Window & typeof globalThis) | null =>
  own.view.call(held.get(doc)?.doc ?? doc);
/** Stand-ins for documents (see shadow.ts): the platform's functions take none. */
const held = new WeakMap<Document, { body: HTMLElement; doc: Document }>();
export const holdScope = (scope: Document, body: HTMLElement, doc: Document): void =>
  void held.set(scope, { body, doc });
export const rootOf = (doc: Document): HTMLElement => own.root.call(doc);
export const allOn = <T extends Element = Element>(doc: Document, selector: string): NodeListOf<T> =>
  (held.has(doc) ? doc.querySelectorAll<T>(selector) : own.everywhere.call(doc, selector)) as NodeListOf<T>;
