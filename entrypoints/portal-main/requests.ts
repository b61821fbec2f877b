/**
 * Requests that change something (anything but GET and HEAD) are asked about
 * before they leave. Nearly all are let go at once; one that a click without
 * evidence gave rise to may be held until the officer has decided.
 */
import type { Line } from "./ask.ts";

/** So much of a body is enough to tell a commit by its words. */
const EXCERPT = 4000;
const READS = /^(?:get|head|options)$/i;

interface Held {
  go(): void;
  stop(): void;
}

export function guardRequests(win: Window & typeof globalThis, line: Line): void {
  const held = new Map<number, Held>();
  let last = 0;
  line.onDecided((id, go) => {
    const one = held.get(id);
    held.delete(id);
    if (go) one?.go();
    else one?.stop();
  });
  /** true: kept back, and `one` is told what became of it. */
  const keeps = (method: string, address: string, body: unknown, one: Held): boolean => {
    if (READS.test(method)) return false;
    const id = ++last;
    const words = typeof body === "string" ? body.slice(0, EXCERPT) : formWords(body);
    const detail = `request ${JSON.stringify([id, method, address.slice(0, 500), words])}`;
    // Known before it is asked: a guard that fails answers at once.
    held.set(id, one);
    if (line.ask(detail, win.document) === "hold") return true;
    held.delete(id);
    return false;
  };
  guardFetch(win, keeps);
  guardXhr(win, keeps);
  guardBeacon(win, keeps);
}

type Keeps = (method: string, address: string, body: unknown, one: Held) => boolean;

function guardFetch(win: Window & typeof globalThis, keeps: Keeps): void {
  const native = win.fetch;
  const { Request } = win;
  const fetch = function (this: unknown, ...args: Parameters<typeof win.fetch>): Promise<Response> {
    const send = () => Reflect.apply(native, this, args) as Promise<Response>;
    const [input, init] = args;
    const asked = input instanceof Request ? input : null;
    const method = String(init?.method ?? asked?.method ?? "GET");
    let accept: (answer: Promise<Response>) => void = () => {};
    const kept = keeps(method, asked?.url ?? String(input), init?.body, {
      go: () => accept(send()),
      // Called off, it is never answered: a rejection would be an exception of ours in the page,
      // and any answer a lie. The label is known from then on, so this happens once for each.
      stop: () => {},
    });
    if (!kept) return send();
    return new Promise((resolve) => {
      accept = resolve;
    });
  };
  Object.defineProperty(fetch, "name", { value: "fetch" });
  Object.defineProperty(fetch, "length", { value: native.length });
  Object.defineProperty(win, "fetch", { value: fetch, configurable: true, enumerable: true, writable: true });
}

function guardXhr(win: Window & typeof globalThis, keeps: Keeps): void {
  const proto = win.XMLHttpRequest.prototype;
  const { open, send } = proto;
  const opened = new WeakMap<XMLHttpRequest, { method: string; address: string; waits: boolean }>();
  const put = (name: string, value: unknown) =>
    Object.defineProperty(proto, name, { value, configurable: true, enumerable: true, writable: true });
  put("open", function (this: XMLHttpRequest, ...args: unknown[]): void {
    Reflect.apply(open, this, args);
    opened.set(this, { method: String(args[0]), address: String(args[1]), waits: args[2] !== false });
  });
  put("send", function (this: XMLHttpRequest, ...args: unknown[]): void {
    const go = () => {
      Reflect.apply(send, this, args);
    };
    const what = opened.get(this);
    // A synchronous request cannot wait for anybody.
    if (!what?.waits) {
      go();
      return;
    }
    const stop = () => {
      for (const type of ["abort", "loadend"]) this.dispatchEvent(new win.ProgressEvent(type));
    };
    if (!keeps(what.method, what.address, args[0], { go, stop })) go();
  });
}

/** A beacon has no answer: one that waits is said to be on its way, as any other is. */
function guardBeacon(win: Window & typeof globalThis, keeps: Keeps): void {
  const proto = win.Navigator.prototype;
  const native = proto.sendBeacon as typeof proto.sendBeacon | undefined;
  if (!native) return;
  const sendBeacon = function (this: Navigator, ...args: Parameters<typeof native>): boolean {
    const send = () => Reflect.apply(native, this, args) as boolean;
    return keeps("POST", String(args[0]), args[1], { go: send, stop: () => {} }) || send();
  };
  const put = { value: sendBeacon, configurable: true, enumerable: true, writable: true };
  Object.defineProperty(proto, "sendBeacon", put);
}

/** Names and short values of a form's fields; files are none of it. */
function formWords(body: unknown): string {
  if (!(body instanceof FormData || body instanceof URLSearchParams)) return "";
  let words = "";
  for (const [name, value] of body as Iterable<[string, unknown]>) {
    if (words.length > EXCERPT) break;
    words += ` ${name}=${typeof value === "string" ? value.slice(0, 200) : ""}`;
  }
  return words.slice(0, EXCERPT);
}
