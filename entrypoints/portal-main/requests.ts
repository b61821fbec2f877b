/**
 * Requests that change something (anything but GET and HEAD) are asked about before they leave. Nearly all
 * are let go at once; one that a click without evidence gave rise to may be held until the officer has
 * decided. What is called off fails for the page as it would on a dropped network, so that nothing hangs.
 */
import { type Answers, watchAnswers } from "./answers.ts";
import { through } from "./copies.ts";
import { replace } from "./disguise.ts";
import type { Held, Keeps } from "./keeps.ts";
import type { Line } from "./line.ts";
import { apply, at, Dropped, first, getterOf, isOne, isSymbol, matches, NativePromise } from "./natives.ts";
import { guardPictures } from "./pictures.ts";
import { type Asked, askedOf, saidIn } from "./words.ts";
import { guardXhr } from "./xhr.ts";

const READS = /^(?:get|head|options)$/i;

export function guardRequests(line: Line): void {
  // No Map: its methods are the page's to replace.
  const held = { __proto__: null } as unknown as Record<number, Held | undefined>;
  let last = 0;
  line.onDecided((id, go) => {
    const one = held[id];
    delete held[id];
    if (go) one?.go();
    else one?.stop();
  });
  /** true: kept back, and `one` is told what became of it. */
  const ask: Keeps = (method, address, words, one) => {
    const id = one === "cannot wait" ? 0 : ++last;
    // Known before it is asked: a guard that fails answers at once.
    if (one !== "cannot wait") held[id] = one;
    const said = `request\n${id}\n${first(method, 40)}\n${first(address, 500)}\n${words}`;
    if (line.ask(said)) return true;
    delete held[id];
    return false;
  };
  const keeps: Keeps = (method, address, words, one) =>
    !matches(READS, method) && ask(method, address, words, one);
  const answers = watchAnswers(line);
  guardFetch(keeps, answers);
  guardXhr(keeps, answers);
  guardBeacon(keeps);
  guardPictures(ask);
}

function guardFetch(keeps: Keeps, answers: Answers): void {
  replace(window, "fetch", (native) => (self, args) => {
    // The browser says by itself what is wrong with it; what can change its mind is never asked twice.
    if (args.length === 0 || isSymbol(args[0]) || isPlain(at(args, 1))) return apply(native, self, args);
    let asked: Asked;
    try {
      asked = askedOf(args);
    } catch (error) {
      return new NativePromise<Response>((_, reject) => reject(error));
    }
    const send = () => {
      const answer = apply(native, self, asked.args) as Promise<Response>;
      return answers.named(asked.address) ? through(answer, asked.address, answers) : answer;
    };
    let go: (answer: Promise<Response>) => void = () => {};
    let fail: (why: unknown) => void = () => {};
    const kept = keeps(asked.method, asked.address, asked.words, {
      go: () => go(send()),
      stop: () => fail(new Dropped("Failed to fetch")),
    });
    if (!kept) return send();
    return new NativePromise<Response>((resolve, reject) => {
      go = resolve;
      fail = reject;
    });
  });
}

/** No object at all, which options must be. */
const isPlain = (init: unknown) =>
  init !== undefined && init !== null && typeof init !== "object" && typeof init !== "function";

/** A beacon has no answer: one that waits is said to be on its way, as any other is. */
function guardBeacon(keeps: Keeps): void {
  const onLine = getterOf(Navigator.prototype, "onLine");
  const base = getterOf(Node.prototype, "baseURI")!;
  const { URL } = globalThis;
  replace(Navigator.prototype, "sendBeacon", (native) => (self, args) => {
    if (args.length === 0 || isSymbol(args[0]) || !isOne(onLine, self)) return apply(native, self, args);
    const address = `${args[0]}`;
    args[0] = address;
    try {
      new URL(address, `${apply(base, document, [])}`);
    } catch {
      return apply(native, self, args);
    }
    const said = saidIn(at(args, 1));
    if (args.length > 1) args[1] = said.body;
    const go = () => void apply(native, self, args);
    if (keeps("POST", address, said.words, { go, stop: () => {} })) return true;
    return apply(native, self, args);
  });
}
