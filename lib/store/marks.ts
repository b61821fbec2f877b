/** What officers said of dossiers in their queue: one word a dossier, the last. It names nobody. */
import { isAhead, isFarOff } from "../beside/ahead.ts";
import type { Taken } from "../beside/taken.ts";
import type { Minute, PortalId } from "../dossier/model.ts";
import { type Mark, type MarkSaid, wasOf } from "../queue/handled.ts";
import { countAnew, follow, followOne } from "./open-index.ts";
import { type CountedBy, type DossierKey, INDEX } from "./open-state.ts";
import { readable, SCHEMAS } from "./records.ts";
import type { Bed } from "./tables.ts";

/** Dossiers that are marked at once; the oldest marks make room. */
const MOST = 2_000;

/** Keeps the mark, or takes it away (null), and counts its dossier by `by`. false: no such dossier is known. */
export async function setMark(
  bed: Bed,
  { portal, code }: { portal: PortalId; code: string },
  said: MarkSaid | null,
  at: Minute,
  by: CountedBy | null = null,
): Promise<boolean> {
  const key: DossierKey = [portal, code];
  return bed.run(["dossiers", ...INDEX], "readwrite", async (tx) => {
    if (said === null) {
      await tx.remove("marks", key);
      await followOne(tx, key, by);
      return true;
    }
    const { data: dossier } = SCHEMAS.dossiers.safeParse(await tx.get("dossiers", key));
    if (!dossier) return false;
    await tx.put("marks", { portal, code, at, was: wasOf(dossier), ...said });
    await follow(tx, [{ key, dossier, known: true }], by);
    if ((await tx.count("marks")) <= MOST) return true;
    const all = ((await tx.all("marks")) as Mark[]).sort((a, b) => a.at - b.at);
    for (const old of all.slice(0, all.length - MOST)) await tx.remove("marks", [old.portal, old.code]);
    // Those that made room are counted again: seldom, and with all others.
    await countAnew(tx);
    return true;
  });
}

/**
 * Takes marks out of a file, those that parse and are of a dossier that is known, unless a later one is there. One of a
 * time to come, or 'done' without a word on what the dossier was like, would hide it for good: it counts as not readable.
 */
export function takeMarks(bed: Bed, marks: readonly unknown[], now: Minute): Promise<Taken> {
  return bed.run(["dossiers", ...INDEX], "readwrite", async (tx) => {
    let [taken, unread] = [0, 0];
    for (const raw of marks.slice(0, MOST)) {
      const mark = SCHEMAS.marks.safeParse(raw);
      if (!mark.success || !comesBack(mark.data, now)) {
        unread++;
        continue;
      }
      const key = [mark.data.portal, mark.data.code];
      const known = await tx.get("dossiers", key);
      const before = (await tx.get("marks", key)) as Mark | undefined;
      if (known === undefined || (before && before.at >= mark.data.at)) continue;
      taken++;
      await tx.put("marks", mark.data);
    }
    if (taken > 0) await countAnew(tx);
    return { taken, unread };
  });
}

/** Something ends it: its instant, a later look at the dossier, a change of what is told of it. */
const comesBack = (mark: Mark, now: Minute): boolean =>
  !isAhead(mark.at, now) &&
  (mark.kind === "later" ? !isFarOff(mark.until, now) : Object.values(mark.was).some((it) => it !== null));

/** All marks. */
export async function allMarks(bed: Bed): Promise<Mark[]> {
  const rows = await bed.run(["marks"], "readonly", (tx) => tx.all("marks"));
  return readable(bed, "marks", rows);
}
