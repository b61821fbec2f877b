/** When a machine says anew that it has sent all, and how far its ledger has come. */
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import type { LedgerHead } from "./records.ts";

/** Where a ledger stands, whenever that is said. */
type Stands = Pick<LedgerHead, "seq" | "hash">;

/** What a machine said last. `ledger` null: its ledger was empty. */
interface Said {
  at: Minute;
  ledger: Stands | null;
}

/** Minutes after which it is said again though nothing is new: 'đã đồng bộ hôm nay' needs no more. */
const AGAIN = 30;

/**
 * Is it time to say it? At once where the ledger has come further, on another day, and after half an hour; a clock that was put back doesn't
 * silence it. `last` null: nothing was said yet.
 */
export function isSeenDue(last: Said | null, ledger: Stands | null, now: Minute): boolean {
  if (!last || last.ledger?.seq !== ledger?.seq || last.ledger?.hash !== ledger?.hash) return true;
  return dayOf(last.at) !== dayOf(now) || now < last.at || now - last.at >= AGAIN;
}
