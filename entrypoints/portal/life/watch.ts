/**
 * Tells when the page has changed, as cheaply as can be: one observer for each
 * same-origin document and what its components draw, coalesced to a frame. Attributes are not watched (it
 * costs most); what shows or hides by a class alone follows a click, a key or
 * a route change, after which the page is looked at once more.
 */
import { after } from "../../../lib/after.ts";
import { allRootsIn } from "../../../lib/dom/shadow.ts";
import { isCopy, isOurs, keepOutOfCopies, removeCopies } from "../parts/among-hosts.ts";
import { documentsOf } from "../parts/frames.ts";

export interface Change {
  /** What was added, removed or re-worded; empty when a whole look is asked for. */
  records: MutationRecord[];
  /** Something may have changed that leaves no record: read all. */
  whole: boolean;
}

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };
/** Milliseconds after a click at which dialogs have usually opened, and slow ones too. */
const AFTER_CLICK = [60, 400, 1200];
/** Burst guard: a page that changes every frame is looked at four times a second. */
const REST_MS = 250;
/** An id number or a name is read when the typing pauses, not at each key. */
const TYPING_REST_MS = 350;
/** Of so many digits no id number goes on: nobody need pause for it to be read. */
const WHOLE_NUMBER = /^\s*(?:\d[\s.-]?){12}\s*$/;

export function watch(doc: Document, onChange: (change: Change) => void, signal: AbortSignal): void {
  const win = doc.defaultView!;
  let records: MutationRecord[] = [];
  let whole = false;
  let waiting = false;
  let last = 0;

  const flush = () => {
    if (signal.aborted || !waiting) return;
    waiting = false;
    last = performance.now();
    const change = { records, whole };
    records = [];
    whole = false;
    attachRoots();
    onChange(change);
  };
  const soon = () => {
    if (waiting || signal.aborted) return;
    waiting = true;
    const rest = REST_MS - (performance.now() - last);
    // A hidden tab gets no frames; a timer still serves it.
    if (rest > 0 || doc.hidden) return void after(Math.max(rest, doc.hidden ? 500 : 0), flush);
    // The page can call off any frame that was asked for.
    win.requestAnimationFrame(flush);
    after(REST_MS, flush);
  };
  const lookAgain = () => {
    whole = true;
    soon();
  };
  /** Without the rest between two looks: somebody waits for what it brings. */
  const lookNow = () => {
    whole = true;
    waiting = true;
    flush();
  };

  const observer = new MutationObserver((seen) => {
    for (const { addedNodes } of seen) removeCopies(addedNodes);
    const foreign = seen.filter(isForeign);
    if (foreign.length === 0) return;
    records.push(...foreign);
    if (foreign.some(bringsFrame)) attach();
    soon();
  });
  const seenDocuments = new WeakSet<Document>();
  const seenRoots = new WeakSet<Node>();
  /** What a component draws later leaves no record outside of it. */
  const attachRoots = () => {
    for (const root of documentsOf(doc).flatMap((part) => allRootsIn(part.body))) {
      if (seenRoots.has(root)) continue;
      seenRoots.add(root);
      observer.observe(root, WATCHED);
    }
  };
  const attach = () => {
    attachRoots();
    for (const part of documentsOf(doc)) {
      if (seenDocuments.has(part)) continue;
      seenDocuments.add(part);
      observer.observe(part, WATCHED);
      listen(part);
      keepOutOfCopies(part, signal);
      if (part !== doc) lookAgain();
    }
  };
  const listen = (part: Document) => {
    const later = () => {
      for (const wait of AFTER_CLICK) after(wait, lookAgain);
    };
    const options = { capture: true, passive: true, signal };
    for (const type of ["click", "change"]) part.addEventListener(type, later, options);
    let callOff = () => {};
    const typed = ({ target }: Event) => {
      callOff();
      const { value } = target as Partial<HTMLInputElement>;
      const isWhole = typeof value === "string" && WHOLE_NUMBER.test(value);
      callOff = after(isWhole ? 0 : TYPING_REST_MS, isWhole ? lookNow : lookAgain);
    };
    part.addEventListener("input", typed, options);
    // A frame that loads brings a new document without any record in its parent.
    part.addEventListener("load", attach, options);
    for (const type of ["popstate", "hashchange", "pageshow"])
      part.defaultView?.addEventListener(type, lookAgain, { signal });
  };

  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  attach();
}

/** Not one of our own doings: a host put in or taken out, or words inside one. */
function isForeign(record: MutationRecord): boolean {
  if (isOurs(record.target)) return false;
  if (record.type !== "childList") return true;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return !nodes.every((node) => isElement(node) && (isOurs(node) || isCopy(node)));
}

function bringsFrame(record: MutationRecord): boolean {
  return [...record.addedNodes].some(
    (node) =>
      isElement(node) && (node.matches("iframe, frame") || node.querySelector("iframe, frame") !== null),
  );
}

/** By its number: a frame's elements are no instances of this window's classes. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
