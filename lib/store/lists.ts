/** How much of each portal's lists was seen. Codes of dossiers and a heading; nobody's name. */
import type { Minute, PortalId } from "../dossier/model.ts";
import { isPersonalCode, withoutPersonal } from "../privacy/personal.ts";
import { addSeen } from "../whole/merge.ts";
import type { ListSeen, SeenList } from "../whole/types.ts";
import { readable, SCHEMAS } from "./records.ts";
import type { Bed } from "./tables.ts";

/** Lists that are kept at once; those not seen for the longest make room. */
const MOST = 200;

/** Adds what a page showed of a list. A record that doesn't parse is begun anew. */
export async function keepListSeen(bed: Bed, portal: PortalId, seen: ListSeen, at: Minute): Promise<void> {
  const title = seen.title === null ? null : withoutPersonal(seen.title);
  const codes = seen.codes.map((it) => (it === null || isPersonalCode(it) ? null : it));
  await bed.run(["lists"], "readwrite", async (tx) => {
    const known = SCHEMAS.lists.safeParse(await tx.get("lists", [portal, seen.list]));
    const before = known.success ? known.data : null;
    await tx.put("lists", addSeen(before, portal, { ...seen, title, codes }, at));
    if ((await tx.count("lists")) <= MOST) return;
    const all = ((await tx.all("lists")) as SeenList[]).sort((a, b) => a.at - b.at);
    for (const old of all.slice(0, all.length - MOST)) await tx.remove("lists", [old.portal, old.list]);
  });
}

/** Everything known of lists. */
export async function allLists(bed: Bed): Promise<SeenList[]> {
  const rows = await bed.run(["lists"], "readonly", (tx) => tx.all("lists"));
  return readable(bed, "lists", rows);
}
