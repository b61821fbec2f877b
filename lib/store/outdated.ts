import type { Dossier, PortalId, ValueName, Where } from "../dossier/model.ts";
import { recount } from "./blocks-state.ts";
import { follow } from "./open-index.ts";
import { INDEX } from "./open-state.ts";
import { SCHEMAS } from "./records.ts";
import type { Bed } from "./tables.ts";

/**
 * Takes the values that are outdated out of a portal's dossiers, with the doubts
 * that spoke of them; gives back how many dossiers it concerned.
 */
export async function dropOutdated(
  bed: Bed,
  portal: PortalId,
  isOutdated: (name: ValueName, where: Where) => boolean,
): Promise<number> {
  let changed = 0;
  await bed.run(["dossiers", ...INDEX], "readwrite", async (tx) => {
    for (const row of await tx.all("dossiers", { index: "portal", is: portal })) {
      const parsed = SCHEMAS.dossiers.safeParse(row);
      if (!parsed.success) continue;
      const next = without(parsed.data, isOutdated);
      if (next === null) continue;
      changed++;
      await tx.put("dossiers", next);
      await recount(tx, [[portal, next.code]]);
      await follow(tx, [{ key: [portal, next.code], dossier: next, known: true }], null);
    }
  });
  return changed;
}

function without(dossier: Dossier, isOutdated: (name: ValueName, where: Where) => boolean): Dossier | null {
  const names = Object.keys(dossier.values) as ValueName[];
  const gone = new Set(names.filter((name) => isOutdated(name, dossier.values[name]!.where)));
  if (gone.size === 0) return null;
  const values = Object.fromEntries(
    names.filter((name) => !gone.has(name)).map((name) => [name, dossier.values[name]]),
  ) as Dossier["values"];
  const doubts = dossier.doubts.filter((it) => !gone.has(it.of) && !(it.other && gone.has(it.other)));
  return { ...dossier, values, doubts };
}
