/** 'Kiểm tra trang này': one word to the page script in one tab, which then shows its panel there. */
import browser from "webextension-polyfill";
import { askTab } from "./ask-tab.ts";
import { CHECK } from "./check-word.ts";
import { patternOf } from "./origins.ts";

/** false: nobody in that tab hears us; the page was opened before the portal was allowed, or is still loading. */
export async function startCheck(tabId: number): Promise<boolean> {
  try {
    return (await askTab(tabId, CHECK)) === true;
  } catch {
    return false;
  }
}

/** Brings an open tab of the portal to the front and starts there; false: there is none that hears us. */
export async function checkOpenTab(origin: string): Promise<boolean> {
  // Match patterns name no port, and two portals may differ in nothing else; a grant alone names none either.
  const onHost = await browser.tabs.query({ url: patternOf(origin) });
  const own = onHost.filter((it) => it.url?.startsWith(`${origin}/`));
  const tabs = own.length > 0 || new URL(origin).port !== "" ? own : onHost;
  for (const { id, windowId } of tabs) {
    if (id === undefined || !(await startCheck(id))) continue;
    await browser.tabs.update(id, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    return true;
  }
  return false;
}
