import { wait } from "../after.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import { dayOf, isoDay, parseMoment, startOf } from "../dossier/moment.ts";
import { isOver } from "../dossier/status.ts";
import { allFiles, removeFile } from "./beside.ts";
import { dropBlocksWith } from "./blocks-state.ts";
import { bookBetween } from "./book.ts";
import { eachDossier } from "./dossiers.ts";
import { forgetHeard } from "./heard-retention.ts";
import { intakesBetween } from "./intakes.ts";
import { allLists } from "./lists.ts";
import { countAnew, follow } from "./open-index.ts";
import { type DossierKey, INDEX } from "./open-state.ts";
import { place, putShelf, readShelf, type Shelf, takePapers, takeShelf } from "./shelf.ts";
import { readDocument, writeDocument } from "./small.ts";
import { type Bed, TABLE_NAMES, type TableName } from "./tables.ts";

const DAY = 1440;

export interface Keep {
  /** Days since a dossier that has not ended was last seen. */
  dossierDays: number;
  /** Days since a dossier ended, or was counted as taken in. A year's count ends on 14/12 and goes back to 15/12 of the year before. */
  endedDays: number;
  /** Days since a paper was last seen or taken in. */
  paperDays: number;
}

/**
 * Forgets what is older than the office keeps it: dossiers by when they ended or were last seen, with what was said of
 * them; intakes, papers and days of the paper register by their age. The ledger stays.
 */
export async function forgetOld(
  bed: Bed,
  now: Minute,
  keep: Keep,
): Promise<{ dossiers: number; papers: number }> {
  let dossiers = 0;
  await eachDossier(bed, async (some) => {
    const old = some.filter((it) => isOld(it, now, keep));
    dossiers += old.length;
    if (old.length > 0) await forgetThese(bed, old);
  });
  const tooOld = now - keep.paperDays * DAY;
  const counted = await intakesBetween(bed, 0, now - keep.endedDays * DAY);
  const unused = (await allLists(bed)).filter((it) => it.at < now - keep.dossierDays * DAY);
  const lastDay = isoDay(dayOf(now - keep.endedDays * DAY) - 1);
  const bookDays = (await bookBetween(bed, "", lastDay)).map(({ day }) => day);
  await bed.run(["intakes", "book", ...INDEX], "readwrite", async (tx) => {
    for (const it of unused) await tx.remove("lists", [it.portal, it.list]);
    // What was said to be in a list no longer isn't known any more.
    if (unused.length > 0) await countAnew(tx);
    for (const it of counted) await tx.remove("intakes", it.id);
    for (const day of bookDays) await tx.remove("book", day);
  });
  await forgetHeard(bed, now);
  // Nobody looks at last year's word of a colleague.
  for (const it of await allFiles(bed))
    if (it.at < now - keep.dossierDays * DAY) await removeFile(bed, it.machine);
  return { dossiers, papers: await forgetPapers(bed, now, tooOld) };
}

function forgetThese(bed: Bed, dossiers: readonly Dossier[]): Promise<void> {
  return bed.run(["dossiers", "blocks", ...INDEX], "readwrite", async (tx) => {
    for (const { portal, code } of dossiers) {
      await tx.remove("dossiers", [portal, code]);
      await tx.remove("marks", [portal, code]);
      await tx.remove("apologies", [portal, code]);
      // Nothing is counted of it any more, in a block or anew.
      await tx.remove("recount", [portal, code]);
    }
    const gone = dossiers.map(({ portal, code }) => [portal, code] satisfies DossierKey);
    await dropBlocksWith(tx, gone);
    await follow(
      tx,
      gone.map((key) => ({ key, dossier: null, known: true })),
      null,
    );
  });
}

function isOld({ values, lastSeenAt }: Dossier, now: Minute, keep: Keep): boolean {
  if (!isOver(values)) return lastSeenAt < now - keep.dossierDays * DAY;
  const ended = values.finishedAt ? parseMoment(values.finishedAt.value) : null;
  const at = ended ? (ended.minute ?? startOf(ended.day)) : lastSeenAt;
  return at < now - keep.endedDays * DAY;
}

/** Shelves looked at in one go, and milliseconds between: of a million papers, so that who asks for some meanwhile hardly waits. */
const SOME = 8;
const BREATH = 5;
/** Document that says since when the oldest paper is known: before it is too old, a million need not be gone through. */
const OLDEST = "papers: oldest";

async function forgetPapers(bed: Bed, now: Minute, tooOld: Minute): Promise<number> {
  const since = await readDocument(bed, OLDEST);
  if (typeof since === "number" && since >= tooOld) return 0;
  let gone = 0;
  let oldest = now;
  for (let after: string | null = null; ; ) {
    const shelves: unknown[] = await bed.run(["papers"], "readonly", (tx) => tx.some("papers", after, SOME));
    for (const raw of shelves) {
      const { shelf: key } = raw as { shelf: string };
      after = key;
      const ages = seenOn(readShelf(raw, key));
      if (ages.some((at) => at < tooOld)) gone += await forgetOn(bed, key, tooOld);
      oldest = ages.reduce((least, at) => (at >= tooOld && at < least ? at : least), oldest);
    }
    if (shelves.length < SOME) break;
    await wait(BREATH);
  }
  await writeDocument(bed, OLDEST, oldest);
  return gone;
}

/** When papers were seen last; read without looking at the rest of them. */
const seenOn = (shelf: Shelf | null): Minute[] =>
  Object.values(shelf?.owners ?? {})
    .flat()
    .map((it) => (it as { seenAt?: unknown } | null)?.seenAt)
    .filter((it) => typeof it === "number");

function forgetOn(bed: Bed, key: string, tooOld: Minute): Promise<number> {
  return bed.run(["papers", "broken"], "readwrite", async (tx) => {
    const shelf = await takeShelf(tx, key);
    let gone = 0;
    for (const owner of Object.keys(shelf.owners)) {
      const papers = await takePapers(tx, shelf, owner);
      const kept = papers.filter((it) => it.seenAt >= tooOld);
      gone += papers.length - kept.length;
      place(shelf, owner, kept);
    }
    await putShelf(tx, shelf);
    return gone;
  });
}

/** Everything, the key of the owners too: what was made with it can't be made again. */
export async function wipeAll(bed: Bed): Promise<void> {
  await bed.run([...TABLE_NAMES], "readwrite", async (tx) => {
    for (const table of TABLE_NAMES) await tx.clear(table);
  });
}

/** Everything there is, as plain data for a person to keep; keys can't be exported and are left out. */
export async function exportTables(
  bed: Bed,
  without: readonly TableName[] = [],
): Promise<Record<string, unknown[]>> {
  const tables = TABLE_NAMES.filter((it) => it !== "keys" && !without.includes(it));
  return bed.run(tables, "readonly", async (tx) => {
    const out: Record<string, unknown[]> = {};
    for (const table of tables) out[table] = await tx.all(table);
    return out;
  });
}

/** Some shelves of papers, those behind `after`: a million papers are too much for one message. */
export function exportShelves(bed: Bed, after: string | null, count: number): Promise<unknown[]> {
  return bed.run(["papers"], "readonly", (tx) => tx.some("papers", after, count));
}
