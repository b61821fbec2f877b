/** A reminder of an action whose click took the officer to another page before it could be read. */
import type { Words } from "../guard/types.ts";
import { ledgerEntry } from "../ledger/schema.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { z } from "../zod.ts";
import { said } from "./shapes.ts";

export interface Carried {
  /** What goes into the ledger once it is shown. */
  entry: LedgerEntry;
  /** What is missing, what to do, which rule asks for it. */
  words: Words[];
  /** The dossier was known to be running: if the next page shows it paused, the click alone did it. */
  ran: boolean;
}

export const carried: z.ZodMiniType<Carried> = z.object({
  entry: ledgerEntry,
  words: z.array(said).check(z.minLength(1), z.maxLength(3)),
  ran: z.boolean(),
});
