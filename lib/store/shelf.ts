/**
 * Where papers stand: all of one owner together, and the owners whose keys begin alike on one shelf. A record an owner
 * would cost more for its keys than for its papers; so a million papers take some 60 bytes each, and each is found at once.
 */
import { paperSchema } from "../reuse/schema.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { z } from "../zod.ts";
import type { Tx } from "./tables.ts";

export interface Shelf {
  /** The first two letters of its owners' keys: there are 4,096. */
  shelf: string;
  /** By owner key; what stands there is parsed when it is asked for. */
  owners: Record<string, unknown>;
}

const shelfSchema = z.object({ shelf: z.string(), owners: z.record(z.string(), z.unknown()) });
const papersSchema = z.array(paperSchema);

export const shelfOf = (owner: string): string => owner.slice(0, 2);

/** A shelf as it stands; null: it can't be read. */
export function readShelf(raw: unknown, key: string): Shelf | null {
  if (raw === undefined) return { shelf: key, owners: {} };
  const parsed = shelfSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** One owner's papers on a shelf; null: they can't be read. */
export function papersOn({ owners }: Shelf, owner: string): KnownPaper[] | null {
  const raw = owners[owner];
  if (raw === undefined) return [];
  const parsed = papersSchema.safeParse(raw);
  return parsed.success ? (parsed.data as KnownPaper[]) : null;
}

/** A shelf to be written to; one that can't be read is set aside. The transaction holds `papers` and `broken`. */
export async function takeShelf(tx: Tx, key: string): Promise<Shelf> {
  const raw = await tx.get("papers", key);
  const shelf = readShelf(raw, key);
  if (shelf) return shelf;
  await tx.put("broken", { id: `papers ${JSON.stringify(key)}`, table: "papers", record: raw });
  return { shelf: key, owners: {} };
}

/** One owner's papers, to be put back; those that can't be read are set aside. */
export async function takePapers(tx: Tx, shelf: Shelf, owner: string): Promise<KnownPaper[]> {
  const papers = papersOn(shelf, owner);
  if (papers) return papers;
  const id = `papers ${JSON.stringify([shelf.shelf, owner])}`;
  await tx.put("broken", { id, table: "papers", record: { owner, papers: shelf.owners[owner] } });
  return [];
}

/** Puts an owner's papers on the shelf; none takes the owner off it. */
export function place(shelf: Shelf, owner: string, papers: readonly KnownPaper[]): void {
  if (papers.length === 0) delete shelf.owners[owner];
  else shelf.owners[owner] = papers;
}

export const putShelf = (tx: Tx, shelf: Shelf): Promise<void> =>
  Object.keys(shelf.owners).length === 0 ? tx.remove("papers", shelf.shelf) : tx.put("papers", shelf);
