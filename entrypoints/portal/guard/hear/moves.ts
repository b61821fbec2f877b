import type { GuardReading } from "../context.ts";
import type { Lasting } from "../know/lasting.ts";

/**
 * Hears that the page goes elsewhere or comes back (Back, Forward, a mark in the address, `pushState`): what was
 * clicked before says nothing about what is shown then. A page kept whole for Back comes back with our memory.
 */
export function hearMoves(win: Window, reading: GuardReading, lasting: Lasting, signal: AbortSignal): void {
  for (const type of ["popstate", "hashchange", "pagehide"])
    lasting.on(win, type, () => reading.moved?.(true), { capture: true });
  // Tells of pushState and replaceState, too; where a browser lacks it, the next press compares addresses.
  const { navigation } = win as Window & { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", () => reading.moved?.(false), { signal });
}
