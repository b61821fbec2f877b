/** This machine's word of having sent all: what it said last, and saying it anew, with where its ledger stands. */
import { ledgerHead } from "../commune/records.ts";
import { isSeenDue, type SeenSaid, seenSaid } from "../commune/seen.ts";
import { minuteFromMs } from "../dossier/moment.ts";
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import { memberOf } from "./cursors.ts";
import { lastHead } from "./ledger.ts";
import { postUnit } from "./outbox.ts";
import type { Bed } from "./tables.ts";

const NAME = "seen";
const saidSchema = z.object({ at: minute, ledger: z.nullable(ledgerHead) });

/**
 * Says that all was sent, where it is time to (see isSeenDue). The caller knows that nothing waits. `sign`: this device's signature.
 * true: it lies in the outbox now.
 */
export async function saySeen(
  bed: Bed,
  ms: number,
  sign: (said: SeenSaid) => Promise<string>,
): Promise<boolean> {
  const [self, last, raw] = await Promise.all([
    memberOf(bed),
    lastHead(bed),
    bed.run(["commune"], "readonly", (tx) => tx.get("commune", NAME)),
  ]);
  const at = minuteFromMs(ms);
  if (!self || !isSeenDue(saidSchema.safeParse(raw).data ?? null, last, at)) return false;
  const { officer: o, device: dev } = self;
  const said = { sentAt: at, waiting: 0, ledger: last };
  const signature = await sign(seenSaid({ ...said, o, dev }));
  await postUnit(bed, "seen", [o, dev], { ...said, signature }, ms);
  await bed.run(["commune"], "readwrite", (tx) => tx.put("commune", { name: NAME, at, ledger: last }));
  return true;
}
