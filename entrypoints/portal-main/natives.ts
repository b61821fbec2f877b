/**
 * What the platform gave us, taken at the document's start, before any script of the page could put something
 * else in its place. From then on nothing is looked up on an object that the page can reach: a method is
 * called as `apply(method, self, args)`, options have no prototype (a getter on Object.prototype would see
 * them), and lists are walked by number, since spreading and destructuring ask the page's iterators.
 */

export const { apply, defineProperty, getOwnPropertyDescriptor, deleteProperty } = Reflect;
export const {
  Proxy: NativeProxy,
  Promise: NativePromise,
  WeakMap: NativeWeakMap,
  TypeError: Dropped,
  RegExp: NativeRegExp,
  URL: NativeURL,
} = globalThis;
export const { parse } = JSON;
export const { CustomEvent, MouseEvent, Event, ProgressEvent, DOMException, MutationObserver } = globalThis;

const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
const { get, set, has, delete: remove } = WeakMap.prototype;
const { then } = Promise.prototype;
const { exec } = RegExp.prototype;
const { slice } = String.prototype;
/** Where a browser lacks it, whatever is thrown is looked at as an error. */
const asksError = (Error as { isError?(it: unknown): boolean }).isError;

/** The function behind a property that a prototype has a getter for; null where the browser lacks it. */
export function getterOf(proto: object, name: string): ((this: unknown) => unknown) | null {
  return getOwnPropertyDescriptor(proto, name)?.get ?? null;
}

const detail = getterOf(CustomEvent.prototype, "detail")!;
export const detailOf = (event: Event): unknown => apply(detail, event, []);

/** Options that inherit nothing. */
export const bare = <T extends object>(own: T): T => {
  const options = { __proto__: null, ...own };
  return options as unknown as T;
};

export const listen = (at: EventTarget, type: string, hear: (event: Event) => void, once = false): void =>
  apply(addEventListener, at, [type, hear, bare({ once, capture: true })]);
export const unlisten = (at: EventTarget, type: string, hear: (event: Event) => void): void =>
  apply(removeEventListener, at, [type, hear, true]);
/** false: somebody called it off. */
export const dispatch = (at: EventTarget, event: Event): boolean => apply(dispatchEvent, at, [event]);

export const matches = (pattern: RegExp, text: string): boolean => apply(exec, pattern, [text]) !== null;
export const first = (text: string, most: number): string => apply(slice, text, [0, most]);

/** `text` without what stands at its beginning. */
export const without = (beginning: RegExp, text: string): string =>
  apply(slice, text, [apply(exec, beginning, [text])?.[0].length ?? 0]);
export const isError = (it: unknown): boolean =>
  asksError ? asksError(it) : typeof it === "object" && it !== null;
/** An argument; of a list that is shorter, the page's `Array.prototype` would be asked. */
export const at = (args: unknown[], n: number): unknown => (n < args.length ? args[n] : undefined);

/** What can't become a text: the browser refuses it in its own words. */
export const isSymbol = (value: unknown): boolean => typeof value === "symbol";

/**
 * Hears what a promise of the browser's comes to; neither may throw. Which kind of promise `then` is to make it would ask the promise, and so
 * what the page may have put behind `constructor`.
 */
export function when(
  promise: Promise<unknown>,
  hear: (value: unknown) => void,
  fail: (why: unknown) => void,
): void {
  defineProperty(promise, "constructor", bare({ value: undefined, configurable: true }));
  apply(then, promise, [hear, fail]);
  deleteProperty(promise, "constructor");
}

/** What we note of an object of the page's. */
export interface Notes<T> {
  get(of: object): T | undefined;
  set(of: object, note: T): void;
  has(of: unknown): boolean;
  remove(of: object): void;
}
export function notes<T>(): Notes<T> {
  const kept = new NativeWeakMap<object, T>();
  return bare({
    get: (of: object) => apply(get, kept, [of]) as T | undefined,
    set: (of: object, note: T) => void apply(set, kept, [of, note]),
    has: (of: unknown) => apply(has, kept, [of]) as boolean,
    remove: (of: object) => void apply(remove, kept, [of]),
  });
}

/** Whether an object truly is of a kind, as a getter of that kind finds it: no prototype can pretend to be. */
export function isOne(getter: ((this: unknown) => unknown) | null, object: unknown): boolean {
  if (!getter) return false;
  try {
    apply(getter, object, []);
    return true;
  } catch {
    return false;
  }
}
