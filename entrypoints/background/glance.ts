/** The queue's numbers, and their copy that the panel finds when it opens. */
import browser from "webextension-polyfill";
import type { PortalId } from "../../lib/dossier/model.ts";
import { dayOf, startOf } from "../../lib/dossier/moment.ts";
import type { QueueGlance } from "../../lib/queue/types.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { GLANCE, type KeptGlance, keptGlance } from "../edge/glance.ts";
import { fault } from "./desk.ts";
import { type ByNow, numbersNow, seenNow } from "./in-work.ts";

/**
 * The numbers of one portal or of all, and what is to be said beside them (null: what was said last). Those of all portals
 * are also laid where the next panel finds them.
 */
export async function glanceNow(
  now: ByNow,
  { language }: Pick<Settings, "language">,
  portal: PortalId | null,
  said: QueueGlance["notices"] | null,
): Promise<QueueGlance> {
  const [{ portals, until, changes: _, ...numbers }, seen] = await Promise.all([
    numbersNow(now, portal),
    seenNow(now, portal),
  ]);
  const { now: madeAt, untouchedFrom: untouchedDays } = now.around;
  const notices = said ?? (await keptGlance())?.glance.notices ?? [];
  const glance = { ...numbers, madeAt, portals, untouchedDays, seen, notices };
  if (portal === null) {
    // The bars begin with today.
    const midnight = startOf(dayOf(madeAt) + 1);
    const holdsUntil = until === null ? midnight : Math.min(until, midnight);
    await lay({ language, glance, until: holdsUntil });
  }
  return glance;
}

/** Lays the copy; where there is no room for it the panel asks instead, and nothing else waits for it. */
async function lay(kept: KeptGlance): Promise<void> {
  try {
    await browser.storage.session.set({ [GLANCE]: kept });
  } catch (error) {
    await browser.storage.session.remove(GLANCE).catch(() => {});
    await fault("glance", error);
  }
}
