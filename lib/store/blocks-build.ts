/** Makes blocks where they are missing or counted by something else, and mends them where dossiers are counted otherwise since. */
import { apologySchema } from "../apology/schema.ts";
import { type Named, pack, unpack } from "../counting/packed.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { type Block, blockBehind, END, notesIn, type PackedBy } from "./blocks-state.ts";
import type { DossierKey } from "./open-state.ts";
import { keyOf, TABLES, type TableName, type Tx } from "./tables.ts";

/** What a transaction needs that makes blocks or mends them. */
export const MENDING: TableName[] = ["blocks", "recount", "dossiers", "apologies"];

const SIZE = 250;
/** So many times as large as a new one it becomes two. */
const LARGEST = 1.5;

export interface Mended {
  block: Block;
  /** Dossiers that can't be read: they are in no block, and are to be set aside. */
  bad: unknown[];
}

/** Gives the block that begins behind a place and holds what is there now; makes or mends it first where it has to. */
export async function mend(tx: Tx, from: DossierKey, by: PackedBy): Promise<Mended> {
  const [portal, after] = from;
  const next = await blockBehind(tx, from);
  if (!next) return make(tx, from, END, by);
  const { to, block } = next;
  if (block && block.after > after) return make(tx, from, block.after, by);
  const held = block?.after === after && block.stamp === by.stamp ? unpack(block.packed) : null;
  const { size = SIZE } = by;
  const notes = await notesIn(tx, { portal, after, to }, size + 1);
  if (block && held && notes.length === 0) return { block, bad: [] };
  if (block && held && notes.length <= size) return patch(tx, block, held, notes, by);
  await tx.remove("blocks", [portal, to]);
  return make(tx, from, to, by);
}

/** Makes a block of the dossiers behind a place, up to and with `upTo` or as many as go into one. */
async function make(tx: Tx, [portal, after]: DossierKey, upTo: string, by: PackedBy): Promise<Mended> {
  const { size = SIZE } = by;
  const rows = await tx.some("dossiers", [portal, after], size + 1, [portal, upTo]);
  const these = rows.slice(0, size);
  const to = rows.length > size ? (keyOf(TABLES.dossiers.key, these.at(-1)) as DossierKey)[1] : upTo;
  const letters = await tx.some("apologies", [portal, after], null, [portal, to]);
  const apologised = new Set(letters.map(codeOfLetter));
  const held: Named[] = [];
  const bad: unknown[] = [];
  for (const row of these) {
    const { data: dossier } = dossierSchema.safeParse(row);
    if (dossier) held.push(by.count(dossier, apologised.has(dossier.code)));
    else bad.push(row);
  }
  await forgetNotes(tx, portal, await notesIn(tx, { portal, after, to }, null));
  const block: Block = { portal, after, to, stamp: by.stamp, packed: pack(held) };
  await tx.put("blocks", block);
  return { block, bad };
}

/** Counts those anew that were noted; what is gone or can't be read is taken out. Of one that grew too large the first half is given. */
async function patch(
  tx: Tx,
  block: Block,
  before: readonly Named[],
  notes: readonly string[],
  by: PackedBy,
): Promise<Mended> {
  const { portal, to } = block;
  const held = new Map(before.map((it) => [it.dossier.code, it]));
  const bad: unknown[] = [];
  await Promise.all(
    notes.map(async (code) => {
      const [row, letter] = await Promise.all([
        tx.get("dossiers", [portal, code]),
        tx.get("apologies", [portal, code]),
      ]);
      const { data: dossier } = dossierSchema.safeParse(row);
      if (dossier) held.set(code, by.count(dossier, codeOfLetter(letter) !== null));
      else held.delete(code);
      if (!dossier && row !== undefined) bad.push(row);
    }),
  );
  await forgetNotes(tx, portal, notes);
  const all = [...held.values()].sort((a, b) => (a.dossier.code < b.dossier.code ? -1 : 1));
  const half = all.length > LARGEST * (by.size ?? SIZE) ? all.length >> 1 : all.length;
  const middle = half < all.length ? all[half - 1]!.dossier.code : to;
  const first: Block = { ...block, to: middle, packed: pack(all.slice(0, half)) };
  await tx.put("blocks", first);
  if (middle !== to) await tx.put("blocks", { ...block, after: middle, packed: pack(all.slice(half)) });
  return { block: first, bad };
}

async function forgetNotes(tx: Tx, portal: string, codes: readonly string[]): Promise<void> {
  await Promise.all(codes.map((code) => tx.remove("recount", [portal, code])));
}

/** Whose letter it is; null: it can't be read, and is none. */
const codeOfLetter = (raw: unknown): string | null => apologySchema.safeParse(raw).data?.code ?? null;
