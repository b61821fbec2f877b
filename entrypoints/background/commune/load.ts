/**
 * Loads the worker's later part. A service worker may import a script late only if it was imported once while it was installed, and an
 * `import()` not at all. So it is imported then, which evaluates nothing: the build puts all of it behind the question whether it was
 * asked for (`later-part` in wxt.config.ts). Firefox's worker is a page, and loads it as one.
 */
import type { startWire } from "../../../lib/commune-wire/wire.ts";

/** Where the worker asks for the part, and the part leaves what it is. */
export type LaterPart = typeof globalThis & { dungHenCommune?: { startWire?: typeof startWire } };

const PART = "/commune.js";
declare function importScripts(path: string): void;

/** At the worker's top, at once: makes it possible to load the part later. */
export function mayLoadLater(): void {
  if (!__FIREFOX__) addEventListener("install", () => importScripts(PART));
}
