/** The number on the toolbar: what needs action today, none for zero; and with it what is to be told on the desktop, of dossiers and of reports. */
import browser from "webextension-polyfill";
import type { Settings } from "../../lib/settings/schema.ts";
import { tellPages } from "../edge/tell-changed.ts";
import { fault } from "./desk.ts";
import { glanceNow } from "./glance.ts";
import { type ByNow, byNow } from "./in-work.ts";
import { remindOf } from "./remind.ts";
import { heldSettings } from "./settings.ts";
import { tellOf } from "./tell.ts";

const RED = "#a8201a";
/** Milliseconds from one word to our pages to the next: several tell at once. */
const REST = 400;

export async function refreshBadge(): Promise<void> {
  const { settings } = await heldSettings();
  const now = await byNow(settings);
  // What is told may be the one word that comes in time: a number that can't be shown doesn't stop it.
  await byItself("badge", () => showCount(now, settings));
  await byItself("tell", () => tellOf(now, settings));
  await byItself("remind", () => remindOf(now.around, settings));
}

const byItself = (where: string, work: () => Promise<void>): Promise<void> =>
  work().catch((error) => fault(where, error));

async function showCount(now: ByNow, settings: Settings): Promise<void> {
  const { needsActionToday: count } = await glanceNow(now, settings, null, null);
  await browser.action.setBadgeBackgroundColor({ color: RED });
  await browser.action.setBadgeText({ text: count === 0 ? "" : count > 999 ? "999+" : String(count) });
}

let resting = false;
let more = false;

/**
 * Tells our pages at once, so that a colleague's change stands there without delay, and of a burst once more at its end; counts anew when it
 * has come to rest. A worker that dies before only leaves the number to the alarm.
 */
export function somethingChanged(): void {
  if (resting) {
    more = true;
    return;
  }
  tellPages();
  resting = true;
  setTimeout(() => {
    resting = false;
    void refreshBadge().catch((error) => fault("badge", error));
    if (!more) return;
    more = false;
    somethingChanged();
  }, REST);
}
