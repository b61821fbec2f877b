import type { Keeps } from "./keeps.ts";

interface Opened {
  method: string;
  address: string;
  waits: boolean;
}

export function guardXhr(win: Window & typeof globalThis, keeps: Keeps): void {
  const proto = win.XMLHttpRequest.prototype;
  const { open, send, abort } = proto;
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  const put = (name: string, value: unknown) =>
    Object.defineProperty(proto, name, { value, configurable: true, enumerable: true, writable: true });
  put("open", function (this: XMLHttpRequest, ...args: unknown[]): void {
    if (Object.hasOwn(this, "readyState")) delete (this as { readyState?: number }).readyState;
    Reflect.apply(open, this, args);
    opened.set(this, { method: String(args[0]), address: String(args[1]), waits: args[2] !== false });
  });
  put("send", function (this: XMLHttpRequest, ...args: unknown[]): void {
    const what = opened.get(this);
    const go = () => {
      // Aborted while it waited, or opened for something else.
      if (opened.get(this) === what) Reflect.apply(send, this, args);
    };
    if (!what?.waits) {
      if (what && keeps(what.method, what.address, args[0], "cannot wait"))
        throw new win.DOMException(`Failed to execute 'send' on 'XMLHttpRequest'`, "NetworkError");
      go();
      return;
    }
    const stop = () => {
      if (opened.get(this) === what) drop(win, this);
    };
    if (!keeps(what.method, what.address, args[0], { go, stop })) go();
  });
  put("abort", function (this: XMLHttpRequest): void {
    opened.delete(this);
    Reflect.apply(abort, this, []);
  });
}

/** What a page sees of a request whose network is gone: done, no status, `error`, `loadend`. */
function drop(win: Window & typeof globalThis, xhr: XMLHttpRequest): void {
  const { ProgressEvent, Event } = win;
  Object.defineProperty(xhr, "readyState", { value: 4, configurable: true });
  xhr.dispatchEvent(new Event("readystatechange"));
  for (const type of ["error", "loadend"]) xhr.dispatchEvent(new ProgressEvent(type));
}
