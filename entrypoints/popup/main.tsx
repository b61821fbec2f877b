/** From the toolbar: allow the portal in front, or go to the queue. */
import browser from "webextension-polyfill";
import { PopupPage } from "../../components/pages/PopupPage.tsx";
import { POPUP } from "../../components/styles/popup.ts";
import { startCheck } from "../edge/check.ts";
import { patternOf, portalOf } from "../edge/origins.ts";
import { call, onNews, openOptions, openQueue, sayFault, sayIn, sayVi, stage } from "../edge/page.ts";
import { allowPortal } from "../edge/set-up.ts";

const draw = stage(POPUP);
let say = sayVi;
let fault: string | null = null;
let tab: { id: number | null; windowId: number | null; origin: string | null } = {
  id: null,
  windowId: null,
  origin: null,
};
let allowed: boolean | null = null;
let seen: string | null = null;
let today = 0;

function show(): void {
  draw(
    <PopupPage
      say={say}
      origin={tab.origin}
      allowed={allowed}
      seen={seen}
      needsActionToday={today}
      fault={fault}
      onAllow={(origin) => void allow(origin)}
      onCheck={() => void check()}
      onQueue={() => void openQueue(tab.windowId).then(() => window.close())}
      onOptions={() => void openOptions().then(() => window.close())}
    />,
  );
}

async function allow(origin: string): Promise<void> {
  fault = await allowPortal(say, origin, tab.id);
  await load();
}

/** The panel opens in the page, and this window has nothing more to say. */
async function check(): Promise<void> {
  if (tab.id !== null && (await startCheck(tab.id))) return window.close();
  fault = say("profiles_check_none");
  show();
}

async function load(): Promise<void> {
  // The toolbar's click gives the address of this one tab and of no other (activeTab).
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const origin = portalOf(front?.url);
  tab = { id: front?.id ?? null, windowId: front?.windowId ?? null, origin };
  allowed = origin === null ? null : await browser.permissions.contains({ origins: [patternOf(origin)] });
  // What is asked of the worker can wait for the agency's policy; whether the portal is allowed need not.
  const early = setTimeout(show, 200);
  const [held, queue] = await Promise.all([call("settingsGet", {}), call("glance", { portal: null })]);
  clearTimeout(early);
  if (held.ok) say = await sayIn(held.value.settings.language);
  if (queue.ok) {
    today = queue.value.needsActionToday;
    const known = queue.value.portals.find((it) => it.portal === origin);
    seen = known && allowed ? say("options_portal_allowed", known.dossiers) : null;
  } else fault = sayFault(say, queue.error);
  show();
}

onNews(() => void load());
void load();
