import browser from "webextension-polyfill";
import type { Head } from "../../lib/store/ledger.ts";

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
