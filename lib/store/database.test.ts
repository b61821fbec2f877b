import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, test } from "vitest";
import { allDossiers, keepSightings } from "./dossiers.ts";
import { openIdbBed } from "./idb-bed.ts";
import { appendEntry, verifyLedger } from "./ledger.ts";
import { MIGRATIONS, migrate, VERSION } from "./migrations.ts";
import { openStore } from "./open.ts";
import { entry, PORTAL, sighting } from "./sample.ts";
import { type Bed, TABLE_NAMES } from "./tables.ts";

describe("the database itself", () => {
  test("every older version comes up to this one with its records", async () => {
    for (let from = 1; from <= VERSION; from++) {
      const name = `older-${from}`;
      const old = await openIdbBed(name, MIGRATIONS.slice(0, from));
      await keepSightings(old, PORTAL, [sighting("A")]);
      await appendEntry(old, PORTAL, entry("1"), "1");
      old.close();
      const bed = await openIdbBed(name);
      expect(await allDossiers(bed)).toHaveLength(1);
      expect(await verifyLedger(bed)).toEqual({ whole: true, entries: 1 });
      bed.close();
    }
  });
  test("its form is what is written down: a table more is a new step", async () => {
    const db = await openDB("form", VERSION, { upgrade: (it, from, _to, tx) => migrate(it, from, tx) });
    expect([...db.objectStoreNames]).toEqual([...TABLE_NAMES].sort());
    const tx = db.transaction([...TABLE_NAMES]);
    const form = TABLE_NAMES.map((it) => [
      it,
      tx.objectStore(it).keyPath,
      [...tx.objectStore(it).indexNames],
    ]);
    expect(form).toEqual([
      ["dossiers", ["portal", "code"], ["portal"]],
      ["papers", ["portal", "applicant", "dossierCode", "name"], ["person"]],
      ["reuses", "id", []],
      ["ledger", "seq", ["code", "entry"]],
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
