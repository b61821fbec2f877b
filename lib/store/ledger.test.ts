import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { LedgerRecord } from "../ledger/record.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { openIdbBed } from "./idb-bed.ts";
import { appendEntry, hashOf, listLedger, verifyLedger } from "./ledger.ts";
import { exportTables } from "./retention.ts";
import { beds, entry, NOW, OTHER, PORTAL } from "./sample.ts";
import type { Bed } from "./tables.ts";

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });

  test("the ledger numbers without a gap, under pressure too, and writes an entry once", async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, i) => appendEntry(bed, PORTAL, entry(String(i)), "1")),
    );
    expect(all.map((it) => it.seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    const again = await appendEntry(bed, PORTAL, entry("3"), "1");
    expect(again).toEqual(all[3]);
    expect(await verifyLedger(bed)).toEqual({ whole: true, entries: 12 });
    const [a, b] = await Promise.all([
      appendEntry(bed, PORTAL, entry("x"), "1"),
      appendEntry(bed, PORTAL, entry("x"), "1"),
    ]);
    expect(a.seq).toBe(b.seq);
  });

  test("a reason is kept without the people in it", async () => {
    const reason = "Đã gọi bà Nguyễn Thị Lan theo số 0912 345 678, chờ Niê Văn Tuấn";
    const { entry: kept } = await appendEntry(bed, PORTAL, { ...entry("1"), reason }, "1");
    expect(kept.reason).toBe("Đã gọi bà ••• theo số •••, chờ •••");
    expect(JSON.stringify(await exportTables(bed))).not.toMatch(/Lan|Niê|0912/);
  });

  test("whatever is changed in the ledger shows, and where", async () => {
    for (let i = 1; i <= 4; i++) await appendEntry(bed, PORTAL, entry(String(i)), "1");
    const rows = (await exportTables(bed)).ledger as Record<string, unknown>[];
    const head = { seq: 4, hash: rows[3]!.hash as string };
    const tamper = async (record: unknown) => {
      await bed.run(["ledger"], "readwrite", (tx) => tx.put("ledger", record));
      const found = await verifyLedger(bed, head);
      await bed.run(["ledger"], "readwrite", (tx) => tx.put("ledger", rows[1]));
      return found;
    };
    const broken = { whole: false, entries: 4, brokenAt: 2 };
    const second = rows[1] as { entry: LedgerEntry };
    expect(await tamper({ ...second, entry: { ...second.entry, decision: "back" } })).toEqual(broken);
    expect(await tamper({ ...second, portal: OTHER })).toEqual(broken);
    expect(await tamper({ ...second, note: "added" })).toEqual(broken);
    // Even with its hash made anew: the next record no longer follows it.
    const changed = { ...(rows[1] as unknown as LedgerRecord), portal: OTHER };
    expect(await tamper({ ...changed, hash: await hashOf(changed) })).toEqual({ ...broken, brokenAt: 3 });
    expect(await tamper({ ...second, hash: "0".repeat(64) })).toEqual(broken);
    expect(await verifyLedger(bed, head)).toEqual({ whole: true, entries: 4 });
    await bed.run(["ledger"], "readwrite", (tx) => tx.remove("ledger", 4));
    expect(await verifyLedger(bed)).toEqual({ whole: true, entries: 3 });
    expect(await verifyLedger(bed, head)).toEqual({ whole: false, entries: 3, brokenAt: 4 });
    await bed.run(["ledger"], "readwrite", (tx) => tx.remove("ledger", 2));
    expect(await verifyLedger(bed)).toMatchObject({ whole: false, brokenAt: 2 });
  });

  test("looking through the ledger by dossier, rule, time and page", async () => {
    await appendEntry(bed, PORTAL, entry("1", { codes: ["A"], at: NOW - 10 }), "1");
    await appendEntry(bed, PORTAL, entry("2", { codes: ["A", "B"], missing: [] }), "1");
    await appendEntry(bed, PORTAL, entry("3", { codes: ["C"] }), "1");
    const seqs = async (filter: Parameters<typeof listLedger>[1]) =>
      (await listLedger(bed, filter)).records.map((it) => it.seq);
    expect(await seqs({})).toEqual([3, 2, 1]);
    expect(await seqs({ code: "A" })).toEqual([2, 1]);
    expect(await seqs({ rule: "pause-without-paper" })).toEqual([3, 1]);
    expect(await seqs({ from: NOW })).toEqual([3, 2]);
    expect(await seqs({ before: 3, limit: 1 })).toEqual([2]);
    expect((await listLedger(bed, { limit: 1 })).total).toBe(3);
  });
});

test("what something else wrote behind the last entry stops no new one, and none is written over", async () => {
  const bed = await openIdbBed("written over");
  await appendEntry(bed, PORTAL, entry("1"), "1.0.0");
  for (const seq of ["zzz", 7.5, Infinity])
    await bed.run(["ledger"], "readwrite", (tx) => tx.put("ledger", { seq, entry: { id: `odd ${seq}` } }));
  expect((await appendEntry(bed, PORTAL, entry("2"), "1.0.0")).seq).toBe(2);
  expect((await appendEntry(bed, PORTAL, entry("3"), "1.0.0")).seq).toBe(3);
  expect((await listLedger(bed)).total).toBe(3);
});
