/** What a request says: its address, its method, and the words of its body. Each is asked of the page once. */
import { apply, bare, defineProperty, first, getPrototypeOf, getterOf, isOne, ownKeys } from "./natives.ts";

/** So much of a body is enough to tell a commit by its words. */
const EXCERPT = 4000;
const VALUE = 200;

const { forEach: eachField } = FormData.prototype;
const { forEach: eachParameter } = URLSearchParams.prototype;

/** Text, or names and short values of a form's fields; files and bytes are none of it. */
export function wordsOf(body: unknown): string {
  if (typeof body === "string") return first(body, EXCERPT);
  if (typeof body !== "object" || body === null) return "";
  let words = "";
  const add = (value: unknown, name: unknown) => {
    if (words.length < EXCERPT) words += ` ${name}=${typeof value === "string" ? first(value, VALUE) : ""}`;
  };
  try {
    apply(eachField, body, [add]);
  } catch {
    try {
      apply(eachParameter, body, [add]);
    } catch {
      return "";
    }
  }
  return first(words, EXCERPT);
}

export interface Asked {
  method: string;
  address: string;
  body: unknown;
  /** What is handed to the browser: the same as was looked at, whatever a getter says the next time. */
  args: unknown[];
}

const { Request } = globalThis;
const urlOf = getterOf(Request.prototype, "url")!;
const methodOf = getterOf(Request.prototype, "method")!;
const Plain = Object.prototype;

/** What `fetch(input, init)` asks for; throws where the browser would refuse it. */
export function askedOf(args: unknown[]): Asked {
  const input = args[0];
  const init = args[1];
  const request = isOne(urlOf, input) ? input : null;
  const address = request ? `${apply(urlOf, request, [])}` : `${input}`;
  const target = request ?? address;
  if (init === undefined || init === null) {
    const method = request ? `${apply(methodOf, request, [])}` : "GET";
    return { method, address, body: null, args: [target, init] };
  }
  const proto = getPrototypeOf(init as object);
  if (proto !== null && proto !== Plain) {
    // A request, or an object of the page's own making: the browser reads it, and we read what it made of it.
    const made = new Request(target as RequestInfo, init as RequestInit);
    const method = `${apply(methodOf, made, [])}`;
    return { method, address: `${apply(urlOf, made, [])}`, body: (init as RequestInit).body, args: [made] };
  }
  const own = copyOf(init as RequestInit, proto);
  const said = own.method;
  const method = said === undefined ? (request ? `${apply(methodOf, request, [])}` : "GET") : `${said}`;
  if (said !== undefined) put(own, "method", method);
  const body = own.body;
  if (body !== undefined) put(own, "body", body);
  return { method, address, body, args: [target, own] };
}

function copyOf(init: RequestInit, proto: object | null): RequestInit {
  const copy = { __proto__: proto } as RequestInit;
  const keys = ownKeys(init);
  for (let n = 0; n < keys.length; n++) put(copy, keys[n]!, init[keys[n] as keyof RequestInit]);
  return copy;
}

function put(on: object, name: string | symbol, value: unknown): void {
  defineProperty(on, name, bare({ value, writable: true, enumerable: true, configurable: true }));
}
