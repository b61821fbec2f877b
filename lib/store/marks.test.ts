import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { keepSightings } from "./dossiers.ts";
import { allMarks, setMark, takeMarks } from "./marks.ts";
import { exportTables, forgetOld, wipeAll } from "./retention.ts";
import { beds, NOW, PORTAL, sighting } from "./sample.ts";
import type { Bed } from "./tables.ts";

const A = { portal: PORTAL, code: "H15-261120-0001" };
const LATER = { kind: "later", until: NOW + 60 } as const;

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
    await keepSightings(bed, PORTAL, [sighting(A.code), sighting("H15-261120-0002")]);
  });
  test("the last word holds, with what the dossier was like, until it is taken back", async () => {
    expect(await setMark(bed, A, LATER, NOW)).toBe(true);
    expect(await setMark(bed, A, { kind: "done" }, NOW + 1)).toBe(true);
    const was = { status: 4, stepName: null, changedAt: NOW };
    expect(await allMarks(bed)).toEqual([{ ...A, kind: "done", at: NOW + 1, was }]);
    await setMark(bed, A, null, NOW + 2);
    expect(await allMarks(bed)).toEqual([]);
  });
  test("of a dossier that nobody knows nothing is kept", async () => {
    expect(await setMark(bed, { ...A, code: "H15-1" }, LATER, NOW)).toBe(false);
    expect(await allMarks(bed)).toEqual([]);
  });
  test("out of a file: none that hides a dossier for good, nor one that can't be read", async () => {
    const was = { status: 4, stepName: null, changedAt: null } as const;
    const done = { ...A, kind: "done", at: NOW + 1440, was } as const;
    const later = { ...A, ...LATER, at: NOW, was } as const;
    const never = { status: null, stepName: null, changedAt: null };
    const bad = [
      { ...done, at: NOW + 1441 },
      { ...done, was: never },
      { ...later, until: NOW + 31 * 1440 + 1 },
      { ...later, until: "?" },
    ];
    expect(await takeMarks(bed, bad, NOW)).toEqual({ taken: 0, unread: 4 });
    expect(await allMarks(bed)).toEqual([]);
    const good = [{ ...later, until: NOW + 31 * 1440, was: never }, done, { ...done, code: "H15-1" }];
    expect(await takeMarks(bed, good, NOW)).toEqual({ taken: 2, unread: 0 });
    expect(await allMarks(bed)).toEqual([done]);
  });
  test("a mark goes with its dossier, is taken along and wiped", async () => {
    await setMark(bed, A, LATER, NOW);
    expect((await exportTables(bed)).marks).toHaveLength(1);
    const keep = { dossierDays: 180, endedDays: 400, paperDays: 1_826 };
    await forgetOld(bed, NOW + 100 * 1440, keep);
    expect(await allMarks(bed)).toHaveLength(1);
    await forgetOld(bed, NOW + 181 * 1440, keep);
    expect(await allMarks(bed)).toEqual([]);
    await setMark(bed, A, null, NOW);
    await keepSightings(bed, PORTAL, [sighting(A.code)]);
    await setMark(bed, A, LATER, NOW);
    await wipeAll(bed);
    expect(await allMarks(bed)).toEqual([]);
  });
});
