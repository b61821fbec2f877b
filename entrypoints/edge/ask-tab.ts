/** One word to the page script in a tab. */
import browser from "webextension-polyfill";
import { inTime, LATE } from "../../lib/after.ts";

/** A page that lives answers within milliseconds, also while it is busy. */
const WAIT_MS = 2_000;

/**
 * What the page script in the tab's outermost frame (or, with `everyFrame`, whichever is first) answers. Rejects
 * where nobody is there; also where no answer comes: of a tab that is just closing, or that the browser has
 * frozen, none ever does, and whoever waited for it would wait for good.
 */
export async function askTab(tabId: number, message: object, everyFrame = false): Promise<unknown> {
  const asked = everyFrame
    ? browser.tabs.sendMessage(tabId, message)
    : browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  const answer = await inTime(WAIT_MS, asked);
  if (answer === LATE) throw new Error(`no answer from tab ${tabId}`);
  return answer;
}
