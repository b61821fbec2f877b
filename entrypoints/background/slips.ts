/**
 * The slip that the officer asked for last, handed from a form to the page that shows it. It names nobody, and lies in
 * the session's store: it is gone when the browser is closed.
 */
import browser from "webextension-polyfill";
import { slip } from "../../lib/messages/slip.ts";
import type { Slip } from "../../lib/reuse/slip.ts";

const KEY = "slip";
/** An A5 sheet with its edges, in pixels of a screen. */
const SIZE = { width: 620, height: 720 };

/** Shows it in a window of its own, so that the form stays as it stands. */
export async function showSlip(it: Slip): Promise<void> {
  await browser.storage.session.set({ [KEY]: it });
  await browser.windows.create({ url: browser.runtime.getURL("/slip.html"), type: "popup", ...SIZE });
}

export async function lastSlip(): Promise<Slip | null> {
  const { success, data } = slip.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return success ? data : null;
}
