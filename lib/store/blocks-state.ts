/**
 * What is counted of dossiers in reports, packed into blocks (`blocks`): each holds all dossiers of a portal behind one code
 * and up to another, so that a year's report reads some hundred records. They are made of dossiers, letters of apology
 * and the catalogue, and of nothing else. A dossier that is counted otherwise since is noted in `recount` by the transaction that writes it.
 */
import type { Named } from "../counting/packed.ts";
import type { Dossier, PortalId } from "../dossier/model.ts";
import { origin } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import type { DossierKey } from "./open-state.ts";
import { keyOf, TABLES, type Tx } from "./tables.ts";

export interface Block {
  portal: PortalId;
  /** It holds every dossier of the portal whose code comes behind `after`, up to and with `to`. */
  after: string;
  to: string;
  /** By what it was counted. */
  stamp: string;
  packed: string;
}

/** What blocks are counted by. */
export interface PackedBy {
  /** Says the catalogue and whatever else hangs on it besides the dossier: a block with another stamp is made anew. */
  stamp: string;
  count(dossier: Dossier, apologised: boolean): Named;
  /** Dossiers in a new block; absent: as many as are read and counted in some hundredths of a second, while who writes one waits. */
  size?: number;
}

/** Before every code, and behind every code: one has eighty letters at most. */
export const BEGIN = "";
export const END = "\uffff".repeat(81);

const edge = z.string().check(z.maxLength(END.length));
const blockSchema: z.ZodMiniType<Block> = z.object({
  portal: origin,
  after: edge,
  to: edge,
  stamp: z.string(),
  packed: z.string(),
});

/** The portal's first block that ends behind this place. `block` null: what stands there can't be read. null: none. */
export async function blockBehind(
  tx: Tx,
  [portal, from]: DossierKey,
): Promise<{ to: string; block: Block | null } | null> {
  const [raw] = await tx.some("blocks", [portal, from], 1, [portal, END]);
  if (raw === undefined) return null;
  const [, to] = keyOf(TABLES.blocks.key, raw) as DossierKey;
  return { to, block: readBlock(raw) };
}

/** The block in which a dossier belongs; null: none is there. */
export async function blockOver(
  tx: Tx,
  [portal, own]: DossierKey,
): Promise<{ to: string; block: Block | null } | null> {
  // A block may end with this very dossier.
  const exact = await tx.get("blocks", [portal, own]);
  if (exact !== undefined) return { to: own, block: readBlock(exact) };
  const next = await blockBehind(tx, [portal, own]);
  return next?.block && next.block.after >= own ? null : next;
}

export const readBlock = (raw: unknown): Block | null => blockSchema.safeParse(raw).data ?? null;

/** Notes that these dossiers are counted otherwise from now on. */
export async function recount(tx: Tx, keys: readonly DossierKey[]): Promise<void> {
  await Promise.all(keys.map(([portal, own]) => tx.put("recount", { portal, code: own })));
}

/** So many (null: all) of the dossiers in a stretch that are counted otherwise since. */
export async function notesIn(
  tx: Tx,
  { portal, after, to }: Pick<Block, "portal" | "after" | "to">,
  most: number | null,
): Promise<string[]> {
  const rows = await tx.some("recount", [portal, after], most, [portal, to]);
  return rows.map((row) => (keyOf(TABLES.recount.key, row) as DossierKey)[1]);
}

/** Takes the blocks away that hold any of these dossiers, so that nothing of what is forgotten stays in one. */
export async function dropBlocksWith(tx: Tx, keys: readonly DossierKey[]): Promise<void> {
  for (const [portal, own] of keys) {
    // Up to and with its own code: a block may end with it.
    const over = await blockOver(tx, [portal, own]);
    if (over) await tx.remove("blocks", [portal, over.to]);
  }
}
