/**
 * A function of ours in a native's place looks like it: a proxy has the native's own name, length and
 * properties, is constructible only if the native is, and refuses what it refuses, since all is handed on. Only
 * its text would differ, so `Function.prototype.toString` gives the native's.
 */
import { apply, bare, defineProperty, getOwnPropertyDescriptor, NativeProxy, notes } from "./natives.ts";

// biome-ignore lint/complexity/noBannedTypes: any function of the platform's or the page's
type Any = Function;

/** Native by what stands in its place. */
const behind = notes<Any>();

/** What is called instead of a function; `args` is a list of our own. */
export type Instead = (self: unknown, args: unknown[]) => unknown;

export function inPlaceOf<T extends Any>(native: T, instead: Instead): T {
  const traps = bare({ apply: (_: T, self: unknown, args: unknown[]) => instead(self, args) });
  const stand = new NativeProxy(native, traps);
  behind.set(stand, native);
  return stand;
}

export const isOurs = (value: unknown): boolean => behind.has(value);

/** Puts ours in the place of a method, a getter's or a setter's, with the same rights as it had. */
export function replace(
  on: object,
  name: string,
  make: (native: Any) => Instead,
  part: "value" | "set" = "value",
): void {
  const was = getOwnPropertyDescriptor(on, name);
  const native: unknown = was?.[part];
  if (!was?.configurable || typeof native !== "function") return;
  defineProperty(on, name, bare({ ...was, [part]: inPlaceOf(native, make(native)) }));
}

/** To be called once, before the page's scripts run. */
export function disguise(): void {
  replace(
    Function.prototype,
    "toString",
    (native) => (self, args) => apply(native, isOurs(self) ? behind.get(self as object) : self, args),
  );
}
