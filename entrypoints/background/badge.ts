/** The number on the toolbar: what needs action today, none for zero; and with it what is to be told on the desktop, of dossiers and of reports. */
import browser from "webextension-polyfill";
import { needsActionToday } from "../../lib/queue/view.ts";
import { tellPages } from "../edge/tell-changed.ts";
import { assessAll, fault } from "./desk.ts";
import { remindOf } from "./remind.ts";
import { heldSettings } from "./settings.ts";
import { tellOf } from "./tell.ts";

const RED = "#a8201a";
/** Milliseconds after a page told something until it is counted: several tell at once. */
const REST = 400;

export async function refreshBadge(): Promise<void> {
  const { settings } = await heldSettings();
  const { known, around } = await assessAll(settings);
  const count = needsActionToday(known, around);
  await browser.action.setBadgeBackgroundColor({ color: RED });
  await browser.action.setBadgeText({ text: count === 0 ? "" : count > 999 ? "999+" : String(count) });
  await tellOf(known, around, settings);
  await remindOf(around, settings);
}

let waiting = false;

/** Counts anew and tells our pages, once for a burst. A worker that dies before only leaves it to the alarm. */
export function somethingChanged(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    void refreshBadge().catch((error) => fault("badge", error));
    tellPages();
  }, REST);
}
