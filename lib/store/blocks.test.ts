import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Sighting } from "../dossier/model.ts";
import { keepApology } from "./apologies.ts";
import { mendAll, mendNoted } from "./blocks.ts";
import { type Block, dropBlocksWith } from "./blocks-state.ts";
import { keepSightings } from "./dossiers.ts";
import { forgetOfficers } from "./officers.ts";
import { exportTables, forgetOld, wipeAll } from "./retention.ts";
import { beds, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import { Catalogue, holdCounted, readCounted } from "./sample-counted.ts";
import type { Bed } from "./tables.ts";

const OFFICER = "Trần Thị Hoa";
const where = { kind: "column", name: "Cột" } as const;
const read = <T>(value: T) => ({ value, where, sure: 0.9 });
const had = (code: string, more: Partial<Sighting> = {}): Sighting =>
  sighting(code, {
    values: { status: read(4), officer: read(OFFICER), stepName: read("Thẩm định") },
    ...more,
  });
const CODES = ["A", "B", "C", "D", "E"];

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  const office = new Catalogue();
  const all = (table: "blocks" | "recount") => bed.run([table], "readonly", (tx) => tx.all(table));
  const spans = async () =>
    ((await all("blocks")) as Block[]).map(({ after, to }) => `${after}–${to.slice(0, 1)}`);
  beforeEach(async () => {
    bed = await open();
    office.size = 2;
    await keepSightings(
      bed,
      PORTAL,
      CODES.map((it) => had(it)),
    );
    await mendAll(bed, office.by());
  });

  test("all behind one another, each in one block; nothing is noted any more", async () => {
    expect(await spans()).toEqual(["–B", "B–D", "D–\uffff"]);
    expect(await all("recount")).toEqual([]);
  });

  test("of what is forgotten no note is left, and one that no block can cover ends the mending", async () => {
    const { values } = had("B");
    await keepSightings(bed, PORTAL, [had("B", { values: { ...values, unit: read("Phòng A") } })]);
    expect(await all("recount")).toHaveLength(1);
    const days = { dossierDays: 1, endedDays: 1, paperDays: 1 };
    await forgetOld(bed, NOW + 90 * 1440, days);
    expect(await all("recount")).toEqual([]);
    await keepSightings(bed, PORTAL, [had("A")]);
    await mendAll(bed, office.by());
    await bed.run(["recount"], "readwrite", (tx) => tx.put("recount", { portal: PORTAL, code: 5 }));
    expect(await mendNoted(bed, office.by())).toBe(false);
  });

  test("what was merely seen again is counted as before; what is counted otherwise, or has a letter, is noted", async () => {
    const later = { seenAt: NOW + 9, address: "/ho-so/khac" };
    await keepSightings(bed, PORTAL, [had("A", later), had("B", later)]);
    expect(await all("recount")).toEqual([]);
    const { values } = had("B");
    await keepSightings(bed, PORTAL, [had("B", { ...later, values: { ...values, unit: read("Phòng A") } })]);
    await keepApology(bed, { portal: PORTAL, code: "D", at: NOW, by: null, due: null, newDue: NOW + 9 });
    expect(await all("recount")).toEqual([
      { portal: PORTAL, code: "B" },
      { portal: PORTAL, code: "D" },
    ]);
    expect(await mendNoted(bed, office.by())).toBe(true);
    expect(await all("recount")).toEqual([]);
    const counted = await holdCounted(bed, office);
    expect(counted.map(({ unit, apology }) => [unit, apology])).toEqual([
      [null, null],
      ["Phòng A", null],
      [null, null],
      [null, true],
      [null, null],
    ]);
  });

  test("new ones come into the block in which they belong, and one that grows too large becomes two", async () => {
    await keepSightings(
      bed,
      PORTAL,
      ["B1", "B2"].map((it) => had(it)),
    );
    expect(await mendNoted(bed, office.by())).toBe(true);
    expect(await spans()).toEqual(["–B", "B–B", "B2–D", "D–\uffff"]);
    await holdCounted(bed, office);
  });

  test("where more are new than go into a block they are made some at a time", async () => {
    await keepSightings(
      bed,
      PORTAL,
      Array.from({ length: 9 }, (_, n) => had(`Z${n}`)),
    );
    expect(await mendNoted(bed, office.by())).toBe(false);
    await mendAll(bed, office.by());
    expect(await all("blocks")).toHaveLength(7);
    await holdCounted(bed, office);
  });

  test("nothing of what is forgotten stays in a block, nor a name that must not be kept; the rest is made anew", async () => {
    await keepSightings(bed, PORTAL, [had("C", { seenAt: NOW + 9 * 1440 })]);
    await forgetOld(bed, NOW + 9 * 1440, { dossierDays: 5, endedDays: 5, paperDays: 5 });
    const left = JSON.stringify(await all("blocks"));
    for (const code of ["A", "B", "D", "E"]) expect(left, code).not.toContain(`"${code}`);
    expect((await holdCounted(bed, office)).map(({ code, officer }) => [code, officer])).toEqual([
      ["C", OFFICER],
    ]);
    expect(JSON.stringify(await all("blocks"))).toContain(OFFICER);
    await forgetOfficers(bed);
    expect(JSON.stringify(await all("blocks"))).not.toContain(OFFICER);
    expect((await holdCounted(bed, office)).map(({ officer }) => officer)).toEqual([null]);
  });

  test("one that is noted where there is no block is left to whoever goes through all", async () => {
    await bed.run(["blocks"], "readwrite", (tx) => dropBlocksWith(tx, [[PORTAL, "B"]]));
    expect(await spans()).toEqual(["B–D", "D–\uffff"]);
    await keepSightings(bed, PORTAL, [had("A", { values: { status: read(5) } })]);
    expect(await mendNoted(bed, office.by())).toBe(false);
    await mendAll(bed, office.by());
    expect(await spans()).toEqual(["–B", "B–D", "D–\uffff"]);
  });

  test("where the disk is full all is still counted, and nothing is kept of it", async () => {
    await forgetOfficers(bed);
    const full: Bed = {
      ...bed,
      run: (tables, mode, work) =>
        mode === "readonly"
          ? bed.run(tables, mode, work)
          : Promise.reject(new DOMException("no room", "QuotaExceededError")),
    };
    expect(await readCounted(full, PORTAL, office.by())).toHaveLength(CODES.length);
    expect(await all("blocks")).toEqual([]);
    await expect(mendAll(full, office.by())).rejects.toThrow("no room");
  });

  test("no other portal is touched, no export has them, and the wipe takes them", async () => {
    await keepSightings(bed, OTHER, [had("A")]);
    await mendAll(bed, office.by());
    expect(((await all("blocks")) as Block[]).map((it) => it.portal)).toEqual([
      OTHER,
      PORTAL,
      PORTAL,
      PORTAL,
    ]);
    expect(Object.keys(await exportTables(bed, ["blocks", "recount"]))).not.toContain("blocks");
    await keepSightings(bed, OTHER, [had("B")]);
    await wipeAll(bed);
    expect([...(await all("blocks")), ...(await all("recount"))]).toEqual([]);
    expect(await holdCounted(bed, office)).toEqual([]);
  });
});
