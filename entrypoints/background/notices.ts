import { syncNotice } from "../../lib/commune/sync.ts";
import type { StoreNotice } from "../../lib/store/open.ts";
import { brokenCount } from "../../lib/store/records.ts";
import { jumpToTell } from "../../lib/store/steady-clock.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import { now } from "../edge/clock.ts";
import { lookNow } from "./clock-seen.ts";
import { communeSync } from "./commune/index.ts";
import { forkedNames } from "./commune/unit.ts";
import { store } from "./desk.ts";
import { lostEntries } from "./ledger-head.ts";
import { drainOutbox } from "./outbox.ts";
import { patternsGone } from "./profiles.ts";
import type { Held } from "./settings.ts";

/** What the office should hear of, for the panels. */
export async function notices(held: Held): Promise<StoreNotice[]> {
  const { bed, notice } = await store();
  const out: StoreNotice[] = notice ? [notice] : [];
  const [broken, lost] = await Promise.all([brokenCount(bed), lostEntries(bed)]);
  const jump = jumpToTell(await lookNow());
  if (jump) out.push({ key: "store_clock", args: [sayFullDate(jump.now), sayFullDate(jump.before)] });
  const waiting = await drainOutbox();
  if (waiting > 0) out.push({ key: "store_waiting", args: [waiting] });
  if (broken > 0) out.push({ key: "store_broken", args: [broken] });
  if (lost > 0) out.push({ key: "store_lost", args: [lost] });
  for (const { portal, pattern } of await patternsGone())
    out.push({ key: "store_patternGone", args: [new URL(portal).host, pattern.slice(0, 60)] });
  if (held.dropped.length > 0) out.push({ key: "store_settingsDropped", args: [some(held.dropped)] });
  if (held.policyDropped.length > 0)
    out.push({ key: "store_policyDropped", args: [some(held.policyDropped)] });
  if (!held.policyKnown) out.push({ key: "store_policyUnknown", args: [] });
  const sync = await communeSync();
  const said = sync && syncNotice(sync, await now());
  if (said) out.push(said);
  const forked = sync ? await forkedNames() : [];
  if (forked.length > 0) out.push({ key: "unit_forked", args: [some(forked)] });
  return out;
}

const some = (paths: string[]): string => paths.slice(0, 5).join(", ").slice(0, 300);
