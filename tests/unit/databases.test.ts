/** The databases of released versions, opened by today's code (docs/releasing.md). */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { openDB } from "idb";
import { describe, expect, test } from "vitest";
import { letterheadSchema } from "../../lib/apology/schema.ts";
import type { Named } from "../../lib/counting/packed.ts";
import { countedIn } from "../../lib/messages/counted.ts";
import { keptProfile } from "../../lib/portals/profile-file.ts";
import { parseSettings } from "../../lib/settings/parse.ts";
import { mendAll, someCounted } from "../../lib/store/blocks.ts";
import { openIdbBed } from "../../lib/store/idb-bed.ts";
import { verifyLedger } from "../../lib/store/ledger.ts";
import { leftNow } from "../../lib/store/lists.ts";
import { VERSION } from "../../lib/store/migrations.ts";
import { indexedSums, portalsKnown } from "../../lib/store/open-numbers.ts";
import type { DossierKey } from "../../lib/store/open-state.ts";
import { ownersOf } from "../../lib/store/owners.ts";
import { papersOf } from "../../lib/store/papers.ts";
import { brokenCount, SCHEMAS } from "../../lib/store/records.ts";
import { exportTables, wipeAll } from "../../lib/store/retention.ts";
import { LETTERHEAD, readDocument, TARGETS } from "../../lib/store/small.ts";
import { type Bed, TABLE_NAMES, TABLES, type Table } from "../../lib/store/tables.ts";
import { targetsSchema } from "../../lib/targets/schema.ts";
import pack from "../../package.json" with { type: "json" };
import { applicantKey, type Fixture, fixtures, layDown, tablesOf } from "../../scripts/database/fixture.ts";
import { KNOWN, LISTED } from "../../scripts/database/invented.ts";
import { QUEUE, REPORT } from "../../scripts/database/made.ts";
import { tellOffice } from "../../scripts/database/tell.ts";

const ALL = fixtures();
/** The first form that was ever released. */
const FIRST = 9;
const KEYS = ["keys"] as const;

let count = 0;
/** A fixture's database, opened and brought up by today's code. */
async function brought(fixture: Fixture): Promise<{ bed: Bed; name: string }> {
  const name = `released-${count++}`;
  await layDown(name, fixture);
  return { bed: await openIdbBed(name), name };
}

/** The same office, told to today's code. */
async function toldToday({ database }: Fixture): Promise<Bed> {
  const bed = await openIdbBed(`today-${count++}`);
  const key = await applicantKey();
  await bed.run([...KEYS], "readwrite", (tx) => tx.put("keys", { name: "applicant", key }));
  await tellOffice(bed, database);
  return bed;
}

/** An export as its schema reads it, every record of it; what was called by chance is left out. */
async function exported(bed: Bed): Promise<Record<string, unknown[]>> {
  const tables = await exportTables(bed, ["open", "sums", "blocks", "recount"]);
  const read = Object.entries(tables).map(([name, rows]) => {
    const schema = SCHEMAS[name as keyof typeof SCHEMAS];
    return [name, schema ? rows.map((it) => schema.parse(it)) : rows] as const;
  });
  const out: Record<string, unknown[]> = Object.fromEntries(read);
  out.faults = out.faults!.map((it) => ({ ...(it as object), id: "" }));
  return out;
}

async function reported(bed: Bed): Promise<Named[]> {
  const all: Named[] = [];
  const left = await leftNow(bed);
  for (let after: DossierKey | null = null; ; ) {
    const round: Awaited<ReturnType<typeof someCounted>> = await someCounted(bed, null, after, REPORT, left);
    all.push(...round.some.flatMap((it) => countedIn(it)!));
    after = round.next;
    if (after === null) return all;
  }
}

const fields = (rows: unknown[]) =>
  new Set(rows.flatMap((it) => Object.keys((it as { values: object }).values)));

