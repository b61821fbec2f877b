/**
 * The one clock of the extension. In the demo build it can be set, so that
 * tests and pictures are the same every day; in the real one that code is gone.
 */
import browser from "webextension-polyfill";
import type { Minute } from "../../lib/dossier/model.ts";
import { minuteFromMs, minuteOf } from "../../lib/dossier/moment.ts";

/** The time the demo build is told that it is, as ISO at +07:00; null: the real one. */
export async function demoClock(): Promise<string | null> {
  if (!__DEMO__) return null;
  const { demoClock: told } = await browser.storage.local.get("demoClock");
  return typeof told === "string" && minuteOf(told) !== null ? told : null;
}

export async function now(): Promise<Minute> {
  const told = await demoClock();
  return told === null ? minuteFromMs(Date.now()) : minuteOf(told)!;
}
