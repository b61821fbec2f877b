import browser from "webextension-polyfill";
import { Told } from "../../lib/messages/answer.ts";
import { dossiersOf } from "../../lib/store/dossiers.ts";
import { patternOf, portalOf } from "../edge/origins.ts";
import { bed } from "./desk.ts";
import { mustBeGranted } from "./portals.ts";

/**
 * Brings the portal's tab to the front on that dossier, or opens one. An officer
 * may have unsaved work in a tab, so a tab on an intake or a form is not steered
 * away by us without need: the browser's own 'leave page?' stands guard there.
 */
export async function openDossier(portal: string, code: string): Promise<void> {
  const [dossier] = await dossiersOf(await bed(), portal, [code]);
  if (!dossier) throw new Told("errors_unknownDossier", code);
  await mustBeGranted(portal);
  const wanted = dossier.address === null ? null : new URL(dossier.address, `${portal}/`);
  // An address that was stored can't lead anywhere but to its own portal.
  const url = wanted && wanted.origin === new URL(portal).origin ? wanted.href : null;
  const tabs = (await browser.tabs.query({ url: patternOf(portal) })).filter(
    (it) => portalOf(it.url) === portal,
  );
  const tab =
    tabs.find((it) => it.url === url) ??
    tabs.sort(
      (a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
    )[0];
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: url ?? `${portal}/`, active: true });
    return;
  }
  await browser.tabs.update(tab.id, { active: true, ...(url && tab.url !== url ? { url } : {}) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
