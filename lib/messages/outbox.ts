/** Decisions that pages lay into storage.local until the worker has written them, each under a key of its own (outbox-key.ts). */
import { origin } from "../dossier/shapes.ts";
import { ledgerEntry } from "../ledger/schema.ts";
import { z } from "../zod.ts";

/** `portal`: the origin of the frame in which it was decided, as our script there says it. */
export const outboxRow = z.object({ portal: origin, entry: ledgerEntry });
export type OutboxRow = z.output<typeof outboxRow>;