test("each form of the database since the first that was released has its fixture, and each version of the extension", () => {
  const forms = ALL.map((it) => it.database);
  for (let form = FIRST; form <= VERSION; form++) expect(forms, `npm run fixture:database`).toContain(form);
  const changes = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8");
  const versions = [...changes.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map((it) => it[1]);
  expect(versions).toContain(pack.version);
  expect(ALL.map((it) => it.version)).toEqual(expect.arrayContaining(versions));
});

describe.each(ALL.map((it) => [`${it.database}, of ${it.version}`, it] as const))("form %s", (_of, then) => {
  test("comes up to today's with every record whole: the same export as the same office told today", async () => {
    const { bed } = await brought(then);
    const today = await toldToday(then);
    const now = await exported(bed);
    expect(now).toEqual(await exported(today));
    // None of it is empty, or nothing would be held to anything.
    for (const name of Object.keys(then.tables).filter((it) => it in now && it !== "broken"))
      expect(now[name], name).not.toHaveLength(0);
    expect(await brokenCount(bed)).toBe(0);
    expect(await verifyLedger(bed)).toEqual({ whole: true, entries: then.tables.ledger!.records.length });
    expect(fields(now.dossiers!)).toEqual(fields(then.tables.dossiers!.records));
    bed.close();
    today.close();
  });
  test("its queue and its reports count as the same office told today", async () => {
    const { bed } = await brought(then);
    const today = await toldToday(then);
    expect((await portalsKnown(bed)).size).toBe(2);
    const { sums } = await indexedSums(bed, null, QUEUE);
    expect(sums).toEqual((await indexedSums(today, null, QUEUE)).sums);
    expect(sums.open).toBeGreaterThan(0);
    expect(await reported(bed)).toEqual(await reported(today));
    expect(await reported(bed)).toHaveLength(then.tables.dossiers!.records.length);
    bed.close();
    today.close();
  });
  test("people are found again by their numbers, documents and settings are taken for what they are", async () => {
    const { bed } = await brought(then);
    const papers = async (place: { portal: string; office: string[] }, number: string) =>
      (await papersOf(bed, place, await ownersOf(bed, place, number))).map((it) => it.name).sort();
    const own = { portal: KNOWN.portal, office: [] };
    expect(await papers(own, KNOWN.idNumber)).toEqual(["Giấy chứng sinh", "Giấy khai sinh"]);
    expect(await papers(LISTED, LISTED.idNumber)).toEqual(["Giấy khai sinh"]);
    const kept = keptProfile(await readDocument(bed, `profile ${KNOWN.portal}`));
    expect(kept).toMatchObject({ profile: { wordings: { "Số HS": "code" } }, patternGone: null });
    expect(targetsSchema.parse(await readDocument(bed, TARGETS)).typed).toHaveLength(1);
    expect(letterheadSchema.parse(await readDocument(bed, LETTERHEAD)).signer).toBe("Chủ tịch");
    const { settings, dropped } = parseSettings(then.settings);
    expect(dropped).toEqual([]);
    expect(settings).toMatchObject(then.settings);
    bed.close();
  });
  test("its form is today's afterwards, to the last index", async () => {
    const { bed, name } = await brought(then);
    bed.close();
    const db = await openDB(name);
    const form = Object.entries(await tablesOf(db)).map(([table, { key, indexes }]) => [
      table,
      { key, indexes: Object.fromEntries(indexes.map(({ name, ...it }) => [name, it])) },
    ]);
    db.close();
    const todays = Object.entries(TABLES as Record<string, Table>).map(([table, { key, indexes }]) => [
      table,
      {
        key,
        indexes: Object.fromEntries(
          Object.entries(indexes).map(([index, { on, unique = false, many = false }]) => [
            index,
            { on, unique, many },
          ]),
        ),
      },
    ]);
    expect(Object.fromEntries(form)).toEqual(Object.fromEntries(todays));
  });
  test("'wipe' leaves no record in any table, and what was told before is told anew as to an empty one", async () => {
    const { bed, name } = await brought(then);
    await indexedSums(bed, null, QUEUE);
    await mendAll(bed, REPORT);
    await wipeAll(bed);
    bed.close();
    const db = await openDB(name);
    const left = [...db.objectStoreNames];
    expect(left.sort()).toEqual([...TABLE_NAMES].sort());
    for (const table of left) expect(await db.count(table), table).toBe(0);
    db.close();
    const again = await openIdbBed(name);
    const key = await applicantKey();
    await again.run([...KEYS], "readwrite", (tx) => tx.put("keys", { name: "applicant", key }));
    await tellOffice(again, then.database);
    const today = await toldToday(then);
    expect(await exported(again)).toEqual(await exported(today));
    again.close();
    today.close();
  });
});
