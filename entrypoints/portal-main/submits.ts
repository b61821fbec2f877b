import type { Line } from "./ask.ts";

/** `form.submit()` fires no event that could be held. */
export function guardSubmit(win: Window & typeof globalThis, line: Line): void {
  const proto = win.HTMLFormElement.prototype;
  const native = proto.submit;
  Object.defineProperty(proto, "submit", {
    configurable: true,
    enumerable: true,
    writable: true,
    value: function submit(this: HTMLFormElement): void {
      if (line.ask("submit", this) === "let") native.call(this);
    },
  });
}
