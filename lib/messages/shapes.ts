/** Shapes that calls have in common and that no pure room keeps a schema for. */
import { ACTION_KINDS } from "../dossier/action-kinds.ts";
import { code, minute, origin, text } from "../dossier/shapes.ts";
import type { LedgerRecord } from "../ledger/record.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { z } from "../zod.ts";

const level = z.enum(["off", "remind", "ask", "stop"]);
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const action = z.enum(ACTION_KINDS);
const entryId = z.string().check(z.regex(/^[0-9a-zA-Z-]{16,64}$/));

/** What came later is optional: the chain of an older ledger holds. */
export const ledgerEntry: z.ZodMiniType<LedgerEntry> = z.object({
  id: entryId,
  at: minute,
  action,
  label: text,
  codes: z.array(code).check(z.maxLength(1_000)),
  count,
  by: z.optional(z.enum(["person", "script"])),
  unclear: z.exactOptional(z.boolean()),
  level: z.enum(["pass", "remind", "ask", "stop"]),
  missing: z
    .array(z.object({ rule: z.string().check(z.maxLength(60)), version: count, level }))
    .check(z.maxLength(50)),
  decision: z.enum(["back", "attach", "anyway", "in-order", "reminded", "stopped", "failed", "withdrawn"]),
  reason: z.string().check(z.maxLength(2_000)),
  files: z
    .array(z.object({ name: text, size: z.nullable(z.int()), sha256: z.nullable(sha256) }))
    .check(z.maxLength(100)),
  of: z.exactOptional(entryId),
  left: z.exactOptional(z.enum(["request", "submit", "navigation", "nothing"])),
});

export const ledgerRecord: z.ZodMiniType<LedgerRecord> = z.object({
  seq: z.int().check(z.minimum(1)),
  portal: origin,
  entry: ledgerEntry,
  version: z.string().check(z.maxLength(40)),
  previous: sha256,
  hash: sha256,
});

/** Words that go into locales' $1…$9. */
export const said = z.object({
  key: z.string().check(z.maxLength(80)),
  args: z.array(z.union([z.string().check(z.maxLength(400)), z.number()])).check(z.maxLength(9)),
});
