import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Sighting } from "../dossier/model.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { noTargetsYet } from "../targets/schema.ts";
import { allDossiers, dossiersOf, keepSightings } from "./dossiers.ts";
import { forgetOfficers } from "./officers.ts";
import { brokenCount } from "./records.ts";
import { exportTables } from "./retention.ts";
import { beds, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import { LETTERHEAD, readDocument, TARGETS, writeDocument } from "./small.ts";
import type { Bed } from "./tables.ts";

const CODE = "H15-261120-0001";
const NAMES = ["Lê Thị An", "Trần Văn Tư", "Đỗ Văn Bình"] as const;
const [OFFICER, RECEIVER, BEFORE] = NAMES;
const read = <T>(value: T) => ({ value, where: { kind: "label" as const, name: "" }, sure: 0.9 });
const step = { name: "Tiếp nhận", from: "2026-11-18", to: "2026-11-18", dueAt: null, hours: null };
const named = (code = CODE, more: Partial<Sighting> = {}) =>
  sighting(code, {
    values: {
      field: read("Hộ tịch"),
      officer: read(OFFICER),
      unit: read("Phòng Văn hóa - Xã hội"),
      receivedBy: read(RECEIVER),
    },
    steps: [{ ...step, officer: BEFORE, unit: "Trung tâm" }],
    ...more,
  });

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });
  const disk = async () => JSON.stringify(await exportTables(bed));

  test("a record of before, without any of them, is read as it is and takes them in", async () => {
    const old = {
      portal: PORTAL,
      code: CODE,
      firstSeenAt: NOW - 9,
      lastSeenAt: NOW - 9,
      address: null,
      values: { stepName: { ...read("Thẩm định"), seenAt: NOW - 9 } },
      steps: [step],
      pauses: [],
      papers: [{ name: "Tờ khai", required: true, files: 1 }],
      doubts: [],
    };
    await bed.run(["dossiers"], "readwrite", (tx) => tx.put("dossiers", old));
    expect(await dossiersOf(bed, PORTAL, [CODE])).toEqual([old]);
    await keepSightings(bed, PORTAL, [named()]);
    const [now] = await dossiersOf(bed, PORTAL, [CODE]);
    expect(now!.values).toMatchObject({ stepName: { value: "Thẩm định" }, officer: { value: OFFICER } });
    expect(now!.steps).toEqual([{ ...step, officer: BEFORE, unit: "Trung tâm" }]);
    expect(await brokenCount(bed)).toBe(0);
  });

  test("forgotten: every name is struck out of every portal's dossiers, their doubts and what was set aside; the rest stays", async () => {
    await keepSightings(bed, PORTAL, [named(), sighting("H15-261120-0002")]);
    await keepSightings(bed, PORTAL, [
      named(CODE, { seenAt: NOW + 9, values: { receivedBy: read(BEFORE), officer: read(OFFICER) } }),
    ]);
    await keepSightings(bed, OTHER, [named()]);
    expect((await dossiersOf(bed, PORTAL, [CODE]))[0]!.doubts).toHaveLength(1);
    await bed.run(["broken"], "readwrite", (tx) =>
      tx.put("broken", { id: "dossiers x", table: "dossiers", record: { ...named(), pauses: 7 } }),
    );
    for (const name of NAMES) expect(await disk()).toContain(name);
    expect(await forgetOfficers(bed)).toBe(3);
    for (const name of NAMES) expect(await disk()).not.toContain(name);
    expect(await forgetOfficers(bed)).toBe(0);
    const all = await allDossiers(bed);
    expect(all).toHaveLength(3);
    for (const it of all) expect(dossierSchema.parse(it)).toEqual(it);
    const [mine] = await dossiersOf(bed, PORTAL, [CODE]);
    expect(Object.keys(mine!.values).sort()).toEqual(["field", "unit"]);
    expect([mine!.steps, mine!.doubts]).toEqual([[{ ...step, unit: "Trung tâm" }], []]);
    expect(await brokenCount(bed)).toBe(1);
  });

  test("forgotten: who typed targets in and who signs letters, also where these can't be read; the rest stays", async () => {
    const typed = [{ id: "satisfaction", value: 9_000, by: OFFICER, at: NOW }];
    const head = { above: "", office: "UBND xã Mẫu", place: "Mẫu", signer: RECEIVER };
    await writeDocument(bed, TARGETS, { ...noTargetsYet(), typed, points: [null, { by: BEFORE, rank: 3 }] });
    await writeDocument(bed, LETTERHEAD, head);
    for (const name of NAMES) expect(await disk()).toContain(name);
    expect(await forgetOfficers(bed)).toBe(2);
    for (const name of NAMES) expect(await disk()).not.toContain(name);
    expect(await forgetOfficers(bed)).toBe(0);
    expect(await readDocument(bed, TARGETS)).toMatchObject({
      typed: [{ value: 9_000 }],
      points: [null, { rank: 3 }],
    });
    expect(await readDocument(bed, LETTERHEAD)).toEqual({ ...head, signer: "" });
  });

  test("where none is to be kept, none is, and one that stood there goes", async () => {
    await keepSightings(bed, PORTAL, [named()]);
    await keepSightings(bed, PORTAL, [named(CODE, { seenAt: NOW + 1 }), named("H15-261120-0002")], {
      keep: false,
    });
    for (const name of NAMES) expect(await disk()).not.toContain(name);
    expect((await allDossiers(bed)).map((it) => it.values.field?.value)).toEqual(["Hộ tịch", "Hộ tịch"]);
  });

  test("a name or number with something personal in it goes whole; a unit loses only that", async () => {
    const phone = "0912345678";
    const values = {
      officer: read("Lê Thị An (at) example"),
      resultNumber: read(`1/${phone}`),
      unit: read(`Phòng Tư pháp ${phone}`),
    };
    const steps = [{ ...step, officer: "An [at] example", unit: `Quầy ${phone}` }];
    expect(await keepSightings(bed, PORTAL, [named(CODE, { values, steps })])).toMatchObject({ kept: 1 });
    const [it] = await dossiersOf(bed, PORTAL, [CODE]);
    expect([it!.values.officer, it!.values.resultNumber]).toEqual([undefined, undefined]);
    expect(it!.values.unit?.value).toBe("Phòng Tư pháp •••");
    expect(it!.steps[0]).toMatchObject({ officer: null, unit: "Quầy •••" });
    expect(await disk()).not.toContain(phone);
  });
});
