import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { allApologies, apologyOf, dropApology, keepApology, someApologies } from "./apologies.ts";
import { keepSightings } from "./dossiers.ts";
import { forgetOfficers } from "./officers.ts";
import { brokenCount } from "./records.ts";
import { exportTables, forgetOld, wipeAll } from "./retention.ts";
import { beds, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import type { Bed } from "./tables.ts";

const DAY = 1440;
const A = { portal: PORTAL, code: "H15-261120-0001" };
const B = { portal: PORTAL, code: "H15-261120-0002" };
const letter = { at: NOW, by: "Lê Thị An", due: NOW - 60, newDue: NOW + 3 * DAY };

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
    await keepSightings(bed, PORTAL, [sighting(A.code), sighting(B.code)]);
    await keepSightings(bed, OTHER, [sighting(A.code)]);
  });
  test("one letter, however often it is printed and copied", async () => {
    const first = { ...A, ...letter, times: 1 };
    expect(await keepApology(bed, { ...A, ...letter })).toEqual(first);
    expect(await keepApology(bed, { ...A, ...letter, at: NOW + 90 * DAY })).toEqual(first);
    expect(await apologyOf(bed, A.portal, A.code)).toEqual(first);
  });
  test("another date within half an hour mends the letter; later it is a second one", async () => {
    await keepApology(bed, { ...A, ...letter });
    const mended = { ...letter, newDue: NOW + 4 * DAY };
    expect(await keepApology(bed, { ...A, ...mended, at: NOW + 29 })).toMatchObject({
      times: 1,
      at: NOW + 29,
    });
    const second = { ...letter, at: NOW + 2 * DAY, due: null, newDue: NOW + 9 * DAY };
    const earlier = [{ at: NOW + 29, newDue: NOW + 4 * DAY, times: 1 }];
    const kept = { ...A, ...second, due: NOW - 60, times: 2, earlier };
    expect(await keepApology(bed, { ...A, ...second })).toEqual(kept);
    expect(await apologyOf(bed, A.portal, A.code)).toEqual(kept);
  });
  test("of a dossier that nobody knows nothing is kept", async () => {
    expect(await keepApology(bed, { ...A, ...letter, code: "H15-1" })).toBeNull();
    expect(await allApologies(bed)).toEqual([]);
  });
  test("one that was not sent is taken back", async () => {
    await keepApology(bed, { ...A, ...letter });
    expect(await dropApology(bed, A.portal, A.code)).toBeNull();
    expect(await apologyOf(bed, A.portal, A.code)).toBeNull();
  });
  test("of several only the last is taken back, with its corrections, and who made the one before is not said", async () => {
    for (const days of [0, 2, 4])
      await keepApology(bed, { ...A, ...letter, at: NOW + days * DAY, newDue: NOW + (days + 3) * DAY });
    await keepApology(bed, { ...A, ...letter, at: NOW + 4 * DAY + 10, newDue: NOW + 9 * DAY });
    const first = { ...A, at: NOW, by: null, due: NOW - 60, newDue: NOW + 3 * DAY, times: 1 };
    const { at, newDue, times } = first;
    const second = { ...first, at: NOW + 2 * DAY, newDue: NOW + 5 * DAY, times: 2 };
    expect(await dropApology(bed, A.portal, A.code)).toEqual({ ...second, earlier: [{ at, newDue, times }] });
    expect(await dropApology(bed, A.portal, A.code)).toEqual(first);
    expect(await apologyOf(bed, A.portal, A.code)).toEqual(first);
    expect(await dropApology(bed, A.portal, A.code)).toBeNull();
    expect(await allApologies(bed)).toEqual([]);
  });
  test("some, behind a dossier's key, in the order of the dossiers", async () => {
    for (const it of [B, A, { ...A, portal: OTHER }]) await keepApology(bed, { ...it, ...letter });
    const keys = async (portal: string | null, after: [string, string] | null, count: number) =>
      (await someApologies(bed, portal, after, count)).map(({ portal, code }) => [portal, code]);
    expect(await keys(null, null, 2)).toEqual([
      [OTHER, A.code],
      [PORTAL, A.code],
    ]);
    expect(await keys(null, [PORTAL, A.code], 9)).toEqual([[PORTAL, B.code]]);
    expect(await keys(PORTAL, null, 1)).toEqual([[PORTAL, A.code]]);
  });
  test("it goes with its dossier, is taken along and wiped", async () => {
    await keepApology(bed, { ...A, ...letter });
    expect((await exportTables(bed)).apologies).toHaveLength(1);
    const keep = { dossierDays: 180, endedDays: 400, paperDays: 1_826 };
    await forgetOld(bed, NOW + 100 * DAY, keep);
    expect(await allApologies(bed)).toHaveLength(1);
    await forgetOld(bed, NOW + 181 * DAY, keep);
    expect(await allApologies(bed)).toEqual([]);
    await keepSightings(bed, PORTAL, [sighting(A.code)]);
    await keepApology(bed, { ...A, ...letter });
    await wipeAll(bed);
    expect(await allApologies(bed)).toEqual([]);
  });
  test("where no officer's name is kept, who made it is struck out, of one set aside too", async () => {
    await keepApology(bed, { ...A, ...letter });
    await bed.run(["apologies"], "readwrite", (tx) => tx.put("apologies", { ...B, ...letter, newDue: "?" }));
    expect(await allApologies(bed)).toHaveLength(1);
    expect(await brokenCount(bed)).toBe(1);
    expect(JSON.stringify(await exportTables(bed))).toContain("Lê Thị An");
    expect(await forgetOfficers(bed)).toBe(2);
    expect(JSON.stringify(await exportTables(bed))).not.toContain("Lê Thị An");
    expect(await apologyOf(bed, A.portal, A.code)).toMatchObject({ by: null, newDue: letter.newDue });
  });
});
