import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { applicantKey } from "./applicant.ts";
import { keepSightings } from "./dossiers.ts";
import { appendEntry } from "./ledger.ts";
import { allReuses, keepPapers, keepReuse, papersOf } from "./papers.ts";
import { exportTables, wipeAll } from "./retention.ts";
import { beds, entry, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import { keepCommitted, keepFault } from "./small.ts";
import type { Bed } from "./tables.ts";

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });

  test("one person is known again on one portal only, and not by the number", async () => {
    const a = await applicantKey(bed, PORTAL, "001099012345");
    expect(await applicantKey(bed, PORTAL, " 001 099 012.345 ")).toBe(a);
    expect(await applicantKey(bed, OTHER, "001099012345")).not.toBe(a);
    expect(await applicantKey(bed, PORTAL, "001099012346")).not.toBe(a);
    const both = await open();
    expect(await applicantKey(both, PORTAL, "001099012345")).not.toBe(a);
    await wipeAll(bed);
    expect(await applicantKey(bed, PORTAL, "001099012345")).not.toBe(a);
  });

  test("papers by person; a reuse said twice is one", async () => {
    const applicant = await applicantKey(bed, PORTAL, "001099012345");
    const paper = {
      portal: PORTAL,
      applicant,
      name: "Giấy khai sinh",
      dossierCode: "A",
      dated: null,
      seenAt: NOW,
      kind: "paper" as const,
    };
    expect(await keepPapers(bed, [paper])).toBe(1);
    expect(await keepPapers(bed, [{ ...paper, seenAt: NOW + 1 }])).toBe(0);
    expect(await papersOf(bed, PORTAL, applicant)).toEqual([{ ...paper, seenAt: NOW + 1 }]);
    expect(await papersOf(bed, OTHER, applicant)).toEqual([]);
    const reuse = {
      portal: PORTAL,
      code: "B",
      at: NOW,
      paper: "Giấy khai sinh",
      source: { dossierCode: "A", name: "Giấy khai sinh" },
    };
    await keepReuse(bed, reuse);
    await keepReuse(bed, { ...reuse, at: NOW + 1 });
    expect(await allReuses(bed)).toHaveLength(1);
  });

  test("nothing personal is found in anything that is kept", async () => {
    const secrets = ["001099012345", "123456789", "0912345678", "lan.tran@example.com", "0101234567"];
    const [cccd, cmnd, phone, mail, tax] = secrets as [string, string, string, string, string];
    const where = { kind: "column", name: `Cột ${cccd}` } as const;
    const read = <T>(value: T) => ({ value, where, sure: 1 });
    const dirty = sighting("H15-261120-0001", {
      address: `/ho-so?cccd=${cccd}`,
      values: {
        stepName: read(`Xử lý ${phone}`),
        statusText: read(`Chờ ${mail}`),
        procedureName: read(`Khai sinh ${cmnd}`),
      },
      steps: [{ name: `Bước ${tax}`, from: null, to: null, dueAt: null, hours: null }],
      papers: [{ name: `CCCD ${cccd.replace(/(\d{3})/g, "$1 ")}`, required: null, files: 1 }],
    });
    const { refused } = await keepSightings(bed, PORTAL, [dirty, sighting(cccd), sighting(phone)]);
    expect(refused).toBe(2);
    const applicant = await applicantKey(bed, PORTAL, cccd);
    const paper = {
      portal: PORTAL,
      applicant,
      dossierCode: "A",
      dated: null,
      seenAt: NOW,
      kind: "paper" as const,
    };
    await keepPapers(bed, [
      { ...paper, name: `Sổ hộ khẩu ${cmnd}` },
      { ...paper, name: "x", dossierCode: cccd },
    ]);
    await keepReuse(bed, {
      portal: PORTAL,
      code: null,
      at: NOW,
      paper: `Giấy ${cmnd}`,
      source: { dossierCode: "A", name: phone },
    });
    const files = [{ name: `CCCD_${cccd}.pdf`, size: 1, sha256: null }];
    await appendEntry(bed, PORTAL, entry("1", { label: phone, reason: `Gọi ${phone} ${mail}`, files }), "1");
    await keepCommitted(bed, PORTAL, `dung ${cccd}`, NOW);
    await keepFault(bed, NOW, `at ${cccd}`, `value "${phone}" of ${mail}`);
    const disk = JSON.stringify(await exportTables(bed));
    expect(disk).toContain("Sổ hộ khẩu");
    for (const secret of secrets)
      expect(disk.replace(/[ .]/g, ""), secret).not.toContain(secret.replace(/[ .]/g, ""));
  });
});
