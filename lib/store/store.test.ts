import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Sighting } from "../dossier/model.ts";
import { allDossiers, dossiersOf, keepSightings } from "./dossiers.ts";
import { appendEntry, listLedger } from "./ledger.ts";
import { eachOpen, portalsKnown } from "./open-numbers.ts";
import { keepPapers, papersOf } from "./papers.ts";
import { brokenCount } from "./records.ts";
import { exportTables, forgetOld, wipeAll } from "./retention.ts";
import { beds, entry, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import { allFaults, committedOf, keepCommitted, keepFault, readDocument, writeDocument } from "./small.ts";
import type { Bed } from "./tables.ts";

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });

  test("dossiers are kept per portal, whatever the message says", async () => {
    await keepSightings(bed, PORTAL, [sighting("H15-261120-0001")]);
    await keepSightings(bed, OTHER, [sighting("H15-261120-0001"), sighting("H15-261120-0002")]);
    expect(await portalsKnown(bed)).toEqual(
      new Map([
        [PORTAL, 1],
        [OTHER, 2],
      ]),
    );
    expect(
      (await dossiersOf(bed, PORTAL, ["H15-261120-0001", "H15-261120-0002"])).map((it) => it.portal),
    ).toEqual([PORTAL]);
    expect(await allDossiers(bed, OTHER)).toHaveLength(2);
  });

  test("one sighting that isn't sound doesn't cost the others", async () => {
    const odd = [
      { ...sighting("B"), seenAt: "now" },
      null,
      sighting("C", { page: "none" }),
      sighting("001099012345"),
    ];
    expect(await keepSightings(bed, PORTAL, [sighting("A"), ...odd])).toMatchObject({ kept: 1, refused: 4 });
    expect((await allDossiers(bed)).map((it) => it.code)).toEqual(["A"]);
  });

  test("two sightings of one dossier in one message add up", async () => {
    const late = sighting("A", {
      seenAt: NOW + 1,
      values: { paused: { value: false, where: { kind: "cell", name: "" }, sure: 1 } },
    });
    expect(await keepSightings(bed, PORTAL, [sighting("A"), late])).toMatchObject({ kept: 2, refused: 0 });
    const [dossier] = await allDossiers(bed);
    expect(Object.keys(dossier!.values).sort()).toEqual(["paused", "status"]);
  });

  test("a stop made under our eyes gets its start and its paper from the ledger, and none from elsewhere", async () => {
    const stopped = (at: number) =>
      sighting("H15-261120-0001", {
        seenAt: at,
        values: { status: { value: 8, where: { kind: "column", name: "" }, sure: 1 } },
      });
    await keepSightings(bed, PORTAL, [sighting("H15-261120-0001", { seenAt: NOW - 5 })]);
    await appendEntry(bed, OTHER, entry("other-portal"), "1");
    await appendEntry(bed, PORTAL, entry("went-back", { decision: "back" }), "1");
    await appendEntry(bed, PORTAL, entry("anyway"), "1");
    await keepSightings(bed, PORTAL, [stopped(NOW + 2)]);
    const [dossier] = await dossiersOf(bed, PORTAL, ["H15-261120-0001"]);
    expect(dossier!.pauses).toEqual([{ from: "2026-11-20T15:40:00+07:00", to: null, hasPaper: false }]);
    expect(dossier!.untimedPause).toBeUndefined();
    await keepSightings(bed, OTHER, [sighting("H15-261120-0001", { seenAt: NOW + 9 }), stopped(NOW + 10)]);
    const [elsewhere] = await dossiersOf(bed, OTHER, ["H15-261120-0001"]);
    expect(elsewhere!.pauses).toEqual([]);
    expect(elsewhere!.untimedPause?.over).toBe(false);
  });

  test.each([
    ["a sound file", [], true],
    ["a file found wanting", [{ rule: "pause-same-file", version: 1, level: "ask" as const }], false],
    [
      "a file, and only the time was asked about",
      [{ rule: "pause-overdue", version: 1, level: "ask" as const }],
      true,
    ],
  ])("a stop with %s", async (_what, missing, hasPaper) => {
    const status = { value: 8 as const, where: { kind: "column" as const, name: "" }, sure: 1 };
    const files = [{ name: "thong-bao.pdf", size: 9, sha256: null }];
    await keepSightings(bed, PORTAL, [sighting("H15-261120-0001", { seenAt: NOW - 5 })]);
    await appendEntry(bed, PORTAL, entry("1", { missing, files }), "1");
    await keepSightings(bed, PORTAL, [sighting("H15-261120-0001", { seenAt: NOW + 2, values: { status } })]);
    const [dossier] = await dossiersOf(bed, PORTAL, ["H15-261120-0001"]);
    expect(dossier!.pauses.map((it) => it.hasPaper)).toEqual([hasPaper]);
  });

  test("another portal's ledger says nothing about a stop here", async () => {
    const status = { value: 8 as const, where: { kind: "column" as const, name: "" }, sure: 1 };
    await keepSightings(bed, PORTAL, [sighting("H15-261120-0001", { seenAt: NOW - 5 })]);
    await appendEntry(bed, OTHER, entry("other-portal"), "1");
    await keepSightings(bed, PORTAL, [sighting("H15-261120-0001", { seenAt: NOW + 2, values: { status } })]);
    const [dossier] = await dossiersOf(bed, PORTAL, ["H15-261120-0001"]);
    expect(dossier!.pauses).toEqual([]);
    expect(dossier!.untimedPause).toMatchObject({ firstSeenAt: NOW + 2, over: false });
  });

  test("those that have not ended are gone through in small lots; a spoilt one stops nothing", async () => {
    const status = (value: number) => ({
      values: { status: { value, where: { kind: "cell", name: "" }, sure: 1 } },
    });
    const all = [1, 3, 4, 7, 9, 10].map((value) => sighting(`S${value}`, status(value) as Partial<Sighting>));
    await keepSightings(bed, PORTAL, [...all, sighting("none", { values: {} }), sighting("spoilt")]);
    await bed.run(["dossiers"], "readwrite", (tx) =>
      tx.put("dossiers", { portal: PORTAL, code: "spoilt", values: 7 }),
    );
    const lots: string[][] = [];
    await eachOpen(bed, (some) => void lots.push(some.map((it) => it.dossier.code)), 2);
    expect(lots.flat()).toEqual(["S1", "S4", "none"]);
    expect(Math.max(...lots.map((it) => it.length))).toBe(2);
    expect(await portalsKnown(bed)).toEqual(new Map([[PORTAL, 7]]));
  });

  test("a spoilt record is set aside and the others are read", async () => {
    await keepSightings(bed, PORTAL, [sighting("A"), sighting("B")]);
    await bed.run(["dossiers"], "readwrite", (tx) =>
      tx.put("dossiers", { portal: PORTAL, code: "A", values: 7 }),
    );
    expect((await allDossiers(bed)).map((it) => it.code)).toEqual(["B"]);
    expect(await brokenCount(bed)).toBe(1);
    expect((await exportTables(bed)).broken).toMatchObject([{ table: "dossiers", record: { values: 7 } }]);
    expect((await keepSightings(bed, PORTAL, [sighting("A")])).dossiers).toHaveLength(1);
    expect(await allDossiers(bed)).toHaveLength(2);
  });

  test("old dossiers and papers go, the ledger stays", async () => {
    const owner = "a".repeat(43);
    const place = { portal: PORTAL, office: [] };
    const paper = { portal: PORTAL, dossierCode: "A", dated: null, kind: "paper" as const };
    const read = <T>(value: T) => ({ value, where: { kind: "column", name: "Cột" } as const, sure: 0.9 });
    const ended = (on: string | null) => ({
      values: { status: read(10 as const), ...(on ? { finishedAt: read(on) } : {}) },
    });
    await keepSightings(bed, PORTAL, [
      sighting("old", { seenAt: NOW - 31 * 1440 }),
      sighting("new", { seenAt: NOW - 29 * 1440 }),
      // 401 and 399 days before NOW; the one without a day by when it was seen.
      sighting("ended-old", { seenAt: NOW - 40 * 1440, ...ended("2025-10-15") }),
      sighting("ended-new", { seenAt: NOW - 390 * 1440, ...ended("2025-10-17") }),
      sighting("ended-some-day", { seenAt: NOW - 399 * 1440, ...ended(null) }),
    ]);
    await keepPapers(bed, owner, [
      { ...paper, name: "A", seenAt: NOW - 61 * 1440 },
      { ...paper, name: "B", seenAt: NOW },
    ]);
    await keepPapers(bed, "b".repeat(43), [{ ...paper, name: "C", seenAt: NOW - 62 * 1440 }]);
    await appendEntry(bed, PORTAL, entry("1", { at: NOW - 1_000_000 }), "1");
    const keep = { dossierDays: 30, endedDays: 400, paperDays: 60 };
    expect(await forgetOld(bed, NOW, keep)).toEqual({ dossiers: 2, papers: 2 });
    expect((await allDossiers(bed)).map((it) => it.code).sort()).toEqual([
      "ended-new",
      "ended-some-day",
      "new",
    ]);
    expect((await papersOf(bed, place, { own: owner, others: [] })).map((it) => it.name)).toEqual(["B"]);
    expect((await exportTables(bed)).papers).toHaveLength(1);
    expect(await listLedger(bed)).toMatchObject({ total: 1 });
    // What was told of the oldest holds until it is too old itself, and the shortest of settings is heeded.
    expect(await forgetOld(bed, NOW + 60 * 1440, keep)).toMatchObject({ papers: 0 });
    expect(await forgetOld(bed, NOW + 60 * 1440 + 1, keep)).toMatchObject({ papers: 1 });
  });

  test("some records after others, in the order of their keys", async () => {
    for (const label of ["c", "a", "b"]) await keepCommitted(bed, PORTAL, label, NOW);
    const some = (after: [string, string] | null, count: number) =>
      bed.run(["committed"], "readonly", (tx) => tx.some("committed", after, count));
    const labels = (rows: unknown[]) => rows.map((it) => (it as { label: string }).label);
    expect(labels(await some(null, 2))).toEqual(["a", "b"]);
    expect(labels(await some([PORTAL, "b"], 2))).toEqual(["c"]);
    expect(await some([PORTAL, "c"], 2)).toEqual([]);
  });

  test("small tables: actions seen to commit per portal, documents by name, faults with a limit", async () => {
    await keepCommitted(bed, PORTAL, "tam dung", NOW);
    expect(await committedOf(bed, PORTAL)).toEqual(["tam dung"]);
    expect(await committedOf(bed, OTHER)).toEqual([]);
    await writeDocument(bed, "calendar", { off: [] });
    expect(await readDocument(bed, "calendar")).toEqual({ off: [] });
    await writeDocument(bed, "calendar", null);
    expect(await readDocument(bed, "calendar")).toBeNull();
    for (let i = 0; i < 103; i++) await keepFault(bed, NOW + i, "trang", `lỗi ${i}`);
    const faults = await allFaults(bed);
    expect([faults.length, faults[0]!.what]).toEqual([100, "lỗi 3"]);
  });

  test("what fails half way has not happened", async () => {
    const work = bed.run(["committed"], "readwrite", async (tx) => {
      await tx.put("committed", { portal: PORTAL, label: "x", at: NOW });
      throw new Error("half way");
    });
    await expect(work).rejects.toThrow("half way");
    expect(await committedOf(bed, PORTAL)).toEqual([]);
  });

  test("wiped is empty", async () => {
    await keepSightings(bed, PORTAL, [sighting("A")]);
    await appendEntry(bed, PORTAL, entry("1"), "1");
    await wipeAll(bed);
    expect(Object.values(await exportTables(bed)).flat()).toEqual([]);
  });
});
