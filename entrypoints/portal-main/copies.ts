/** A copy of an answer to `fetch`, so that the page's own stays as the browser gave it. */
import type { Answers } from "./answers.ts";
import {
  apply,
  bare,
  defineProperty,
  deleteProperty,
  getterOf,
  matches,
  NativePromise,
  TextDecoder,
  when,
} from "./natives.ts";

/** Longer answers are no list of a page. In bytes, or in characters of a text. */
export const MOST = 2_000_000;
export const JSON_TYPE = /^\s*(?:application|text)\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

const { clone } = Response.prototype;
const { get } = Headers.prototype;
const { getReader } = ReadableStream.prototype;
const { cancel, read } = ReadableStreamDefaultReader.prototype;
const { decode } = TextDecoder.prototype;
const ok = getterOf(Response.prototype, "ok")!;
const headers = getterOf(Response.prototype, "headers")!;
const body = getterOf(Response.prototype, "body")!;
const byteLength = getterOf(Object.getPrototypeOf(Uint8Array.prototype) as object, "byteLength")!;

/** The page's promise of an answer that is named: it comes to the same, by the same turn, whatever becomes of the copy. */
export function through(promise: Promise<Response>, address: string, answers: Answers): Promise<Response> {
  return new NativePromise<Response>((resolve, reject) => {
    const came = (response: Response) => {
      try {
        if (isJson(response)) {
          const copy = apply(clone, response, []) as Response;
          answers.came(address, (done) => textOf(copy, done));
        }
      } catch {
        // Of what can't be copied nothing is read.
      }
      // The browser has asked it for a `then` already, and would ask what the page may have put there again.
      defineProperty(response, "then", bare({ value: undefined, configurable: true }));
      resolve(response);
      deleteProperty(response, "then");
    };
    when(promise, came as (value: unknown) => void, reject);
  });
}

function isJson(response: Response): boolean {
  if (apply(ok, response, []) !== true) return false;
  const all = apply(headers, response, []);
  const length = apply(get, all, ["content-length"]) as string | null;
  return matches(JSON_TYPE, `${apply(get, all, ["content-type"])}`) && !(length !== null && +length > MOST);
}

/** Its text as it comes in; nothing where it is too long or breaks off. */
function textOf(copy: Response, done: (text: string) => void): void {
  const stream = apply(body, copy, []);
  if (stream === null) return;
  const reader = apply(getReader, stream, []);
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const next = () => when(apply(read, reader, []) as Promise<unknown>, took, () => {});
  const took = (part: unknown) => {
    const { done: ends, value } = part as { done: boolean; value: Uint8Array };
    if (ends) return done(text + apply(decode, decoder, []));
    size += apply(byteLength, value, []) as number;
    if (size > MOST)
      return when(
        apply(cancel, reader, []) as Promise<unknown>,
        () => {},
        () => {},
      );
    text += apply(decode, decoder, [value, bare({ stream: true })]) as string;
    next();
  };
  next();
}
