/** What the workbench asks of a page: is it at rest, and where is the one thing with these words. */

import { isInOurs } from "../../dom/ours.ts";
import { isA } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { framesOf } from "../page/read-page.ts";
import { labelOf } from "../sight/clickable.ts";
import { clean } from "../words/fold.ts";

const watched = new WeakSet<Document>();
let moved = 0;

function documents(doc: Document): Document[] {
  return [doc, ...framesOf(doc).flatMap(documents)];
}

/** Milliseconds since anything changed in the page or its frames; 0 while something says that it loads. */
export function stillFor(): number {
  for (const doc of documents(document)) {
    if (watched.has(doc)) continue;
    watched.add(doc);
    moved = performance.now();
    new MutationObserver(() => {
      moved = performance.now();
    }).observe(doc, { childList: true, characterData: true, subtree: true });
  }
  if (document.readyState !== "complete") return 0;
  return performance.now() - moved;
}

const ACTS = "button, a, summary, input, [role=button], [role=menuitem], [role=tab], [role=link]";
const NAMES = ["title", "aria-label"];
let found: Element | null = null;

/** The one visible element with exactly these words, in page coordinates of the top window. */
export function findToClick(text: string): { x: number; y: number; hit: boolean } | { error: string } {
  const wanted = clean(text);
  const hits: Element[] = [];
  for (const doc of documents(document)) {
    for (const el of doc.body.querySelectorAll("*")) {
      if (isInOurs(el) || /^(?:SCRIPT|STYLE|OPTION|TEMPLATE|NOSCRIPT)$/.test(el.tagName)) continue;
      const named = NAMES.some((n) => clean(el.getAttribute(n) ?? "") === wanted);
      const short = el.tagName === "INPUT" || (el.textContent ?? "").length <= wanted.length * 3 + 60;
      const shown =
        named ||
        !short ||
        (el.tagName === "INPUT" && !/^(?:submit|button|image)$/.test((el as HTMLInputElement).type))
          ? ""
          : labelOf(el);
      // A button with a title is also called by what is drawn on it.
      const drawn = short && el.tagName !== "INPUT" && clean(el.textContent ?? "") === wanted;
      if ((named || drawn || shown === wanted) && isReachable(el)) hits.push(el);
    }
  }
  // An element and what it is made of are one; so are a label and its field.
  const own = hits.filter((el) => !hits.some((o) => o !== el && o.contains(el)));
  if (own.length !== 1) {
    const what =
      own.length === 0
        ? "không có phần tử nào / no visible element"
        : `có ${own.length} phần tử / ${own.length} visible elements`;
    return { error: `--click "${text}": ${what}` };
  }
  // Of an element and what it is made of, the button or link is meant, else the innermost.
  const chain = hits.filter((h) => (own[0] as Element).contains(h));
  const el = (chain.find((h) => isA(h, ACTS)) ?? chain.at(-1)) as Element;
  found = el;
  el.scrollIntoView({ block: "center", inline: "center" });
  // A link over two lines has a middle where it is not: its first line is taken.
  const box = el.getClientRects()[0] ?? el.getBoundingClientRect();
  let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = el.ownerDocument.elementFromPoint(x, y);
  const hit = top !== null && (top === el || el.contains(top));
  for (
    let view = el.ownerDocument.defaultView;
    view?.frameElement;
    view = view.parent as Window & typeof globalThis
  ) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.left + (view.frameElement as HTMLElement).clientLeft;
    y += frame.top + (view.frameElement as HTMLElement).clientTop;
    if (view.parent === view) break;
  }
  return { x, y, hit };
}

/** Clicks what was found, where a pointer would meet something else first. */
export function clickFound(): void {
  (found as HTMLElement | null)?.click();
}
