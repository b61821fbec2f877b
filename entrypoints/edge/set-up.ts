/** What the options and the first-run page do with settings and portals, and what they show of it. */
import type { PortalRow } from "../../components/options/portals/Portals.tsx";
import type { Settings } from "../../lib/settings/schema.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayTold } from "../../lib/words/told.ts";
import { askForPortal, call, sayFault, sayIn, sayVi } from "./page.ts";

export interface SetUp {
  say: Say;
  settings: Settings;
  fixed: string[];
  portals: PortalRow[];
  fault: string | null;
}

/** Everything these pages show, asked anew; null when the worker can't be reached: `fault` says why. */
export async function loadSetUp(): Promise<{ setUp: SetUp | null; fault: string | null }> {
  const [held, list] = await Promise.all([call("settingsGet", {}), call("portalList", {})]);
  if (!held.ok) return { setUp: null, fault: sayFault(sayVi, held.error) };
  const { settings, fixed, dropped } = held.value;
  const say = await sayIn(settings.language);
  const portals = list.ok ? list.value.portals : [];
  const lost = dropped.length > 0 ? sayDropped(say, dropped) : null;
  const fault = list.ok ? lost : sayFault(say, list.error);
  return { setUp: { say, settings, fixed, portals, fault }, fault: null };
}

/** Names the settings that could not be read, as the options call them. */
export const sayDropped = (say: Say, dropped: string[]): string =>
  sayTold(say, { key: "store_settingsDropped", args: dropped });

/** Saves parts of the settings; gives back what went wrong, in words, or null. */
export async function saveParts(say: Say, parts: Partial<Settings>): Promise<string | null> {
  const answer = await call("settingsSet", { parts });
  return answer.ok ? null : sayFault(say, answer.error);
}

/** Asks for one portal, in the click itself; gives back what went wrong, in words, or null. */
export async function allowPortal(
  say: Say,
  origin: string,
  tabId: number | null = null,
): Promise<string | null> {
  let granted: boolean;
  try {
    granted = await askForPortal(origin);
  } catch {
    return say("options_add_portal_wrong");
  }
  if (!granted) return null;
  const answer = await call("portalAllow", { origin, tabId });
  return answer.ok ? null : sayFault(say, answer.error);
}
