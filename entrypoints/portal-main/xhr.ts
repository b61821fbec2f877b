import type { Answers } from "./answers.ts";
import { JSON_TYPE, MOST } from "./copies.ts";
import { replace } from "./disguise.ts";
import type { Keeps } from "./keeps.ts";
import {
  apply,
  at,
  bare,
  DOMException,
  defineProperty,
  deleteProperty,
  dispatch,
  Event,
  getterOf,
  isOne,
  isSymbol,
  listen,
  matches,
  notes,
  ProgressEvent,
} from "./natives.ts";
import { saidIn } from "./words.ts";

interface Opened {
  method: string;
  address: string;
  waits: boolean;
  /** Sent by the page and kept back by us. */
  kept: boolean;
}

const STATE = "Failed to execute 'send' on 'XMLHttpRequest': The object's state must be OPENED.";

export function guardXhr(keeps: Keeps, answers: Answers): void {
  const proto = XMLHttpRequest.prototype;
  const state = getterOf(proto, "readyState");
  const opened = notes<Opened>();

  replace(proto, "open", (native) => (self, args) => {
    if (!isOne(state, self) || args.length < 2 || isSymbol(args[0]) || isSymbol(args[1]))
      return apply(native, self, args);
    // Said once, as the browser would: what is asked about is what is sent.
    const method = `${args[0]}`;
    const address = `${args[1]}`;
    args[0] = method;
    args[1] = address;
    const xhr = self as XMLHttpRequest;
    deleteProperty(xhr, "readyState");
    const answer = apply(native, xhr, args);
    opened.set(xhr, bare({ method, address, waits: args.length < 3 || !!args[2], kept: false }));
    return answer;
  });
  replace(proto, "send", (native) => (self, args) => {
    const what = isOne(state, self) ? opened.get(self as object) : undefined;
    if (!what) return apply(native, self, args);
    if (what.kept) throw new DOMException(STATE, "InvalidStateError");
    const xhr = self as XMLHttpRequest;
    const { method, address } = what;
    const { words, body } = saidIn(at(args, 0));
    if (args.length > 0) args[0] = body;
    if (!what.waits) {
      if (keeps(method, address, words, "cannot wait"))
        throw new DOMException(
          `Failed to execute 'send' on 'XMLHttpRequest': Failed to load '${address}'.`,
          "NetworkError",
        );
      return apply(native, xhr, args);
    }
    // Aborted while it waited, or opened for something else: it is not this one any more.
    const still = (then: () => void) => () => {
      what.kept = false;
      if (opened.get(xhr) === what) then();
    };
    const send = () => {
      const answer = apply(native, xhr, args);
      if (answers.named(address))
        listen(
          xhr,
          "load",
          () => answers.came(address, (done) => opened.get(xhr) === what && take(xhr, done)),
          true,
        );
      return answer;
    };
    const go = still(() => void send());
    const stop = still(() => drop(xhr));
    what.kept = keeps(method, address, words, { go, stop });
    return what.kept ? undefined : send();
  });
  replace(proto, "abort", (native) => (self, args) => {
    if (isOne(state, self)) opened.remove(self as object);
    return apply(native, self, args);
  });
}

const { getResponseHeader } = XMLHttpRequest.prototype;
const responseType = getterOf(XMLHttpRequest.prototype, "responseType")!;
const responseText = getterOf(XMLHttpRequest.prototype, "responseText")!;
const response = getterOf(XMLHttpRequest.prototype, "response")!;
const status = getterOf(XMLHttpRequest.prototype, "status")!;

/** What an answer says that is JSON and lies there as a text, or as the browser parsed it. */
function take(xhr: XMLHttpRequest, done: (answer: unknown) => void): void {
  const code = apply(status, xhr, []) as number;
  if (code < 200 || code > 299 || !matches(JSON_TYPE, `${apply(getResponseHeader, xhr, ["content-type"])}`))
    return;
  const type = apply(responseType, xhr, []);
  if (type === "json") done(apply(response, xhr, []));
  if (type !== "" && type !== "text") return;
  const text = apply(responseText, xhr, []) as string;
  if (text.length <= MOST) done(text);
}

/** What a page sees of a request whose network is gone: done, no status, `error`, `loadend`. */
function drop(xhr: XMLHttpRequest): void {
  defineProperty(xhr, "readyState", bare({ value: 4, configurable: true }));
  dispatch(xhr, new Event("readystatechange"));
  dispatch(xhr, new ProgressEvent("error"));
  dispatch(xhr, new ProgressEvent("loadend"));
}
