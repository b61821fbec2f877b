/** What a request says: its address, its method, and the words of its body. Each is asked of the page once. */
import {
  apply,
  at,
  bare,
  Dropped,
  first,
  getOwnPropertyDescriptor,
  getterOf,
  isError,
  isOne,
  isSymbol,
  matches,
  NativeProxy,
  without,
} from "./natives.ts";

/** So much of a body is enough to tell a commit by its words; padding before them must cost more than it is worth. */
const EXCERPT = 64_000;
const VALUE = 4000;

const { forEach: eachField } = FormData.prototype;
const { forEach: eachParameter } = URLSearchParams.prototype;
const { XMLSerializer } = globalThis;
const { serializeToString } = XMLSerializer.prototype;
const { isView } = ArrayBuffer;
const urlOfDocument = getterOf(Document.prototype, "URL");
/** What is sent as bytes: of these nothing is read. */
const BYTES = [
  getterOf(Blob.prototype, "size"),
  getterOf(ArrayBuffer.prototype, "byteLength"),
  getterOf(ReadableStream.prototype, "locked"),
];

/** A body as it is to be sent, and its words. */
export interface Said {
  words: string;
  body: unknown;
}

/**
 * Text, or names and short values of a form's fields; files and bytes are none of it. What the browser would turn into
 * text is turned into it here, so that it can't say something else the next time. Throws what the page's own turning throws.
 */
export function saidIn(body: unknown): Said {
  if (body === undefined || body === null || isSymbol(body)) return { words: "", body };
  const words = wordsOf(body);
  if (words !== null) return { words, body };
  const text = `${body}`;
  return { words: first(text, EXCERPT), body: text };
}

/** Of a body that is sent as it is; null: the browser makes a text of it. */
function wordsOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null) return null;
  return fieldsOf(body) ?? xmlOf(body) ?? (isBytes(body) ? "" : null);
}

function fieldsOf(body: object): string | null {
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
      return null;
    }
  }
  return first(words, EXCERPT);
}

/** An XHR may be given a whole document. */
function xmlOf(body: object): string | null {
  if (!isOne(urlOfDocument, body)) return null;
  try {
    return first(`${apply(serializeToString, new XMLSerializer(), [body])}`, EXCERPT);
  } catch {
    return "";
  }
}

function isBytes(body: object): boolean {
  if (isView(body)) return true;
  for (let n = 0; n < BYTES.length; n++) if (isOne(BYTES[n]!, body)) return true;
  return false;
}

const isObject = (it: unknown): boolean =>
  typeof it === "function" || (typeof it === "object" && it !== null);

export interface Asked {
  method: string;
  address: string;
  words: string;
  /** What is handed to the browser: the same as was looked at, whatever a getter says the next time. */
  args: unknown[];
}

const { Request } = globalThis;
const urlOf = getterOf(Request.prototype, "url")!;
const methodOf = getterOf(Request.prototype, "method")!;

/**
 * What `fetch(input, init)` asks for. Options are read by the browser itself, through us: a page's object is asked for
 * what the browser asks it, in its order, once. Throws `Refused` where the page's own code or the browser throws.
 */
export function askedOf(args: unknown[]): Asked {
  const input = args[0];
  const init = at(args, 1);
  try {
    const request = isOne(urlOf, input) ? input : null;
    const target = request ?? `${input}`;
    let words = "";
    let asks = request;
    if (init !== undefined && init !== null) {
      const get = (_: unknown, name: string | symbol) => {
        const value = (init as Record<string | symbol, unknown>)[name];
        if (name !== "body") return value;
        const take = () => {
          const said = saidIn(value);
          words = said.words;
          return said.body;
        };
        // An object of the page's own is turned into text when the browser turns it, which is later than it asks for it.
        const known = wordsOf(value);
        if (known === null) return isObject(value) ? bare({ toString: take }) : take();
        words = known;
        return value;
      };
      const options = new NativeProxy(bare({}), bare({ get }));
      asks = new Request(target as RequestInfo, options as RequestInit);
    }
    if (!asks) return { method: "GET", address: target as string, words, args: [target] };
    const address = request || asks !== target ? `${apply(urlOf, asks as object, [])}` : (target as string);
    return { method: `${apply(methodOf, asks as object, [])}`, address, words, args: [asks] };
  } catch (error) {
    throw asFetch(error);
  }
}

const MADE = /^(?:Failed to construct 'Request'|Request constructor): /;
const FETCHES = matches(/Firefox/, navigator.userAgent)
  ? "Window.fetch: "
  : "Failed to execute 'fetch' on 'Window': ";

/** The browser's refusal of a request in the words of its `fetch`; what the page's own code has thrown stays as it is. */
function asFetch(error: unknown): unknown {
  if (!isError(error)) return error;
  const message: unknown = getOwnPropertyDescriptor(error as object, "message")?.value;
  if (typeof message !== "string" || !matches(MADE, message)) return error;
  return new Dropped(`${FETCHES}${without(MADE, message)}`);
}
