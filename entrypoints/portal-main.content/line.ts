/**
 * Runs in the page's own world. Asks the guard (in ours) before a native
 * confirm() is answered and before a form is submitted by script, and gets the
 * answer within the same call. Changes nothing else, and keeps working where
 * the page brings a confirm of its own.
 */

/** Said once at the very start, before any script of the page can listen (see the guard's mainLine.ts). */
const HELLO = "dung-hen-hello";
const READY = "dung-hen-ready";

type Ask = (what: "confirm" | "submit", target: EventTarget) => boolean;

export function startMainLine(win: Window & typeof globalThis): void {
  const held = makeAsk(win);
  guardConfirm(win, held);
  guardSubmit(win, held);
}

/** The platform's functions are taken now: a page may put its own in their places later. */
function makeAsk(win: Window & typeof globalThis): Ask {
  const { CustomEvent, document } = win;
  const { addEventListener, removeEventListener, dispatchEvent } = win.EventTarget.prototype;
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, "detail")!.get!;
  const bytes = win.crypto.getRandomValues(new Uint8Array(16));
  const name = `dh-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  const hello = () => dispatchEvent.call(document, new CustomEvent(HELLO, { detail: name }));
  addEventListener.call(document, READY, hello, { once: true });
  // Whoever asks after the page's scripts have begun is not ours.
  const late = () => removeEventListener.call(document, READY, hello);
  addEventListener.call(document, "DOMContentLoaded", late, { once: true, capture: true });
  hello();
  return (what, target) => {
    let answer: unknown = "let";
    const hear = (event: Event) => {
      answer = detailOf.call(event);
    };
    addEventListener.call(document, `${name}-answer`, hear, { once: true });
    try {
      dispatchEvent.call(
        target,
        new CustomEvent(`${name}-ask`, { detail: what, bubbles: true, composed: true }),
      );
    } finally {
      removeEventListener.call(document, `${name}-answer`, hear);
    }
    return answer === "hold";
  };
}

/**
 * `confirm` stays replaceable: what the page (or an officer's own tool that
 * accepts everything) puts there is called as before, once the guard lets it.
 */
function guardConfirm(win: Window & typeof globalThis, held: Ask): void {
  let deep = 0;
  const around = (answer: (...args: unknown[]) => unknown) =>
    function confirm(this: unknown, ...args: unknown[]): unknown {
      if (deep === 0 && held("confirm", win.document)) return false;
      deep += 1;
      try {
        return Reflect.apply(answer, this ?? win, args);
      } finally {
        deep -= 1;
      }
    };
  let given: unknown = around(win.confirm.bind(win) as (...args: unknown[]) => unknown);
  Object.defineProperty(win, "confirm", {
    configurable: true,
    enumerable: true,
    get: () => given,
    set: (value: unknown) => {
      if (value === given) return;
      given = typeof value === "function" ? around(value as (...args: unknown[]) => unknown) : value;
    },
  });
}

/** `form.submit()` fires no event that could be held. */
function guardSubmit(win: Window & typeof globalThis, held: Ask): void {
  const proto = win.HTMLFormElement.prototype;
  const native = proto.submit;
  Object.defineProperty(proto, "submit", {
    configurable: true,
    enumerable: true,
    writable: true,
    value: function submit(this: HTMLFormElement): void {
      if (held("submit", this)) return;
      native.call(this);
    },
  });
}
