/** The server takes no record over 32 kB: what is larger goes without its longest lists and says so, or in pieces. */
import type { Dossier, ValueName } from "../dossier/model.ts";
import type { DossierPost, LedgerPost, PaperPost } from "./records.ts";

/** Bytes of a body at the most: the server's 32 kB, less what its head and the subject take. */
export const MOST_BYTES = 31_000;

const bytes = new TextEncoder();
export const sizeOf = (body: unknown): number => bytes.encode(JSON.stringify(body)).length;
export const isTooLarge = (body: unknown): boolean => sizeOf(body) > MOST_BYTES;

/** Values that may be long, and without which clocks are still right. */
const LONG: readonly ValueName[] = ["statusText", "procedureName", "stepName", "field", "unit"];

/** Cuts, the one least missed first; each is made only when those before were not enough. */
const CUTS: readonly { what: string; make: (it: Dossier) => Dossier }[] = [
  { what: "papers", make: (it) => ({ ...it, papers: [] }) },
  { what: "address", make: (it) => ({ ...it, address: null }) },
  // The last of a long way say where it is now.
  { what: "steps", make: (it) => ({ ...it, steps: it.steps.slice(-20) }) },
  { what: "steps", make: (it) => ({ ...it, steps: [] }) },
  ...LONG.map((what) => ({ what, make: (it: Dossier) => ({ ...it, values: without(it.values, what) }) })),
];

function without(values: Dossier["values"], name: ValueName): Dossier["values"] {
  const { [name]: _, ...rest } = values;
  return rest;
}

/** A dossier's record within the limit; null: it can't be brought under it, and stays on this machine. */
export function fitDossier(post: DossierPost): DossierPost | null {
  let it = post;
  const cut = new Set<string>();
  for (const { what, make } of CUTS) {
    if (!isTooLarge(it)) return it;
    it = { ...it, dossier: make(it.dossier), cut: [...cut.add(what)] };
  }
  return isTooLarge(it) ? null : it;
}

/** One person's papers within the limit: those seen last. */
export function fitPapers(post: PaperPost): PaperPost {
  let it = post;
  while (isTooLarge(it)) {
    const papers = [...it.papers]
      .sort((a, b) => b.seenAt - a.seenAt)
      .slice(0, Math.floor(it.papers.length / 2));
    it = { ...it, papers, cut: ["papers"] };
  }
  return it;
}

/** A decision within the limit: of one about very many dossiers not all are named; their number stays. */
export function fitLedger(post: LedgerPost): LedgerPost | null {
  if (!isTooLarge(post)) return post;
  const codes = post.entry.codes.slice(0, 50);
  const it: LedgerPost = { ...post, entry: { ...post.entry, codes }, cut: ["codes"] };
  if (!isTooLarge(it)) return it;
  const bare: LedgerPost = { ...it, sealed: null, cut: ["codes", "sealed"] };
  return isTooLarge(bare) ? null : bare;
}

/** A list in pieces that go into a record each; `room`: bytes that the rest of the record takes. A row that is too large alone is left out. */
export function inPieces<T>(rows: readonly T[], room = 1_000): T[][] {
  const pieces: T[][] = [];
  let held = MOST_BYTES;
  for (const row of rows) {
    const size = sizeOf(row) + 1;
    if (size + room > MOST_BYTES) continue;
    if (held + size + room > MOST_BYTES || pieces.at(-1)!.length >= 1_000) {
      pieces.push([]);
      held = 1;
    }
    pieces.at(-1)!.push(row);
    held += size;
  }
  return pieces;
}
