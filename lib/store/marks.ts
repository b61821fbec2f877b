/** What officers said of dossiers in their queue: one word a dossier, the last. It names nobody. */
import type { Minute, PortalId } from "../dossier/model.ts";
import { type Mark, type MarkSaid, wasOf } from "../queue/handled.ts";
import { readable, SCHEMAS } from "./records.ts";
import type { Bed } from "./tables.ts";

/** Dossiers that are marked at once; the oldest marks make room. */
const MOST = 2_000;

/** Keeps the mark, or takes it away (null). false: no such dossier is known. */
export async function setMark(
  bed: Bed,
  { portal, code }: { portal: PortalId; code: string },
  said: MarkSaid | null,
  at: Minute,
): Promise<boolean> {
  return bed.run(["dossiers", "marks"], "readwrite", async (tx) => {
    if (said === null) {
      await tx.remove("marks", [portal, code]);
      return true;
    }
    const dossier = SCHEMAS.dossiers.safeParse(await tx.get("dossiers", [portal, code]));
    if (!dossier.success) return false;
    await tx.put("marks", { portal, code, at, was: wasOf(dossier.data), ...said });
    if ((await tx.count("marks")) <= MOST) return true;
    const all = ((await tx.all("marks")) as Mark[]).sort((a, b) => a.at - b.at);
    for (const old of all.slice(0, all.length - MOST)) await tx.remove("marks", [old.portal, old.code]);
    return true;
  });
}

/** All marks. */
export async function allMarks(bed: Bed): Promise<Mark[]> {
  const rows = await bed.run(["marks"], "readonly", (tx) => tx.all("marks"));
  return readable(bed, "marks", rows);
}
