import "fake-indexeddb/auto";
import { openDB, unwrap } from "idb";
import { describe, expect, test } from "vitest";
import { mergeSighting } from "../dossier/merge.ts";
import { allDossiers, keepSightings } from "./dossiers.ts";
import { openIdbBed } from "./idb-bed.ts";
import { appendEntry, verifyLedger } from "./ledger.ts";
import { MIGRATIONS, migrate, VERSION } from "./migrations.ts";
import { openStore } from "./open.ts";
import { portalsKnown } from "./open-numbers.ts";
import { hex, ownersOf } from "./owners.ts";
import { papersOf } from "./papers.ts";
import { brokenCount } from "./records.ts";
import { entry, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import { Catalogue, readCounted } from "./sample-counted.ts";
import { type Bed, TABLE_NAMES } from "./tables.ts";

describe("the database itself", () => {
  test("every older version comes up to this one with its records", async () => {
    for (let from = 1; from <= VERSION; from++) {
      const name = `older-${from}`;
      const old = await openIdbBed(name, MIGRATIONS.slice(0, from));
      // As it was written then: no index stood beside it.
      const dossier = mergeSighting(null, { ...sighting("A"), portal: PORTAL });
      await old.run(["dossiers"], "readwrite", (tx) => tx.put("dossiers", dossier));
      await appendEntry(old, PORTAL, entry("1"), "1");
      old.close();
      const bed = await openIdbBed(name);
      expect(await allDossiers(bed)).toHaveLength(1);
      expect(await portalsKnown(bed)).toEqual(new Map([[PORTAL, 1]]));
      expect(await readCounted(bed, null, new Catalogue().by())).toHaveLength(1);
      expect(await verifyLedger(bed)).toEqual({ whole: true, entries: 1 });
      bed.close();
    }
  });
  test("papers of the first version stand under the same keys afterwards; what can't be read is set aside", async () => {
    const name = "papers-first";
    const old = await openDB(name, 1, {
      upgrade: (db, from, _to, tx) => migrate(db, from, tx, MIGRATIONS.slice(0, 1)),
    });
    const key = (await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
    ])) as CryptoKey;
    await old.put("keys", { name: "applicant", key });
    // As the first version made it: of the portal and the number, in hexadecimal digits.
    const ID = "001099012345";
    const hmac = async (portal: string) =>
      hex(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${portal}\n${ID}`)));
    const paper = { dossierCode: "A", dated: "2025-03-12", seenAt: NOW, kind: "paper" as const };
    const put = async (portal: string, name: string, more: object = {}) =>
      old.put("papers", { ...paper, portal, applicant: await hmac(portal), name, ...more });
    await put(PORTAL, "Giấy khai sinh");
    await put(PORTAL, "Giấy chứng sinh");
    await put(OTHER, "Thẻ căn cước");
    await put(OTHER, "Hỏng", { seenAt: "hôm qua" });
    await put(OTHER, "Hỏng", { applicant: "x" });
    old.close();
    const bed = await openIdbBed(name);
    const known = async (portal: string, office: string[]) =>
      papersOf(bed, { portal, office }, await ownersOf(bed, { portal, office }, ID));
    expect(await known(PORTAL, [])).toEqual([
      { ...paper, portal: PORTAL, name: "Giấy chứng sinh" },
      { ...paper, portal: PORTAL, name: "Giấy khai sinh" },
    ]);
    expect(await known(OTHER, [])).toEqual([{ ...paper, portal: OTHER, name: "Thẻ căn cước" }]);
    expect(await known(PORTAL, [PORTAL, OTHER])).toHaveLength(3);
    expect(await brokenCount(bed)).toBe(2);
    bed.close();
  });
  test("its form is what is written down: a table more is a new step", async () => {
    const db = await openDB("form", VERSION, { upgrade: (it, from, _to, tx) => void migrate(it, from, tx) });
    expect([...db.objectStoreNames]).toEqual([...TABLE_NAMES].sort());
    const tx = db.transaction([...TABLE_NAMES]);
    const form = TABLE_NAMES.map((it) => [
      it,
      tx.objectStore(it).keyPath,
      [...tx.objectStore(it).indexNames],
    ]);
    expect(form).toEqual([
      ["dossiers", ["portal", "code"], ["portal"]],
      ["papers", "shelf", []],
      ["imports", "print", []],
      ["intakes", "id", []],
      ["marks", ["portal", "code"], []],
      ["apologies", ["portal", "code"], []],
      ["book", "day", []],
      ["lists", ["portal", "list"], []],
      ["beside", ["portal", "code"], []],
      ["files", "machine", []],
      ["open", ["portal", "code"], ["turns"]],
      ["sums", "name", []],
      ["blocks", ["portal", "to"], []],
      ["recount", ["portal", "code"], []],
      ["ledger", "seq", ["code", "entry"]],
      ["outbox", "row", ["order"]],
      ["heard", "subject", ["branch", "owner"]],
      ["commune", "name", []],
      ["committed", ["portal", "label"], ["portal"]],
      ["documents", "name", []],
      ["keys", "name", []],
      ["faults", "id", []],
      ["broken", "id", []],
    ]);
    db.close();
  });
  test("one made by a newer version is left alone, and said", async () => {
    const newer = await openDB("newer", VERSION + 1, {
      upgrade: (db) => void db.createObjectStore("future"),
    });
    await newer.put("future", 1, "kept");
    newer.close();
    const opened = await openStore(() => openIdbBed("newer"));
    expect([opened.bed.lasting, opened.notice]).toEqual([false, { key: "store_newer", args: [] }]);
    const still = await openDB("newer", VERSION + 1);
    expect(await still.get("future", "kept")).toBe(1);
    still.close();
  });
  test("one that can't be opened: memory stands in, with a notice", async () => {
    const opened = await openStore(() => Promise.reject(new DOMException("broken on disk", "UnknownError")));
    expect(opened.notice).toEqual({ key: "store_memory", args: [] });
    await keepSightings(opened.bed, PORTAL, [sighting("A")]);
    expect(await allDossiers(opened.bed)).toHaveLength(1);
  });
  test.each([
    ["a table", (db: IDBDatabase) => db.deleteObjectStore("marks")],
    ["an index", (_db: IDBDatabase, tx: IDBTransaction) => tx.objectStore("ledger").deleteIndex("entry")],
  ])("one that lacks %s: memory stands in, with a notice", async (name, spoil) => {
    const db = await openDB(name, VERSION, {
      upgrade: async (it, from, _to, tx) => {
        await migrate(it, from, tx);
        spoil(unwrap(it), unwrap(tx));
      },
    });
    db.close();
    const opened = await openStore(() => openIdbBed(name));
    expect([opened.bed.lasting, opened.notice?.key]).toEqual([false, "store_memory"]);
  });
  test("one that never answers, or can't be read once it is open: memory stands in", async () => {
    const silent = await openStore(() => new Promise<Bed>(() => {}), 10);
    expect([silent.bed.lasting, silent.notice?.key]).toEqual([false, "store_memory"]);
    const database = await openIdbBed("unreadable");
    let broken = false;
    const run: Bed["run"] = (...args) =>
      broken ? Promise.reject(new DOMException("on disk", "UnknownError")) : database.run(...args);
    const opened = await openStore(async () => ({ ...database, run }));
    await keepSightings(opened.bed, PORTAL, [sighting("A")]);
    expect([opened.bed.lasting, opened.notice]).toEqual([true, null]);
    broken = true;
    await keepSightings(opened.bed, PORTAL, [sighting("B")]);
    expect((await allDossiers(opened.bed)).map((it) => it.code)).toEqual(["B"]);
    expect([opened.bed.lasting, opened.notice?.key]).toEqual([false, "store_memory"]);
    broken = false;
    expect((await allDossiers(database)).map((it) => it.code)).toEqual(["A"]);
  });
  test("a connection that ended is opened anew", async () => {
    const bed = await openIdbBed("ended");
    await keepSightings(bed, PORTAL, [sighting("A")]);
    bed.close();
    expect(await allDossiers(bed)).toHaveLength(1);
  });
});
