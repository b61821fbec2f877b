import { type ComponentChild, render } from "preact";

/** A part of ours in somebody's page: a host element, its shadow root, and how to say something else in it. */
export interface Mounted {
  root: ShadowRoot;
  render(vnode: ComponentChild): void;
  /** Takes the content away (listeners and effects too) and the host out of the page. */
  remove(): void;
}

/**
 * Shows `vnode` in the shadow root of `host`. `mode` is the caller's: closed in
 * an office, open where tests look in. The host's place in the page is the
 * caller's too.
 */
export function mountShadow(
  host: HTMLElement,
  mode: ShadowRootMode,
  css: string,
  vnode: ComponentChild,
): Mounted {
  const root = host.attachShadow({ mode });
  adoptStyles(root, css);
  render(vnode, root);
  return {
    root,
    render: (next) => render(next, root),
    remove() {
      render(null, root);
      host.remove();
    },
  };
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * One sheet per document for all roots that share it: 500 clocks parse their
 * rules once. A style element stands in where a document refuses (Firefox's
 * isolated world did in some versions).
 */
export function adoptStyles(root: ShadowRoot | Document, css: string): void {
  // By its number: a frame's root is no instance of this window's classes.
  const shadow = root.nodeType === 11;
  const doc = shadow ? root.ownerDocument! : (root as Document);
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(doc, css)];
  } catch {
    const style = doc.createElement("style");
    style.textContent = css;
    (shadow ? root : doc.head).append(style);
  }
}

/** Gives a root another sheet in place of those it has. */
export function changeStyles(root: ShadowRoot, css: string): void {
  if (root.adoptedStyleSheets.length > 0) root.adoptedStyleSheets = [];
  for (const style of root.querySelectorAll("style")) style.remove();
  adoptStyles(root, css);
}

function sheetOf(doc: Document, css: string): CSSStyleSheet {
  const known = sheets.get(doc) ?? new Map<string, CSSStyleSheet>();
  sheets.set(doc, known);
  let sheet = known.get(css);
  if (!sheet) {
    // A sheet belongs to the document of the window that made it.
    const Sheet = doc.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    sheet = new Sheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return sheet;
}
