/** Letters of apology that were made, one record a dossier: when, by whom, for which new date. It names no citizen. */
import { type Apology, withLetter, withoutLetter } from "../apology/model.ts";
import { isAhead } from "../beside/ahead.ts";
import type { Taken } from "../beside/taken.ts";
import type { Minute, PortalId } from "../dossier/model.ts";
import { isPersonal } from "../privacy/personal.ts";
import { recount } from "./blocks-state.ts";
import { firstKey } from "./dossiers.ts";
import { countAnew, followOne } from "./open-index.ts";
import { type CountedBy, type DossierKey, INDEX } from "./open-state.ts";
import { readable, SCHEMAS } from "./records.ts";
import type { Bed } from "./tables.ts";

/** Keeps that a letter was made; the same one again changes nothing. null: no such dossier is known. */
export async function keepApology(
  bed: Bed,
  letter: Omit<Apology, "times">,
  by: CountedBy | null = null,
): Promise<Apology | null> {
  const made = { ...letter, by: letter.by !== null && isPersonal(letter.by) ? null : letter.by };
  const key: DossierKey = [made.portal, made.code];
  return bed.run(["dossiers", ...INDEX], "readwrite", async (tx) => {
    if ((await tx.get("dossiers", key)) === undefined) return null;
    const before = SCHEMAS.apologies.safeParse(await tx.get("apologies", key));
    const next = withLetter(before.success ? before.data : null, made);
    await tx.put("apologies", next);
    await recount(tx, [key]);
    await followOne(tx, key, by);
    return next;
  });
}

/**
 * Takes letters out of a file, those that parse and are of a dossier that is known, unless one of one's own is there; one
 * that was made in a time to come counts as not readable. `keep` false: without who made them.
 */
export function takeApologies(
  bed: Bed,
  letters: readonly unknown[],
  keep: boolean,
  now: Minute,
): Promise<Taken> {
  return bed.run(["dossiers", ...INDEX], "readwrite", async (tx) => {
    let [taken, unread] = [0, 0];
    for (const raw of letters) {
      const { success, data } = SCHEMAS.apologies.safeParse(raw);
      if (!success || isAhead(data.at, now)) {
        unread++;
        continue;
      }
      const key: DossierKey = [data.portal, data.code];
      if ((await tx.get("dossiers", key)) === undefined || (await tx.get("apologies", key)) !== undefined)
        continue;
      taken++;
      await tx.put("apologies", keep ? data : { ...data, by: null });
      await recount(tx, [key]);
    }
    if (taken > 0) await countAnew(tx);
    return { taken, unread };
  });
}

/** The last letter was not sent after all: the one before it holds again. Gives back what is kept now; null: none. */
export function dropApology(
  bed: Bed,
  portal: PortalId,
  code: string,
  by: CountedBy | null = null,
): Promise<Apology | null> {
  const key: DossierKey = [portal, code];
  return bed.run(["dossiers", ...INDEX], "readwrite", async (tx) => {
    const there = SCHEMAS.apologies.safeParse(await tx.get("apologies", key));
    const before = there.success ? withoutLetter(there.data) : null;
    if (before) await tx.put("apologies", before);
    else await tx.remove("apologies", key);
    await recount(tx, [key]);
    await followOne(tx, key, by);
    return before;
  });
}

export async function apologyOf(bed: Bed, portal: PortalId, code: string): Promise<Apology | null> {
  const row = await bed.run(["apologies"], "readonly", (tx) => tx.get("apologies", [portal, code]));
  const [found] = row === undefined ? [] : await readable(bed, "apologies", [row]);
  return found ?? null;
}

export async function allApologies(bed: Bed): Promise<Apology[]> {
  const rows = await bed.run(["apologies"], "readonly", (tx) => tx.all("apologies"));
  return readable(bed, "apologies", rows);
}

/** Some of them as `someDossiers` gives dossiers, in the order of their keys: of so many dossiers, all there are. */
export async function someApologies(
  bed: Bed,
  portal: PortalId | null,
  behind: [PortalId, string] | null,
  count: number,
): Promise<Apology[]> {
  const after = firstKey(portal, behind);
  const rows = await bed.run(["apologies"], "readonly", (tx) => tx.some("apologies", after, count));
  return readable(bed, "apologies", rows);
}
