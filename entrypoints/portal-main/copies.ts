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
  when,
} from "./natives.ts";

/** Longer answers are no list of a page. In bytes, where the answer says so before it comes, else in characters. */
export const MOST = 2_000_000;
export const JSON_TYPE = /^\s*(?:application|text)\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

const { clone, text } = Response.prototype;
const { get } = Headers.prototype;
const ok = getterOf(Response.prototype, "ok")!;
const headers = getterOf(Response.prototype, "headers")!;

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

/**
 * Its text; nothing where it is too long or breaks off. As a whole: of a stream each piece comes as an object, which the
 * browser would ask for a `then`.
 */
function textOf(copy: Response, done: (text: string) => void): void {
  const took = (it: unknown) => (it as string).length <= MOST && done(it as string);
  when(apply(text, copy, []) as Promise<unknown>, took, () => {});
}
