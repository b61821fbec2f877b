/**
 * Lists of papers as they are taken in, a part at a time: the papers and how far the list is come stand in one transaction,
 * so that a worker or a browser that ends in between loses nothing and takes nothing in twice.
 */
import type { Minute, PortalId } from "../dossier/model.ts";
import { mergePapers } from "../reuse/merge.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { impersonal } from "./papers.ts";
import { type RecordOf, readable, SCHEMAS } from "./records.ts";
import { place, putShelf, type Shelf, shelfOf, takePapers, takeShelf } from "./shelf.ts";
import type { Bed, Tx } from "./tables.ts";

export type Import = RecordOf<"imports">;

/** What is taken in at once: whole shelves, in their order. */
export interface Part {
  /** The last shelf of the part before; null: this is the first. */
  from: string | null;
  /** The last shelf of the part. */
  to: string;
  /** Rows of the list that stand behind it. */
  rows: number;
  owners: { owner: string; papers: Omit<KnownPaper, "portal" | "seenAt">[] }[];
  /** Nothing comes after it. */
  last: boolean;
}

/**
 * Begins to take a list in, or goes on where it was left. `print`: the list is known again by it, and by nothing in it.
 * `anew`: from its beginning once more, though it was taken in.
 */
export async function beginImport(
  bed: Bed,
  print: string,
  { at, rows, portal, anew }: { at: Minute; rows: number; portal: PortalId | null; anew: boolean },
): Promise<Import> {
  return bed.run(["imports", "broken"], "readwrite", async (tx) => {
    const known = await importAt(tx, print);
    if (known && !(anew && known.ended)) return known;
    const begun: Import = { print, at, portal, rows, done: null, taken: 0, fresh: 0, ended: false };
    await tx.put("imports", begun);
    return begun;
  });
}

/**
 * Takes one part in; one that was taken in already changes nothing, nor one whose part before is not there yet, since parts may
 * be under way together. null: the list was not begun.
 */
export async function takePart(bed: Bed, print: string, part: Part): Promise<Import | null> {
  return bed.run(["papers", "imports", "broken"], "readwrite", async (tx) => {
    const known = await importAt(tx, print);
    if (!known || known.ended || known.done !== part.from) return known;
    const shelves = new Map<string, Part["owners"]>();
    for (const it of part.owners) {
      const key = shelfOf(it.owner);
      const there = shelves.get(key);
      if (there) there.push(it);
      else shelves.set(key, [it]);
    }
    const fresh = await Promise.all([...shelves].map(([key, owners]) => fill(tx, key, owners, known)));
    const next: Import = {
      ...known,
      done: part.to,
      taken: known.taken + part.rows,
      fresh: fresh.reduce((sum, it) => sum + it, known.fresh),
      ended: part.last,
    };
    await tx.put("imports", next);
    return next;
  });
}

async function fill(tx: Tx, key: string, owners: Part["owners"], { at, portal }: Import): Promise<number> {
  const shelf: Shelf = await takeShelf(tx, key);
  let fresh = 0;
  for (const { owner, papers } of owners) {
    const more = impersonal(papers.map((it) => ({ ...it, portal, seenAt: at })));
    const merged = mergePapers(await takePapers(tx, shelf, owner), more);
    place(shelf, owner, merged.papers);
    fresh += merged.fresh;
  }
  await putShelf(tx, shelf);
  return fresh;
}

async function importAt(tx: Tx, print: string): Promise<Import | null> {
  const raw = await tx.get("imports", print);
  const parsed = SCHEMAS.imports.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** All lists that were taken in, or begun. */
export async function allImports(bed: Bed): Promise<Import[]> {
  return readable(bed, "imports", await bed.run(["imports"], "readonly", (tx) => tx.all("imports")));
}
