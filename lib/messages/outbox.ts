/** Decisions that pages lay into storage.local until the worker has written them, each under a key of its own. */
import { origin } from "../dossier/shapes.ts";
import { ledgerEntry } from "../ledger/schema.ts";
import { z } from "../zod.ts";

const PREFIX = "ledger-outbox:";

export const outboxKey = (entryId: string): string => `${PREFIX}${entryId}`;
export const isOutboxKey = (key: string): boolean => key.startsWith(PREFIX);

/** `portal`: the origin of the frame in which it was decided, as our script there says it. */
export const outboxRow = z.object({ portal: origin, entry: ledgerEntry });
export type OutboxRow = z.output<typeof outboxRow>;
