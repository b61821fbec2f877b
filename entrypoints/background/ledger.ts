/** The worker's one way into the ledger: whatever tabs hand in at once is written one after the other. */

import { type Appended, appendEntries } from "../../lib/store/ledger.ts";
import { inBatches } from "../../lib/store/queue.ts";
import { bed, fault } from "./desk.ts";
import { rememberHead } from "./notices.ts";

/** Writes one decision, and notes apart from the ledger how far it has come. */
export const writeDecision = inBatches(async (some: Appended[]) => {
  const records = await appendEntries(await bed(), some);
  const last = records.reduce((a, b) => (b.seq > a.seq ? b : a));
  // The decision stands; a mark that lags behind only shows less.
  await rememberHead(last).catch((error) => fault("ledger head", error));
  return records;
});
