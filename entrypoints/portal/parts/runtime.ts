/**
 * The browser's own line to the worker, for the part that every frame loads: what it asks (a promise for each
 * message, in Chrome since Manifest 3) needs no polyfill, which would be a thirtieth of that part.
 */
import type { Runtime, Storage } from "webextension-polyfill";

type Api = { runtime: Runtime.Static; storage: Storage.Static };
const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };

/** Looked up at each call: in an orphan it is gone. */
export const runtime = (): Runtime.Static => (browser ?? chrome).runtime;
export const storage = (): Storage.Static => (browser ?? chrome).storage;
