/** What the options may ask of the worker while an office's list of digitised results is taken in. */
import { code, minute, moment, origin, text } from "../dossier/shapes.ts";
import type { ListedPaper } from "../results/row.ts";
import { z } from "../zod.ts";
import { define, nothing } from "./define.ts";

const count = z.int().check(z.minimum(0), z.maximum(100_000_000));
/** Of the file's bytes and of how it is read; the worker keeps nothing but a keyed hash of it. */
const print = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const owner = z.string().check(z.regex(/^[\w-]{43}(?:\.\d{1,4})?$/));
const shelf = z.string().check(z.regex(/^[\w-]{2}$/));

const listed: z.ZodMiniType<ListedPaper> = z.object({
  name: text,
  kind: z.enum(["paper", "result"]),
  dossierCode: z.nullable(code),
  dated: z.nullable(moment),
  number: z.exactOptional(text),
  code: z.exactOptional(text),
  issuer: z.exactOptional(text),
  until: z.exactOptional(moment),
});

/** Whose papers a part brings. */
export const partOwners = z.array(z.object({ owner, papers: z.array(listed) }));

/** How far a list is taken in. */
const importState = z.object({
  at: minute,
  portal: z.nullable(origin),
  /** Rows that give a paper. */
  rows: count,
  /** The last shelf that was filled; null: none yet. */
  done: z.nullable(shelf),
  taken: count,
  /** Papers that were not known before. */
  fresh: count,
  ended: z.boolean(),
});
export type ImportState = z.output<typeof importState>;

export const importCalls = {
  importList: define(nothing, z.object({ imports: z.array(importState) })),
  /** Begins, or tells how far it was come; `anew`: from the beginning, though it was taken in. */
  importBegin: define(
    z.object({ print, rows: count, portal: z.nullable(origin), anew: z.boolean() }),
    importState,
  ),
  /** The owner keys of people, in their order. The numbers are held in memory only. */
  importOwners: define(
    z.object({
      portal: z.nullable(origin),
      ids: z.array(z.string().check(z.minLength(8), z.maxLength(20))).check(z.maxLength(10_000)),
    }),
    z.object({ owners: z.array(owner) }),
  ),
  /** Takes whole shelves in, one part after the other: a part whose `from` is not what was taken in last changes nothing. */
  importPart: define(
    z.object({
      print,
      from: z.nullable(shelf),
      to: shelf,
      rows: count,
      /** A list of `partOwners` as JSON: the browser takes many times as long for a message of many values as for one text. */
      owners: z.string().check(z.maxLength(60_000_000)),
      last: z.boolean(),
    }),
    importState,
  ),
} as const;
