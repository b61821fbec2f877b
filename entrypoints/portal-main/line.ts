/**
 * The line to the guard, which lives in the extension's world. Both hold a node that stands in no document and
 * that no script of the page has ever seen: questions are events on it, and the answer is whether one was called
 * off, so that there is no answer without a question. The node lies in a shadow tree, where `window.event`
 * does not show it. It is handed over once, before the first script of the page.
 */
import {
  apply,
  bare,
  CustomEvent,
  detailOf,
  dispatch,
  getterOf,
  listen,
  MouseEvent,
  MutationObserver,
  unlisten,
} from "./natives.ts";

/** The same words stand in the guard's main-line.ts. Nobody hears them once the page's scripts run. */
const HELLO = "dung-hen-hello";
const READY = "dung-hen-ready";

export interface Line {
  /** What is about to happen, as plain text. true: the officer is asked, it must not happen now. */
  ask(what: string): boolean;
  /** The same about an element. */
  askAt(what: string, at: EventTarget): boolean;
  /** Called with the number of a held request and whether it may go. */
  onDecided(hear: (id: number, go: boolean) => void): void;
  /** Called with an element that a yes of the officer's presses once more, in the page's own name. */
  onPress(press: (target: EventTarget) => void): void;
  /** Called before the page hears of a press. */
  onComing(hear: () => void): void;
  /** Tells the guard's side something, without a question. */
  tell(what: string, detail: string): void;
  /** Called with what the guard's side says of `what`. */
  onSaid(what: string, hear: (detail: string) => void): void;
  /** A document was opened anew just now. */
  renewed(): void;
}

/**
 * So many calls deep the guard may go to decide. A page that asks with less left on the stack would have it fail, and what it
 * fails at is let go: there the page's call fails, as any call does at the end of the stack.
 */
const DEPTH = 2500;
const room = (depth: number): number => (depth === 0 ? 0 : 1 + room(depth - 1));

/** Hands the line over; `met` is called at most once, within this call or before the page's first script. */
export function meetGuard(met: (line: Line) => void): void {
  const doc = document;
  const host = doc.createElement("span");
  const node = host.attachShadow({ mode: "open" }).appendChild(doc.createElement("span"));
  const name = randomName();
  /** Taken by the guard: it calls the word off. */
  const hello = () => {
    if (dispatch(doc, new MouseEvent(HELLO, bare({ cancelable: true, relatedTarget: host })))) return false;
    met(lineOver(node, doc, name));
    return true;
  };
  // Brought into a page that stands open already, the guard came first.
  if (hello() || doc.readyState !== "loading") return;
  const observer = new MutationObserver(() => close());
  const ready = () => {
    close();
    hello();
  };
  const disconnect = observer.disconnect;
  const close = () => {
    unlisten(doc, READY, ready);
    apply(disconnect, observer, []);
  };
  listen(doc, READY, ready, true);
  // The parser's next element comes before the page's first script; the guard has begun by then or never will.
  observer.observe(doc, { childList: true, subtree: true });
}

function lineOver(node: EventTarget, doc: Document, name: string): Line {
  const pathOf = Event.prototype.composedPath;
  const prevent = Event.prototype.preventDefault;
  const canceled = getterOf(Event.prototype, "defaultPrevented")!;
  let count = 0;
  const held = (at: EventTarget, type: string, detail: string) => {
    room(DEPTH);
    const options = bare({ detail, cancelable: true, bubbles: at !== node, composed: at !== node });
    const event = new CustomEvent(type, options);
    dispatch(at, event);
    return apply(canceled, event, []) === true;
  };
  return bare({
    ask: (what: string) => held(node, "ask", what),
    askAt(what: string, at: EventTarget) {
      // Told first which word will come: a word that is used once gives nothing to who might hear it.
      const once = `${name}${++count}`;
      // And where: a frame's `submit` may be called on a form of another's.
      dispatch(node, new MouseEvent("where", bare({ relatedTarget: at })));
      held(node, "listen", once);
      return held(at, once, what);
    },
    onDecided(hear: (id: number, go: boolean) => void) {
      listen(node, "go", (event) => hear(detailOf(event) as number, true));
      listen(node, "stop", (event) => hear(detailOf(event) as number, false));
    },
    onPress(press: (target: EventTarget) => void) {
      const taken = (event: Event) => {
        const target = apply(pathOf, event, [])[0];
        // Taken: who asked does not press it once more.
        apply(prevent, event, []);
        if (target) press(target);
      };
      listen(node, "press", (event) => listen(doc, `${detailOf(event)}`, taken, true));
    },
    onComing: (hear: () => void) => listen(node, "coming", hear),
    tell: (what: string, detail: string) => void dispatch(node, new CustomEvent(what, bare({ detail }))),
    onSaid: (what: string, hear: (detail: string) => void) =>
      listen(node, what, (event) => hear(`${detailOf(event)}`)),
    renewed: () => void dispatch(node, new CustomEvent("renewed")),
  });
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `dh-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}-`;
}
