/** The window in which a letter of apology is made: opened by the worker for a portal's page, and by pages of our own. */
import browser from "webextension-polyfill";
import type { PortalId } from "../../lib/dossier/model.ts";

/** The fields, and beside them a sheet that one can read. */
const SIZE = { width: 1180, height: 720 };

/** In a window of its own, so that the dossier's page stays open: who the citizen is is asked of it from there. */
export async function showApology(portal: PortalId, code: string): Promise<void> {
  const url = `${browser.runtime.getURL("/apology.html")}?${new URLSearchParams({ portal, code })}`;
  await browser.windows.create({ url, type: "popup", ...SIZE });
}

/** Which dossier such a window is about; null: its address names none. */
export function apologyAsked(search: string): { portal: PortalId; code: string } | null {
  const asked = new URLSearchParams(search);
  const [portal, code] = [asked.get("portal"), asked.get("code")];
  return portal && code ? { portal, code } : null;
}
