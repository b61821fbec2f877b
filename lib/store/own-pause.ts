/**
 * A portal that shows a stopped dossier without saying since when: if the
 * officer stopped it under our eyes, the ledger knows the minute and the paper.
 */

import { stopsClock } from "../dossier/action-kinds.ts";
import type { Dossier } from "../dossier/model.ts";
import { momentOf } from "../dossier/moment.ts";
import { isPaused } from "../dossier/paused.ts";
import { carriedOut } from "../ledger/left.ts";
import { ledgerRecord } from "../ledger/schema.ts";
import type { Tx } from "./tables.ts";

const WENT_THROUGH = new Set(["anyway", "in-order", "reminded", "failed"]);
/** Rules that speak of the paper itself: a file that one of them found wanting proves nothing. */
const PAPER_RULES = new Set(["pause-paper", "pause-document", "pause-same-file"]);

/**
 * `next` with the stop's start from the ledger, if there is an entry between the
 * last time the dossier was seen running and now; else `next` as it is.
 */
export async function pauseFromLedger(tx: Tx, before: Dossier | null, next: Dossier): Promise<Dossier> {
  const untimed = next.untimedPause;
  if (!before || !untimed || untimed.over || isPaused(before) === true) return next;
  const raw = await tx.all("ledger", { index: "code", is: next.code });
  const entries = raw
    .map((it) => ledgerRecord.safeParse(it))
    .flatMap((it) => (it.success && it.data.portal === next.portal ? [it.data.entry] : []));
  const entry = carriedOut(entries)
    .filter((it) => stopsClock(it.action) && WENT_THROUGH.has(it.decision))
    .filter((it) => it.at >= before.lastSeenAt - 1 && it.at <= untimed.lastSeenAt + 1)
    .at(-1);
  if (!entry) return next;
  const { untimedPause: _gone, ...rest } = next;
  const lacked = entry.missing.some((it) => PAPER_RULES.has(it.rule));
  const hasPaper = entry.files.length > 0 && !lacked;
  return { ...rest, pauses: [...next.pauses, { from: momentOf(entry.at), to: null, hasPaper }] };
}
