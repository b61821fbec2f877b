import { type Named, unpack } from "../counting/packed.ts";
import { dayOf } from "../dossier/moment.ts";
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

/** Some dossiers as they are counted, packed, and when those were seen last that are in no list any more, by code. */
export const countedSome = z.object({ packed: z.string(), gone: z.record(z.string(), minute) });
export type CountedSome = z.output<typeof countedSome>;

/** The dossiers, with the names of their procedures; null: it isn't what was packed. */
export function countedIn({ packed, gone }: CountedSome): Named[] | null {
  const all = unpack(packed);
  const left = new Map(Object.entries(gone));
  if (!all || left.size === 0) return all;
  return all.map((it) => {
    const at = left.get(it.dossier.code);
    return at === undefined ? it : { ...it, dossier: { ...it.dossier, goneAfter: { day: dayOf(at), at } } };
  });
}
