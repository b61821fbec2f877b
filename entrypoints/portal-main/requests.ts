/**
 * Requests that change something (anything but GET and HEAD) are asked about before they leave. Nearly all
 * are let go at once; one that a click without evidence gave rise to may be held until the officer has
 * decided. What is called off fails for the page as it would on a dropped network, so that nothing hangs.
 */
import type { Line } from "./ask.ts";
import type { Held, Keeps } from "./keeps.ts";
import { guardPictures } from "./pictures.ts";
import { guardXhr } from "./xhr.ts";

/** So much of a body is enough to tell a commit by its words. */
const EXCERPT = 4000;
const READS = /^(?:get|head|options)$/i;

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
  const ask: Keeps = (method, address, body, one) => {
    const id = one === "cannot wait" ? 0 : ++last;
    const words = typeof body === "string" ? body.slice(0, EXCERPT) : formWords(body);
    const detail = `request ${JSON.stringify([id, method, address.slice(0, 500), words])}`;
    // Known before it is asked: a guard that fails answers at once.
    if (one !== "cannot wait") held.set(id, one);
    if (line.ask(detail, win.document) === "hold") return true;
    held.delete(id);
    return false;
  };
  const keeps: Keeps = (method, ...rest) => !READS.test(method) && ask(method, ...rest);
  guardFetch(win, keeps);
  guardXhr(win, keeps);
  guardBeacon(win, keeps);
  guardPictures(win, ask);
}

function guardFetch(win: Window & typeof globalThis, keeps: Keeps): void {
  const native = win.fetch;
  const { Request, TypeError: Dropped } = win;
  const fetch = function (this: unknown, ...args: Parameters<typeof win.fetch>): Promise<Response> {
    const send = () => Reflect.apply(native, this, args) as Promise<Response>;
    const [input, init] = args;
    const asked = input instanceof Request ? input : null;
    const method = String(init?.method ?? asked?.method ?? "GET");
    let settle: (answer: Promise<Response>) => void = () => {};
    const kept = keeps(method, asked?.url ?? String(input), init?.body, {
      go: () => settle(send()),
      stop: () => settle(Promise.reject(new Dropped("Failed to fetch"))),
    });
    if (!kept) return send();
    return new Promise((resolve) => {
      settle = resolve;
    });
  };
  Object.defineProperty(fetch, "name", { value: "fetch" });
  Object.defineProperty(fetch, "length", { value: native.length });
  Object.defineProperty(win, "fetch", { value: fetch, configurable: true, enumerable: true, writable: true });
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
