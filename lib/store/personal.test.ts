import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { mergeSighting } from "../dossier/merge.ts";
import { beginFile, endFile, takeSome } from "./beside.ts";
import { mendAll } from "./blocks.ts";
import { keepSightings } from "./dossiers.ts";
import { intakesBetween, keepIntake } from "./intakes.ts";
import { appendEntry } from "./ledger.ts";
import { ownersIn, ownersOf } from "./owners.ts";
import { keepPapers, papersOf } from "./papers.ts";
import { exportTables, wipeAll } from "./retention.ts";
import { beds, COUNTED, entry, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import { Catalogue } from "./sample-counted.ts";
import { keepCommitted, keepFault } from "./small.ts";
import { type Bed, TABLE_NAMES } from "./tables.ts";

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });

  test("one person is known again on one portal only, and not by the number", async () => {
    const key = async (on: Bed, portal: string, number: string) =>
      (await ownersOf(on, { portal, office: [] }, number)).own;
    const a = await key(bed, PORTAL, "001099012345");
    expect(a).toMatch(/^[\w-]{43}$/);
    expect(await key(bed, PORTAL, " 001 099 012.345 ")).toBe(a);
    expect(await key(bed, OTHER, "001099012345")).not.toBe(a);
    expect(await key(bed, PORTAL, "001099012346")).not.toBe(a);
    const both = await open();
    expect(await key(both, PORTAL, "001099012345")).not.toBe(a);
    await wipeAll(bed);
    expect(await key(bed, PORTAL, "001099012345")).not.toBe(a);
  });

  test("papers by person", async () => {
    const place = { portal: PORTAL, office: [] };
    const owners = await ownersOf(bed, place, "001099012345");
    const paper = {
      portal: PORTAL,
      name: "Giấy khai sinh",
      dossierCode: "A",
      dated: null,
      seenAt: NOW,
      kind: "paper" as const,
    };
    expect(await keepPapers(bed, owners.own, [paper])).toBe(1);
    expect(await keepPapers(bed, owners.own, [{ ...paper, seenAt: NOW + 1 }])).toBe(0);
    expect(await papersOf(bed, place, owners)).toEqual([{ ...paper, seenAt: NOW + 1 }]);
    const there = { portal: OTHER, office: [] };
    expect(await papersOf(bed, there, await ownersOf(bed, there, "001099012345"))).toEqual([]);
  });

  test("dossiers taken in, by their time; the same again stands in its place, and a personal code is no code", async () => {
    const one = { ...COUNTED, id: "a" };
    await keepIntake(bed, one);
    await keepIntake(bed, { ...one, code: "H15-261120-0001" });
    await keepIntake(bed, { ...one, id: "b", at: NOW - 10, code: "001099012345" });
    expect(await intakesBetween(bed, NOW, NOW + 1)).toEqual([{ ...one, code: "H15-261120-0001" }]);
    expect((await intakesBetween(bed, NOW - 10, NOW)).map((it) => it.code)).toEqual([null]);
  });

  describe("portals that the office says are its own", () => {
    const ID = "001099012345";
    const paper = { dossierCode: "A", dated: null, seenAt: NOW, kind: "paper" as const };
    const learn = async (portal: string, office: string[], name: string) =>
      keepPapers(bed, (await ownersOf(bed, { portal, office }, ID)).own, [{ ...paper, portal, name }]);
    const known = async (portal: string, office: string[], id = ID) => {
      const papers = await papersOf(bed, { portal, office }, await ownersOf(bed, { portal, office }, id));
      return papers.map((it) => it.name).sort();
    };
    const BOTH = [PORTAL, OTHER];

    test("what each learnt before is known in both from then on, under one key", async () => {
      await learn(PORTAL, [], "Giấy khai sinh");
      await learn(OTHER, [], "Giấy chứng sinh");
      expect(await known(PORTAL, [])).toEqual(["Giấy khai sinh"]);
      expect(await known(PORTAL, BOTH)).toEqual(["Giấy chứng sinh", "Giấy khai sinh"]);
      expect(await known(OTHER, BOTH)).toEqual(["Giấy chứng sinh", "Giấy khai sinh"]);
      expect(await known(OTHER, BOTH, "001099012346")).toEqual([]);
      expect((await exportTables(bed)).papers).toHaveLength(1);
      await learn(OTHER, BOTH, "Thẻ căn cước");
      expect(await known(PORTAL, BOTH)).toContain("Thẻ căn cước");
    });
    test("one that is the office's no more keeps what was seen there, and sees nothing else", async () => {
      await learn(PORTAL, BOTH, "Giấy khai sinh");
      await learn(OTHER, BOTH, "Giấy chứng sinh");
      const [office] = await ownersIn(bed, { portal: null, office: BOTH }, [ID]);
      await keepPapers(bed, office!, [{ ...paper, portal: null, name: "Giấy báo tử" }]);
      expect(await known(PORTAL, BOTH)).toHaveLength(3);
      expect(await known(OTHER, [PORTAL])).toEqual(["Giấy chứng sinh"]);
      expect(await known("https://la.example", BOTH)).toEqual([]);
    });
    test("what can't be read of one person is set aside, and the others' stays", async () => {
      await learn(PORTAL, BOTH, "Giấy khai sinh");
      const owners = await ownersOf(bed, { portal: PORTAL, office: BOTH }, ID);
      await bed.run(["papers"], "readwrite", async (tx) => {
        const [shelf] = (await tx.all("papers")) as { owners: Record<string, unknown> }[];
        await tx.put("papers", {
          ...shelf!,
          owners: { ...shelf!.owners, [owners.own]: [{ name: 7 }], x: [] },
        });
      });
      expect(await known(PORTAL, BOTH)).toEqual([]);
      const { broken, papers } = await exportTables(bed);
      expect(broken).toMatchObject([{ table: "papers", record: { owner: owners.own } }]);
      expect(papers).toMatchObject([{ owners: { x: [] } }]);
      await learn(PORTAL, BOTH, "Giấy khai sinh");
      expect(await known(OTHER, BOTH)).toEqual(["Giấy khai sinh"]);
    });
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
    const { own } = await ownersOf(bed, { portal: PORTAL, office: [] }, cccd);
    const paper = {
      portal: PORTAL,
      dossierCode: "A",
      dated: null,
      seenAt: NOW,
      kind: "paper" as const,
    };
    await keepPapers(bed, own, [
      { ...paper, name: `Sổ hộ khẩu ${cmnd}`, number: cmnd, issuer: `Ghi ${phone}`, code: tax },
      { ...paper, name: "x", dossierCode: cccd },
    ]);
    await keepIntake(bed, { ...COUNTED, code: cccd });
    const files = [{ name: `CCCD_${cccd}.pdf`, size: 1, sha256: null }];
    await appendEntry(bed, PORTAL, entry("1", { label: phone, reason: `Gọi ${phone} ${mail}`, files }), "1");
    await keepCommitted(bed, PORTAL, `dung ${cccd}`, NOW);
    await keepFault(bed, NOW, `at ${cccd}`, `value "${phone}" of ${mail}`);
    const theirs = mergeSighting(null, { ...dirty, portal: PORTAL });
    await beginFile(bed, { machine: "abcdefghijklmnopabcd", whose: null, at: NOW }, NOW);
    await takeSome(bed, "abcdefghijklmnopabcd", [theirs, { ...theirs, code: phone }], true);
    expect(await endFile(bed, "abcdefghijklmnopabcd")).toMatchObject({ dossiers: 1, unread: 1 });
    // What is counted of dossiers is in no export, but on the disk.
    await mendAll(bed, new Catalogue().by());
    await keepSightings(bed, PORTAL, [{ ...dirty, code: "H15-261120-0002" }]);
    const tables = await bed.run([...TABLE_NAMES], "readonly", (tx) =>
      Promise.all(TABLE_NAMES.map((it) => tx.all(it))),
    );
    const disk = JSON.stringify(tables);
    for (const it of ["Sổ hộ khẩu", "Khai sinh", "packed", "H15-261120-0002"]) expect(disk).toContain(it);
    for (const secret of secrets)
      expect(disk.replace(/[ .]/g, ""), secret).not.toContain(secret.replace(/[ .]/g, ""));
  });
});
