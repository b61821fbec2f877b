/** Keeps the index of what is in work with the dossiers, inside the transaction that writes them. */
import { apologySchema } from "../apology/schema.ts";
import type { Dossier, PortalId } from "../dossier/model.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { isOver } from "../dossier/status.ts";
import { add, NOWHERE } from "../queue/share.ts";
import { leftOf } from "../whole/whole.ts";
import { listsIn } from "./lists-in.ts";
import { markSchema } from "./mark-schema.ts";
import {
  type CountedBy,
  covers,
  type DossierKey,
  type IndexState,
  type Left,
  type OpenRecord,
  openSchema,
  type PortalSums,
  readState,
  readSums,
  type Said,
  writeState,
  writeSums,
} from "./open-state.ts";
import type { Tx } from "./tables.ts";

/** One dossier that is written, or taken away. */
export interface Change {
  key: DossierKey;
  /** As it stands now; null: it is gone. */
  dossier: Dossier | null;
  /** It was stored before. */
  known: boolean;
  /** Whether it is in no list any more, where that is what changes; absent: what was known. */
  left?: Left | null;
}

/**
 * Takes the changes into the index. `by` null, or other rules than the index was counted by: what stays open is counted
 * anew with all others at the next need. The transaction must hold the tables of INDEX.
 */
export async function follow(tx: Tx, changes: readonly Change[], by: CountedBy | null): Promise<void> {
  if (changes.length === 0) return;
  const state = await readState(tx);
  const same = by !== null && by.stamp === state.stamp && by.now >= state.at;
  const before = await Promise.all(
    changes.map(async ({ key }) => ({
      record: openSchema.safeParse(await tx.get("open", key)).data ?? null,
      said: await saidOf(tx, key),
    })),
  );
  const sums = await sumsOf(
    tx,
    changes.map(({ key }) => key),
  );
  // Of what had ended, or was not stored, the index holds nothing that tells whether it left a list meanwhile.
  const isFresh = ({ dossier, left }: Change, n: number) =>
    left === undefined && before[n]!.record === null && dossier !== null && !isOver(dossier.values);
  const gone = changes.some(isFresh) ? leftOf(await listsIn(tx)) : null;
  const writes: Promise<void>[] = [];
  for (const [n, change] of changes.entries()) {
    const { key, dossier } = change;
    const left = isFresh(change, n)
      ? leftIn(gone?.get(key.join(" ")))
      : change.left === undefined
        ? (before[n]!.record?.left ?? null)
        : change.left;
    const of = sums.get(key[0])!;
    const { record, said } = before[n]!;
    if (covers(state.members, key)) of.stored += Number(dossier !== null) - Number(change.known);
    if (record?.share && covers(state.shares, key)) add(of.sums, record.share, -1);
    // What comes later in the order of keys is found when its turn comes.
    const here = dossier !== null && covers(state.members, key) ? { dossier, said, left } : null;
    const next = here && recordOf(here, state, same ? by : null);
    if (next?.share) add(of.sums, next.share, 1);
    if (next) writes.push(tx.put("open", next));
    else if (record) writes.push(tx.remove("open", key));
  }
  if (by && same) state.at = by.now;
  state.changes++;
  for (const it of sums.values()) writes.push(writeSums(tx, it));
  writes.push(writeState(tx, state));
  await Promise.all(writes);
}

const leftIn = (it: Left | undefined): Left | null => (it ? { title: it.title, since: it.since } : null);

/** Counts a dossier anew of which something else was said. */
export async function followOne(tx: Tx, key: DossierKey, by: CountedBy | null): Promise<void> {
  const { data: dossier } = dossierSchema.safeParse(await tx.get("dossiers", key));
  if (dossier) await follow(tx, [{ key, dossier, known: true }], by);
}

/** One dossier and what is known beside it. */
interface InWork {
  dossier: Dossier;
  said: Said;
  left: Left | null;
}

/** null: it has ended. Without rules nothing counted stands any more. */
function recordOf(it: InWork, state: IndexState, by: CountedBy | null): OpenRecord | null {
  const { portal, code, values } = it.dossier;
  if (isOver(values)) return null;
  if (by && covers(state.shares, [portal, code])) return countedRecord(it, by);
  if (covers(state.shares, [portal, code])) {
    state.shares = null;
    state.stamp = "";
  }
  return { portal, code, share: null, ...(it.left ? { left: it.left } : {}) };
}

/** A dossier in work as the index holds it; null: it is in no queue. What is in no list any more is counted nowhere. */
export function countedRecord({ dossier, said, left }: InWork, by: CountedBy): OpenRecord | null {
  const counted = by.count(dossier, said);
  if (!counted) return null;
  const { portal, code } = dossier;
  if (left && isGone(dossier, left)) return { portal, code, share: NOWHERE, left };
  const { share, turnsAt } = counted;
  return { portal, code, share, ...(turnsAt === null ? {} : { turnsAt }), ...(left ? { left } : {}) };
}

/** Seen on any page since, it is in work again, wherever that was. */
export const isGone = (
  { lastSeenAt }: Pick<Dossier, "lastSeenAt">,
  { since }: Pick<Left, "since">,
): boolean => lastSeenAt <= since;

/** Nothing counted stands any more: at the next need all is counted anew. */
export async function countAnew(tx: Tx): Promise<void> {
  const state = await readState(tx);
  await writeState(tx, { ...state, shares: null, stamp: "", changes: state.changes + 1 });
}

export async function saidOf(tx: Tx, key: DossierKey): Promise<Said> {
  const [mark, apology] = await Promise.all([tx.get("marks", key), tx.get("apologies", key)]);
  return {
    mark: markSchema.safeParse(mark).data ?? null,
    apology: apologySchema.safeParse(apology).data ?? null,
  };
}

async function sumsOf(tx: Tx, keys: readonly DossierKey[]): Promise<Map<PortalId, PortalSums>> {
  const portals = [...new Set(keys.map(([portal]) => portal))];
  return new Map(await Promise.all(portals.map(async (it) => [it, await readSums(tx, it)] as const)));
}
