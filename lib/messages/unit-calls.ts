/** What our own pages show of the whole unit, where this machine works together with others. */
import { minute } from "../dossier/shapes.ts";
import { ledgerRecord } from "../ledger/schema.ts";
import { z } from "../zod.ts";
import { define, nothing } from "./define.ts";

const name = z.nullable(z.string().check(z.maxLength(80)));
const officer = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));

const unitView = z.object({
  /** Who works on this machine. */
  self: officer,
  /** Is this the head's machine? */
  head: z.boolean(),
  /** Who belongs to the unit and when each last sent all, the longest silent first; see SyncState. */
  members: z.array(
    z.object({
      officer,
      name,
      role: z.enum(["officer", "head"]),
      at: z.nullable(minute),
      today: z.boolean(),
      waiting: z.int(),
    }),
  ),
  behind: z.int(),
  whole: z.boolean(),
});
export type UnitView = z.output<typeof unitView>;

const device = z.string().check(z.regex(/^[a-z0-9]{8}$/));
const finding = z.union([
  z.object({ kind: z.literal("gap"), from: z.int(), to: z.int() }),
  z.object({
    kind: z.enum(["broken", "fork", "changed", "head-differs", "head-ahead", "head-back", "bad-signature"]),
    seq: z.int(),
  }),
]);
/** A colleague's machine's ledger, and what was found of it; see LedgerCheck. */
const unitLedger = z.object({
  officer,
  device,
  name,
  role: z.enum(["officer", "head"]),
  entries: z.int(),
  /** Entries that couldn't be checked: it is never shown as whole with them. */
  unchecked: z.int(),
  signedUpTo: z.int(),
  findings: z.array(finding),
  more: z.int(),
});

export type UnitLedger = z.output<typeof unitLedger>;

export const unitCalls = {
  /** Colleagues' ledgers, each checked; on the head's machine, and none on any other. */
  unitLedgers: define(nothing, z.object({ ledgers: z.array(unitLedger) })),
  /** One of them, the newest decisions before one first; `closed`: numbers of those of which what was typed can't be opened. */
  unitLedger: define(
    z.object({
      officer,
      device,
      before: z.exactOptional(z.int().check(z.minimum(1))),
      limit: z.int().check(z.minimum(1), z.maximum(1_000)),
    }),
    z.object({ records: z.array(ledgerRecord), closed: z.array(z.int()), total: z.int() }),
  ),
  /** null: this machine has joined no commune. */
  unitView: define(nothing, z.object({ unit: z.nullable(unitView) })),
} as const;
