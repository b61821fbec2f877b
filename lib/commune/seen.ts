/** When a machine says anew that it has sent all, and how far its ledger has come. */
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import type { LedgerHead, UnitPost } from "./records.ts";

/** What a machine signs as it says that it has sent all. `ledger` null: its ledger is empty. */
export interface SeenSaid {
  officer: string;
  device: string;
  at: Minute;
  /** Things that still wait there. */
  waiting: number;
  ledger: LedgerHead | null;
}

export const seenSaid = ({
  o,
  dev,
  sentAt,
  waiting,
  ledger,
}: Omit<UnitPost<"seen">, "v" | "at" | "signature">): SeenSaid => ({
  officer: o,
  device: dev,
  at: sentAt,
  waiting,
  ledger,
});

/** What a machine said last. `ledger` null: its ledger was empty. */
interface Said {
  at: Minute;
  ledger: LedgerHead | null;
}

/** Minutes after which it is said again though nothing is new: 'đã đồng bộ hôm nay' needs no more. */
const AGAIN = 30;

/**
 * Is it time to say it? At once where the ledger has come further, on another day, and after half an hour; a clock that was put back doesn't
 * silence it. `last` null: nothing was said yet.
 */
export function isSeenDue(last: Said | null, ledger: LedgerHead | null, now: Minute): boolean {
  if (!last || last.ledger?.seq !== ledger?.seq || last.ledger?.hash !== ledger?.hash) return true;
  return dayOf(last.at) !== dayOf(now) || now < last.at || now - last.at >= AGAIN;
}
