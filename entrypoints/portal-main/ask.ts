/**
 * The line to the guard, which lives in the extension's world: questions go out
 * as events and are answered within the same call. Its name is a secret made
 * anew for each document, said once before any script of the page can listen.
 */

/** The same words stand in the guard's mainLine.ts. */
const HELLO = "dung-hen-hello";
const READY = "dung-hen-ready";

/** What the guard says to a question; a held request is waited for under its number. */
export type Answer = "let" | "hold";

export interface Line {
  /** `detail`: what is about to happen, as plain text. */
  ask(detail: string, target: EventTarget): Answer;
  /** Called with the number of a held request and whether it may go. */
  onDecided(hear: (id: number, go: boolean) => void): void;
  /** Called with an element that a yes of the officer's presses once more, in the page's own name. */
  onPress(press: (target: EventTarget) => void): void;
}

/** The platform's functions are taken now: a page may put its own in their places later. */
export function makeLine(win: Window & typeof globalThis): Line {
  const { CustomEvent, document } = win;
  const { addEventListener, removeEventListener, dispatchEvent } = win.EventTarget.prototype;
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, "detail")!.get!;
  const { composedPath: pathOf, preventDefault: prevent } = win.Event.prototype;
  const bytes = win.crypto.getRandomValues(new Uint8Array(16));
  const name = `dh-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  const hello = () => dispatchEvent.call(document, new CustomEvent(HELLO, { detail: name }));
  addEventListener.call(document, READY, hello, { once: true });
  // Whoever asks after the page's scripts have begun is not ours.
  const late = () => removeEventListener.call(document, READY, hello);
  addEventListener.call(document, "DOMContentLoaded", late, { once: true, capture: true });
  hello();
  const lasting: [string, (event: Event) => void][] = [];
  /** `document.open()` takes listeners away; one that is there is not added twice. */
  const listen = () => {
    for (const [what, hear] of lasting) addEventListener.call(document, `${name}-${what}`, hear);
  };
  return {
    ask(detail, target) {
      listen();
      let answer: unknown = "let";
      const hear = (event: Event) => {
        answer = detailOf.call(event);
      };
      addEventListener.call(document, `${name}-answer`, hear, { once: true });
      try {
        dispatchEvent.call(target, new CustomEvent(`${name}-ask`, { detail, bubbles: true, composed: true }));
      } finally {
        removeEventListener.call(document, `${name}-answer`, hear);
      }
      return answer === "hold" ? "hold" : "let";
    },
    onDecided(hear) {
      lasting.push([
        "decided",
        (event) => {
          const [id, go] = String(detailOf.call(event)).split(" ");
          hear(Number(id), go === "go");
        },
      ]);
      listen();
    },
    onPress(press) {
      lasting.push([
        "press",
        (event) => {
          const [target] = pathOf.call(event);
          // Taken: who asked does not press it once more.
          prevent.call(event);
          if (target) press(target);
        },
      ]);
      listen();
    },
  };
}
