/** What is counted of all dossiers, some at a time: out of blocks as they stand, which are made and mended on the way. */
import { breath } from "../breath.ts";
import { canUnpack } from "../counting/packed.ts";
import type { Minute, PortalId } from "../dossier/model.ts";
import { minute } from "../dossier/shapes.ts";
import type { CountedSome } from "../messages/counted.ts";
import { z } from "../zod.ts";
import { MENDING, mend } from "./blocks-build.ts";
import { BEGIN, type Block, blockOver, END, notesIn, type PackedBy, readBlock } from "./blocks-state.ts";
import type { LeftLists } from "./lists.ts";
import { isGone } from "./open-index.ts";
import type { DossierKey } from "./open-state.ts";
import { readable } from "./records.ts";
import { type Bed, keyOf, TABLES, type Tx } from "./tables.ts";

/** Blocks that are handed out at once: some thousand dossiers, read in some milliseconds. */
const SOME = 16;

/**
 * Some of all that is counted of one portal, or of all, behind a place; null: from the beginning. `next`: the place to go on
 * behind; null: that was all. Blocks as they stand come many at once, one that has to be made or mended alone.
 */
export async function someCounted(
  bed: Bed,
  portal: PortalId | null,
  behind: DossierKey | null,
  by: PackedBy,
  left: LeftLists,
): Promise<{ some: CountedSome[]; next: DossierKey | null }> {
  const from =
    behind ?? (portal === null ? await beginning(bed, null) : ([portal, BEGIN] satisfies DossierKey));
  if (from === null) return { some: [], next: null };
  const blocks = await asTheyStand(bed, from, by);
  if (blocks.length === 0) blocks.push(await mendAt(bed, from, by).catch(withoutRoom(bed, from, by)));
  const { to, portal: of } = blocks.at(-1)!;
  const next =
    to !== END ? ([of, to] satisfies DossierKey) : portal === null ? await beginning(bed, of) : null;
  const some = await bed.run(["dossiers"], "readonly", (tx) =>
    Promise.all(blocks.map(async (it) => ({ packed: it.packed, gone: await goneOf(tx, it, left) }))),
  );
  return { some, next };
}

/** Sees to it that all blocks stand as they should, with a breath after each that has to be made or mended. */
export async function mendAll(bed: Bed, by: PackedBy): Promise<void> {
  for (let from = await beginning(bed, null); from !== null; ) {
    const blocks = await asTheyStand(bed, from, by);
    if (blocks.length === 0) blocks.push(await mendAt(bed, from, by));
    const { to, portal }: Block = blocks.at(-1)!;
    from = to === END ? await beginning(bed, portal) : [portal, to];
    await breath();
  }
}

/** Mends the blocks of dossiers that are counted otherwise since. false: one of them has no block, and all are to be gone through. */
export async function mendNoted(bed: Bed, by: PackedBy): Promise<boolean> {
  for (let before: DossierKey | null = null; ; ) {
    const at = await bed.run(["recount", "blocks"], "readonly", async (tx) => {
      const [note] = await tx.some("recount", null, 1);
      if (note === undefined) return "none";
      const [portal, code] = keyOf(TABLES.recount.key, note as object) as DossierKey;
      // What its block was mended for and is noted still lies in none.
      if (before?.[0] === portal && before[1] === code) return null;
      before = [portal, code];
      const over = await blockOver(tx, [portal, code]);
      return over?.block ? ([portal, over.block.after] satisfies DossierKey) : null;
    });
    if (at === "none") return true;
    if (at === null) return false;
    await mendAt(bed, at, by);
    await breath();
  }
}

/** The place before a portal's first dossier, the first portal's behind another one; null: there is none. */
async function beginning(bed: Bed, behind: PortalId | null): Promise<DossierKey | null> {
  const [row] = await bed.run(["dossiers"], "readonly", (tx) =>
    tx.some("dossiers", behind === null ? null : [behind, END], 1),
  );
  return row === undefined ? null : [(keyOf(TABLES.dossiers.key, row) as DossierKey)[0], BEGIN];
}

/** The blocks behind a place that stand as they should, one after the other. */
function asTheyStand(bed: Bed, [portal, after]: DossierKey, by: PackedBy): Promise<Block[]> {
  return bed.run(["blocks", "recount"], "readonly", async (tx) => {
    const rows = await tx.some("blocks", [portal, after], SOME, [portal, END]);
    const blocks: Block[] = [];
    for (const row of rows) {
      const block = readBlock(row);
      if (block?.after !== (blocks.at(-1)?.to ?? after) || block.stamp !== by.stamp) break;
      if (!canUnpack(block.packed)) break;
      blocks.push(block);
    }
    if (blocks.length === 0) return [];
    const [noted] = await notesIn(tx, { portal, after, to: blocks.at(-1)!.to }, 1);
    return noted === undefined ? blocks : blocks.filter(({ to }) => to < noted);
  });
}

async function mendAt(bed: Bed, from: DossierKey, by: PackedBy): Promise<Block> {
  const { block, bad } = await bed.run(MENDING, "readwrite", (tx) => mend(tx, from, by));
  if (bad.length > 0) await readable(bed, "dossiers", bad);
  return block;
}

/** Where the disk is full a block is made for whoever asked and kept nowhere: a report needs no room of its own. */
const withoutRoom = (bed: Bed, from: DossierKey, by: PackedBy) => async (error: unknown) => {
  if ((error as Error)?.name !== "QuotaExceededError") throw error;
  const nothing = async () => {};
  const made = await bed.run(MENDING, "readonly", (tx) =>
    mend({ ...tx, put: nothing, remove: nothing }, from, by),
  );
  return made.block;
};

const seen = z.object({ lastSeenAt: minute });

/** When those were seen last that are in no list any more. */
async function goneOf(
  tx: Tx,
  { portal, after, to }: Block,
  left: LeftLists,
): Promise<Record<string, Minute>> {
  const within = left.within(portal, after, to);
  const found = await Promise.all(
    within.map(async (it) => {
      const { data } = seen.safeParse(await tx.get("dossiers", [portal, it.code]));
      return data && isGone(data, it) ? [[it.code, data.lastSeenAt] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
