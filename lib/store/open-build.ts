/** Makes the index of what is in work where it is missing or was counted by other rules, some dossiers at a time. */

import { breath } from "../breath.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { add, noSums } from "../queue/share.ts";
import { leftOf } from "../whole/whole.ts";
import { recount } from "./blocks-state.ts";
import { endedAtAGlance } from "./dossiers.ts";
import { listsIn } from "./lists-in.ts";
import { countedRecord, saidOf } from "./open-index.ts";
import {
  allSums,
  type CountedBy,
  type DossierKey,
  INDEX,
  type IndexState,
  type Left,
  openSchema,
  type PortalSums,
  readState,
  readSums,
  writeState,
  writeSums,
} from "./open-state.ts";
import { type Bed, keyOf, TABLES, type Tx } from "./tables.ts";

/** Taken at once: about what takes some milliseconds, so that who asks for something else meanwhile hardly waits. */
const STORED = 1_000;
const OPEN = 200;

/** Sees to it that the index holds all that is in work. */
export async function makeMembers(bed: Bed): Promise<void> {
  if ((await stateOf(bed)).members === true) return;
  while (!(await bed.run(["dossiers", ...INDEX], "readwrite", someMembers))) await breath();
}

/** Sees to it that all that is in work is counted by these rules. */
export async function makeShares(bed: Bed, by: CountedBy): Promise<void> {
  await makeMembers(bed);
  const state = await stateOf(bed);
  if (state.shares === true && state.stamp === by.stamp && state.at <= by.now) return;
  while (!(await bed.run(["dossiers", "broken", ...INDEX], "readwrite", (tx) => someShares(tx, by))))
    await breath();
}

const stateOf = (bed: Bed): Promise<IndexState> => bed.run(["sums"], "readonly", readState);

async function someMembers(tx: Tx): Promise<boolean> {
  const state = await readState(tx);
  if (state.members === true) return true;
  if (state.members === null) await Promise.all([tx.clear("open"), tx.clear("sums")]);
  const rows = await tx.some("dossiers", state.members, STORED);
  const sums = new Map<string, PortalSums>();
  const keys = rows.map((row) => keyOf(TABLES.dossiers.key, row) as DossierKey);
  for (const [n, [portal, code]] of keys.entries()) {
    const of = sums.get(portal) ?? (await readSums(tx, portal));
    sums.set(portal, of);
    of.stored++;
    if (!endedAtAGlance(rows[n])) await tx.put("open", { portal, code, share: null });
  }
  for (const of of sums.values()) await writeSums(tx, of);
  const done = rows.length < STORED;
  const members = done || keys.at(-1)!;
  await writeState(tx, { ...state, members, shares: null, stamp: "", changes: state.changes + 1 });
  return done;
}

async function someShares(tx: Tx, by: CountedBy): Promise<boolean> {
  let state = await readState(tx);
  if (state.stamp !== by.stamp || state.at > by.now) {
    for (const of of await allSums(tx)) await writeSums(tx, { ...of, sums: noSums() });
    state = { ...state, shares: null, stamp: by.stamp };
  }
  if (state.shares === true) return true;
  const rows = await tx.some("open", state.shares, OPEN);
  const keys = rows.map((row) => keyOf(TABLES.open.key, row) as DossierKey);
  const gone = leftOf(await listsIn(tx));
  const left = keys.map(([portal, code]) => gone.get(`${portal} ${code}`) ?? null);
  await countThese(tx, keys, left, by);
  const done = rows.length < OPEN;
  const shares = done || keys.at(-1)!;
  await writeState(tx, { ...state, shares, at: by.now, changes: state.changes + 1 });
  return done;
}

/** Counts them as if they had not been counted before; what can't be read is set aside. */
async function countThese(
  tx: Tx,
  keys: readonly DossierKey[],
  left: readonly (Left | null)[],
  by: CountedBy,
): Promise<void> {
  const found = await Promise.all(
    keys.map(async (key) => ({ key, raw: await tx.get("dossiers", key), said: await saidOf(tx, key) })),
  );
  const sums = new Map<string, PortalSums>();
  for (const [n, { key, raw, said }] of found.entries()) {
    const [portal] = key;
    const of = sums.get(portal) ?? (await readSums(tx, portal));
    sums.set(portal, of);
    const { data: dossier } = dossierSchema.safeParse(raw);
    const gone = left[n] ? { title: left[n].title, since: left[n].since } : null;
    const record = dossier ? countedRecord({ dossier, said, left: gone }, by) : null;
    if (record?.share) add(of.sums, record.share, 1);
    await (record ? tx.put("open", record) : tx.remove("open", key));
    if (dossier || raw === undefined) continue;
    await tx.put("broken", { id: `dossiers ${JSON.stringify(key)}`, table: "dossiers", record: raw });
    await tx.remove("dossiers", key);
    await recount(tx, [key]);
    of.stored--;
  }
  for (const of of sums.values()) await writeSums(tx, of);
}

/** Counts anew what has turned by itself until now, some of it; false: there is more. */
export async function countTurned(tx: Tx, by: CountedBy): Promise<boolean> {
  const rows = await tx.by("open", "turns", by.now, OPEN);
  if (rows.length === 0) return true;
  const keys = rows.map((row) => keyOf(TABLES.open.key, row) as DossierKey);
  const left: (Left | null)[] = [];
  for (const [n, row] of rows.entries()) {
    const { data } = openSchema.safeParse(row);
    left.push(data?.left ?? null);
    const of = await readSums(tx, keys[n]![0]);
    if (data?.share) add(of.sums, data.share, -1);
    await writeSums(tx, of);
  }
  await countThese(tx, keys, left, by);
  const state = await readState(tx);
  await writeState(tx, { ...state, at: by.now, changes: state.changes + 1 });
  return rows.length < OPEN;
}
