/** A decision as it is believed when it is read or comes from elsewhere. */
import { ACTION_KINDS } from "../dossier/action-kinds.ts";
import { code, minute, origin, text } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import type { LedgerRecord } from "./record.ts";
import type { LedgerEntry } from "./types.ts";

const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const level = z.enum(["off", "remind", "ask", "stop"]);
const entryId = z.string().check(z.regex(/^[0-9a-zA-Z-]{16,64}$/));

/** A file by what nobody can read out of it; its name is the officer's and stands apart. */
export const fileSeen = { size: z.nullable(z.int()), sha256: z.nullable(sha256) };
export const MOST_FILES = 100;

/** All of a decision but what was typed: the reason and the names of files. What came later is optional: the chain of an older ledger holds. */
export const decided = {
  id: entryId,
  at: minute,
  action: z.enum(ACTION_KINDS),
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
  of: z.exactOptional(entryId),
  left: z.exactOptional(z.enum(["request", "submit", "navigation", "nothing"])),
};

export const ledgerEntry: z.ZodMiniType<LedgerEntry> = z.object({
  ...decided,
  reason: z.string().check(z.maxLength(2_000)),
  files: z.array(z.object({ name: text, ...fileSeen })).check(z.maxLength(MOST_FILES)),
});

export const ledgerRecord: z.ZodMiniType<LedgerRecord> = z.object({
  seq: z.int().check(z.minimum(1)),
  portal: origin,
  entry: ledgerEntry,
  version: z.string().check(z.maxLength(40)),
  previous: sha256,
  hash: sha256,
});
