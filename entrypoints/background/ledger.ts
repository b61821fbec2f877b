/** The worker's one way into the ledger: whatever tabs hand in at once is written one after the other. */

import browser from "webextension-polyfill";
import { outboxKey } from "../../lib/messages/outbox-key.ts";
import { type Appended, appendEntries } from "../../lib/store/ledger.ts";
import { inBatches } from "../../lib/store/queue.ts";
import { bed, fault } from "./desk.ts";
import { lostEntries, rememberHead } from "./ledger-head.ts";

/** Writes one decision, notes apart from the ledger how far it has come, and takes it out of the outbox. */
export const writeDecision = inBatches(async (some: Appended[]) => {
  const to = await bed();
  await lostEntries(to).catch((error) => fault("ledger head", error));
  const records = await appendEntries(to, some);
  // In memory it is written for this worker's life only: what is on disk still waits, and the mark stands for what is there.
  if (!to.lasting) return records;
  const last = records.reduce((a, b) => (b.seq > a.seq ? b : a));
  // The decision stands; a mark that lags behind only shows less.
  await rememberHead(last).catch((error) => fault("ledger head", error));
  await browser.storage.local
    .remove(some.map(({ entry }) => outboxKey(entry.id)))
    .catch((error) => fault("outbox", error));
  return records;
});
