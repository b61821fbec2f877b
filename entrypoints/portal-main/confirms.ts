import type { Line } from "./ask.ts";

type Confirm = (...args: unknown[]) => unknown;

/**
 * `confirm` stays replaceable: what the page (or an officer's own tool that
 * accepts everything) puts there is called as before, once the guard lets it.
 */
export function guardConfirm(win: Window & typeof globalThis, line: Line): void {
  let deep = 0;
  const around = (answer: Confirm) =>
    function confirm(this: unknown, ...args: unknown[]): unknown {
      if (deep === 0 && line.ask(`confirm ${wordsOf(args[0])}`, win.document) === "hold") return false;
      deep += 1;
      try {
        return Reflect.apply(answer, this ?? win, args);
      } finally {
        deep -= 1;
      }
    };
  let given: unknown = around(win.confirm.bind(win) as Confirm);
  Object.defineProperty(win, "confirm", {
    configurable: true,
    enumerable: true,
    get: () => given,
    set: (value: unknown) => {
      if (value === given) return;
      given = typeof value === "function" ? around(value as Confirm) : value;
    },
  });
}

/** What a question says; asking a page's object for it must not run the page's code twice. */
function wordsOf(question: unknown): string {
  return typeof question === "string" || typeof question === "number" ? String(question).slice(0, 400) : "";
}
