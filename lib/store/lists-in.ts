import type { PortalId } from "../dossier/model.ts";
import { seenList } from "../whole/schema.ts";
import type { SeenList } from "../whole/types.ts";
import { type Key, keyOf, TABLES, type Tx } from "./tables.ts";

/** All lists, inside a transaction that does more; what doesn't parse is left to whoever reads them to be shown. */
export async function listsIn(tx: Tx): Promise<SeenList[]> {
  const rows = await tx.all("lists");
  return rows.flatMap((row) => {
    const { data } = seenList.safeParse(row);
    return data ? [data] : [];
  });
}

const SOME = 16;

/** One portal's lists, inside a transaction that does more. `bad`: keys of those that don't parse. */
export async function listsOf(tx: Tx, portal: PortalId): Promise<{ lists: SeenList[]; bad: Key[] }> {
  const lists: SeenList[] = [];
  const bad: Key[] = [];
  for (let after: Key = [portal, ""]; ; ) {
    const rows = await tx.some("lists", after, SOME);
    for (const row of rows) {
      const key = keyOf(TABLES.lists.key, row) as [PortalId, string];
      if (key[0] !== portal) return { lists, bad };
      const { data } = seenList.safeParse(row);
      if (data) lists.push(data);
      else bad.push(key);
      after = key;
    }
    if (rows.length < SOME) return { lists, bad };
  }
}
