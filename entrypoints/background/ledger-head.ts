import browser from "webextension-polyfill";
import { type Head, ledgerLength } from "../../lib/store/ledger.ts";
import type { Bed } from "../../lib/store/tables.ts";

/** In storage.local: how many entries a ledger had that is gone. Taken away with everything else. */
export const LOST = "ledgerLost";

/** Where the ledger stood when last written: kept apart from it, so that its loss shows. */
export async function ledgerHead(): Promise<Head | null> {
  const { ledgerHead: raw } = await browser.storage.local.get("ledgerHead");
  const head = raw as Partial<Head> | undefined;
  return typeof head?.seq === "number" && typeof head.hash === "string"
    ? { seq: head.seq, hash: head.hash }
    : null;
}

export async function rememberHead({ seq, hash }: Head): Promise<void> {
  const before = await ledgerHead();
  if (!before || seq > before.seq) await browser.storage.local.set({ ledgerHead: { seq, hash } });
}

/**
 * How many entries the ledger had before it was lost or cut off; 0: nothing was lost. Noted where it is seen, and asked before anything
 * new is written: a new ledger grows past the old one's end, and nothing would tell of the loss any more.
 */
export async function lostEntries(bed: Bed): Promise<number> {
  const { [LOST]: raw } = await browser.storage.local.get(LOST);
  const noted = typeof raw === "number" ? raw : 0;
  if (!bed.lasting) return noted;
  const at = await shortOf(bed);
  // Looked at twice: between the two reads somebody may have written one, or wiped all.
  if (at <= noted || (await shortOf(bed)) !== at) return noted;
  await browser.storage.local.set({ [LOST]: at });
  return at;
}

/** Where the ledger is known to have stood, if it is shorter than that; or 0. */
async function shortOf(bed: Bed): Promise<number> {
  const entries = await ledgerLength(bed);
  const head = await ledgerHead();
  return head && entries < head.seq ? head.seq : 0;
}
