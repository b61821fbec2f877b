/** Shapes of what only a page asks that is read as a whole. */

import type { NotAskedFor } from "../catalogue/not-asked.ts";
import { code, minute, moment, text } from "../dossier/shapes.ts";
import type { Deeds } from "../ledger/deeds.ts";
import { sha256 } from "../ledger/schema.ts";
import type { AskedPaper } from "../reuse/asked.ts";
import type { TakenIn } from "../reuse/taken-in.ts";
import type { PaperMatch } from "../reuse/types.ts";
import { CHECKS, type Check } from "../reuse/wording/model.ts";
import { z } from "../zod.ts";
import { action } from "./shapes.ts";

export const deeds: z.ZodMiniType<Deeds> = z.object({
  code,
  past: z.array(z.object({ kind: action, at: minute })).check(z.maxLength(10_000)),
  usedFiles: z.array(sha256).check(z.maxLength(10_000)),
});

const check: z.ZodMiniType<Check> = z.union([
  z.object({ why: z.enum(CHECKS) }),
  z.object({ why: z.literal("somebody"), who: z.string().check(z.maxLength(100)) }),
]);
const source = z.string().check(z.maxLength(300));
export const paperMatch: z.ZodMiniType<PaperMatch> = z.object({
  required: text,
  known: z.object({
    name: text,
    dossierCode: z.nullable(code),
    dated: z.nullable(moment),
    seenAt: minute,
    kind: z.enum(["paper", "result"]),
    number: z.exactOptional(text),
  }),
  validity: z.union([
    z.object({ state: z.literal("no-term") }),
    z.object({ state: z.enum(["valid", "over"]), until: moment, source }),
    z.object({ state: z.literal("unknown"), source }),
  ]),
  check: z.nullable(check),
});

export const askedPaper: z.ZodMiniType<AskedPaper> = z.object({
  name: text,
  need: z.enum(["paper", "case", "form", "note"]),
  shown: z.boolean(),
  notAsked: z.nullable(z.int()),
});

export const notAsked: z.ZodMiniType<NotAskedFor> = z.object({
  paper: text,
  database: text,
  rule: text,
  source: text,
  from: moment,
  to: moment,
});

const rows = z.int().check(z.minimum(0), z.maximum(1_000));
export const takenInShape: z.ZodMiniType<TakenIn> = z.object({
  at: minute,
  code: z.nullable(code),
  procedure: z.nullable(text),
  needing: rows,
  withFile: rows,
  reused: rows,
});
