/** The queue's numbers out of the index, and what is in work by it. */
import { breath } from "../breath.ts";
import type { Dossier, Minute, PortalId } from "../dossier/model.ts";
import { addAll, noSums, type Sums } from "../queue/share.ts";
import { countTurned, makeMembers, makeShares } from "./open-build.ts";
import { countAnew, isGone } from "./open-index.ts";
import {
  allSums,
  type CountedBy,
  type DossierKey,
  INDEX,
  type Left,
  type OpenRecord,
  readState,
} from "./open-state.ts";
import { readable } from "./records.ts";
import { type Bed, keyOf, TABLES } from "./tables.ts";

const inWork = (dossier: Dossier, left: Left | null): InWork => ({
  dossier,
  left: left && isGone(dossier, left) ? left : null,
});

/** Which dossiers are in work, be they in a list or not. */
export async function openKeys(bed: Bed): Promise<DossierKey[]> {
  await makeMembers(bed);
  return bed.run(["open"], "readonly", (tx) => tx.keys("open")) as Promise<DossierKey[]>;
}

export interface Indexed {
  sums: Sums;
  portals: { portal: PortalId; dossiers: number }[];
  /** The first minute at which a number may be otherwise though nothing was written; null: none. */
  until: Minute | null;
  /** The same as at another look: nothing was written between. */
  changes: number;
}

/** The sums as of `by.now`, of one portal or of all. What is missing, or has turned meanwhile, is counted first. */
export async function indexedSums(bed: Bed, portal: PortalId | null, by: CountedBy): Promise<Indexed> {
  for (;;) {
    await makeShares(bed, by);
    const there = await bed.run(["open", "sums"], "readonly", async (tx) => {
      const state = await readState(tx);
      if (state.shares !== true || state.stamp !== by.stamp) return null;
      const [first] = (await tx.by("open", "turns", null, 1)) as OpenRecord[];
      const until = first?.turnsAt ?? null;
      if (until !== null && until <= by.now) return "turned";
      const all = await allSums(tx);
      const sums = noSums();
      for (const it of all) if (portal === null || it.portal === portal) addAll(sums, it.sums);
      const portals = all.map((it) => ({ portal: it.portal, dossiers: it.stored }));
      return { sums, portals: portals.filter((it) => it.dossiers > 0), until, changes: state.changes };
    });
    if (there === "turned")
      while (!(await bed.run(["dossiers", "broken", ...INDEX], "readwrite", (tx) => countTurned(tx, by))));
    else if (there) return there;
  }
}

/** How many dossiers each portal has. */
export async function portalsKnown(bed: Bed): Promise<Map<PortalId, number>> {
  await makeMembers(bed);
  const all = await bed.run(["sums"], "readonly", allSums);
  return new Map(all.filter((it) => it.stored > 0).map((it) => [it.portal, it.stored]));
}

/** The index is wrong: at the next need all is counted anew. */
export const distrust = (bed: Bed): Promise<void> => bed.run(["sums"], "readwrite", countAnew);

/** Dossiers held at once. */
const SOME = 200;

/** One that is in work; `left`: but in no list any more. */
export interface InWork {
  dossier: Dossier;
  left: Left | null;
}

/** All that is in work, some at a time, with a breath between, as in `eachDossier`. By `by`, or whatever was counted last. */
export async function eachOpen(bed: Bed, visit: (some: InWork[]) => void, most = SOME): Promise<void> {
  await makeMembers(bed);
  for (let after: DossierKey | null = null; ; ) {
    const { rows, keys, left } = await bed.run(["open", "dossiers"], "readonly", async (tx) => {
      const records = await tx.some("open", after, most);
      const keys = records.map((row) => keyOf(TABLES.open.key, row) as DossierKey);
      const left = new Map(
        (records as OpenRecord[]).flatMap((it) =>
          it.left ? [[`${it.portal} ${it.code}`, it.left] as const] : [],
        ),
      );
      return { keys, left, rows: await Promise.all(keys.map((key) => tx.get("dossiers", key))) };
    });
    const dossiers = await readable(
      bed,
      "dossiers",
      rows.filter((row) => row !== undefined),
    );
    visit(dossiers.map((dossier) => inWork(dossier, left.get(`${dossier.portal} ${dossier.code}`) ?? null)));
    if (keys.length < most) return;
    after = keys.at(-1)!;
    await breath();
  }
}
