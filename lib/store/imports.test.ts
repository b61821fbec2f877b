import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { dice } from "../privacy/spellings.fixture.ts";
import { openIdbBed } from "./idb-bed.ts";
import { allImports, beginImport, type Part, takePart } from "./imports.ts";
import { keyedPrint, ownersIn } from "./owners.ts";
import { exportTables } from "./retention.ts";
import { beds, NOW, PORTAL } from "./sample.ts";
import type { Bed } from "./tables.ts";

const PLACE = { portal: null, office: [PORTAL] };
const HOW = { at: NOW, rows: 0, portal: null, anew: false };
const shelfOf = (owner: string) => owner.slice(0, 2);

/** Parts of some people with up to five papers each, in the order of their shelves. */
async function partsFor(bed: Bed, people: number, most = 20): Promise<Part[]> {
  const roll = dice(7);
  const ids = Array.from({ length: people }, (_, i) => `0520900${String(i).padStart(5, "0")}`);
  const owners = (await ownersIn(bed, PLACE, ids)).sort();
  const parts: Part[] = [];
  for (const [_i, owner] of owners.entries()) {
    const papers = Array.from({ length: 1 + roll(5) }, () => ({
      name: "Giấy khai sinh",
      kind: "result" as const,
      dossierCode: null,
      dated: `20${10 + roll(10)}-05-12`,
      number: `${1 + roll(4)}`,
    }));
    const last = parts.at(-1);
    if (!last || (last.owners.length >= most && last.to !== shelfOf(owner)))
      parts.push({
        from: last?.to ?? null,
        to: shelfOf(owner),
        rows: papers.length,
        owners: [{ owner, papers }],
        last: false,
      });
    else {
      last.owners.push({ owner, papers });
      last.rows += papers.length;
      last.to = shelfOf(owner);
    }
  }
  parts.at(-1)!.last = true;
  return parts;
}
const papersIn = async (bed: Bed) => (await exportTables(bed)).papers;

describe.each(beds)("on the %s", (_name, open) => {
  test("a list is taken in part by part; one sent twice is taken in once", async () => {
    const bed = await open();
    const parts = await partsFor(bed, 100);
    expect(parts.length).toBeGreaterThan(3);
    expect(await takePart(bed, "p", parts[0]!)).toBeNull();
    const begun = await beginImport(bed, "p", { ...HOW, rows: 7 });
    expect(begun).toMatchObject({ done: null, taken: 0, fresh: 0, ended: false, rows: 7 });
    // One that overtakes the part before it waits.
    expect(await takePart(bed, "p", parts[1]!)).toEqual(begun);
    for (const part of parts) {
      const state = await takePart(bed, "p", part);
      expect(await takePart(bed, "p", part)).toEqual(state);
    }
    const rows = parts.reduce((sum, it) => sum + it.rows, 0);
    const [state] = await allImports(bed);
    expect(state).toMatchObject({ taken: rows, ended: true, done: parts.at(-1)!.to });
    // Some rows are the same paper once more.
    expect(state!.fresh).toBeLessThan(rows);
    const shelves = (await papersIn(bed)) as { shelf: string; owners: Record<string, object[]> }[];
    const kept = shelves.flatMap((it) => Object.values(it.owners));
    expect(kept).toHaveLength(100);
    expect(kept.flat()).toHaveLength(state!.fresh);
    expect(kept.flat()[0]).toMatchObject({ portal: null, seenAt: NOW });
  });

  test("the whole list once more changes nothing, and is told from the first time", async () => {
    const bed = await open();
    const parts = await partsFor(bed, 30);
    await beginImport(bed, "p", HOW);
    for (const part of parts) await takePart(bed, "p", part);
    const before = await papersIn(bed);
    expect(await beginImport(bed, "p", { ...HOW, at: NOW + 5 })).toMatchObject({ ended: true, at: NOW });
    expect(await beginImport(bed, "p", { ...HOW, anew: true })).toMatchObject({ ended: false, done: null });
    for (const part of parts) await takePart(bed, "p", part);
    expect(await papersIn(bed)).toEqual(before);
    expect((await allImports(bed))[0]).toMatchObject({ fresh: 0 });
  });
});

/** A store whose transactions fail once at a chosen moment, before or after the work in them, as with a worker that dies. */
function mortal(bed: Bed, dies: () => boolean): Bed {
  return {
    ...bed,
    run: (tables, mode, work) =>
      bed.run(tables, mode, async (tx) => {
        if (mode === "readwrite" && dies()) {
          const gone = () => Promise.reject(new Error("killed"));
          await work({ ...tx, put: async (...it) => (dies() ? gone() : tx.put(...it)) });
          return gone();
        }
        return work(tx);
      }),
  };
}

test("ended at more than 100 random moments, a list comes to the same papers", async () => {
  const bed = await openIdbBed("imports-whole");
  const parts = await partsFor(bed, 400, 10);
  await beginImport(bed, "p", HOW);
  for (const part of parts) await takePart(bed, "p", part);
  const whole = await papersIn(bed);
  const [end] = await allImports(bed);
  await bed.run(["papers", "imports"], "readwrite", async (tx) => {
    await tx.clear("papers");
    await tx.clear("imports");
  });
  const roll = dice(3);
  let deaths = 0;
  const weak = mortal(bed, () => {
    const now = roll(4) > 0 && deaths < 200;
    if (now) deaths += 1;
    return now;
  });
  for (;;) {
    try {
      const { done, ended } = await beginImport(weak, "p", HOW);
      if (ended) break;
      for (const part of parts) if (done === null || part.to > done) await takePart(weak, "p", part);
    } catch (error) {
      expect(String(error)).toContain("killed");
    }
  }
  expect(deaths).toBeGreaterThan(100);
  expect(await papersIn(bed)).toEqual(whole);
  expect(await allImports(bed)).toEqual([end]);
});

test("a list's print is keyed: another machine has another", async () => {
  const [one, other] = [await openIdbBed("print-1"), await openIdbBed("print-2")];
  const print = "0".repeat(64);
  expect(await keyedPrint(one, print)).toBe(await keyedPrint(one, print));
  expect(await keyedPrint(one, print)).not.toBe(await keyedPrint(other, print));
});
