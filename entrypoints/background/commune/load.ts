/**
 * Loads the worker's later part. A service worker may import a script late only if it was imported once while it was installed, and an
 * `import()` not at all. So it is imported then, which evaluates nothing: the build puts all of it behind the question whether it was
 * asked for (`later-part` in wxt.config.ts). Firefox's worker is a page, and loads it as one.
 */
import type { communeKeys } from "../../../lib/commune-keys/index.ts";
import type { sealFor } from "../../../lib/commune-keys/seal.ts";
import type { startWire } from "../../../lib/commune-wire/wire.ts";

/** What comes with it. */
export interface Part {
  startWire: typeof startWire;
  communeKeys: typeof communeKeys;
  sealFor: typeof sealFor;
}

/** Where the worker asks for the part, and the part leaves what it is. */
export type LaterPart = typeof globalThis & { dungHenCommune?: { part?: Part } };

const PART = "/commune.js";
const here = globalThis as LaterPart;
declare function importScripts(path: string): void;

/** At the worker's top, at once: makes it possible to load the part later. */
export function mayLoadLater(): void {
  if (!__FIREFOX__) addEventListener("install", () => importScripts(PART));
}

/** The part, loaded at the first call. Throws where the browser doesn't give it. */
export async function loadPart(): Promise<Part> {
  here.dungHenCommune ??= {};
  if (!here.dungHenCommune.part) {
    if (__FIREFOX__) await asElement();
    else importScripts(PART);
  }
  const { part } = here.dungHenCommune;
  if (!part) throw new Error("the commune's part was not loaded");
  return part;
}

const asElement = (): Promise<void> =>
  new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = PART;
    script.onload = () => loaded();
    script.onerror = () => failed(new Error(`${PART} was not loaded`));
    document.head.append(script);
  });
