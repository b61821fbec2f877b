import { seenList } from "../whole/schema.ts";
import type { SeenList } from "../whole/types.ts";
import type { Tx } from "./tables.ts";

/** All lists, inside a transaction that does more; what doesn't parse is left to whoever reads them to be shown. */
export async function listsIn(tx: Tx): Promise<SeenList[]> {
  const rows = await tx.all("lists");
  return rows.flatMap((row) => {
    const { data } = seenList.safeParse(row);
    return data ? [data] : [];
  });
}
