import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Heard } from "../commune/post.ts";
import { counts, NOW, post } from "../province/sample.ts";
import { leaveCommune } from "./cursors.ts";
import {
  countsHeard,
  countsInbox,
  countsSaid,
  forgetCounts,
  keepCountsSaid,
  readReaderKept,
  writeReaderKept,
} from "./province.ts";
import { exportTables, wipeAll } from "./retention.ts";
import { beds } from "./sample.ts";
import type { Bed } from "./tables.ts";

const late = (lateDossiers: number, at = NOW, commune = "c1") =>
  post(commune, counts({ at }, { lateDossiers }));
const heard = (seq: number, it: object, subject = "c.c1"): Heard => ({
  seq,
  subject,
  body: JSON.stringify(it),
});
const cursor = (seq: number) => ({ seq, created: "2026-11-20 x y" });

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });
  const known = async () =>
    [...(await countsHeard(bed))].map(([code, posts]) => [
      code,
      posts.map((it) => it.counts.numbers.lateDossiers),
    ]);

  test("what communes say is kept with how far it was heard, the newest of each day, and what is none is passed over", async () => {
    const inbox = countsInbox(bed);
    expect(await inbox.cursor("COUNTS")).toBeNull();
    await inbox.take("COUNTS", [heard(1, late(3)), heard(2, late(9, NOW, "c2"), "c.c2")], cursor(2));
    const strange = [
      heard(3, { v: 1, code: "H15-1" }),
      heard(4, late(50, NOW + 5, "c2")),
      { ...heard(5, {}), body: "" },
    ];
    await inbox.take(
      "COUNTS",
      [...strange, heard(6, late(1, NOW - 30)), heard(7, late(8, NOW - 1440))],
      cursor(7),
    );
    expect(await known()).toEqual([
      ["c1", [3, 8]],
      ["c2", [9]],
    ]);
    expect(await inbox.cursor("COUNTS")).toEqual(cursor(7));
    // As often as it likes.
    await inbox.take("COUNTS", [heard(1, late(3)), heard(7, late(8, NOW - 1440))], cursor(7));
    expect((await known())[0]).toEqual(["c1", [3, 8]]);
    await inbox.forget("COUNTS");
    expect(await inbox.cursor("COUNTS")).toBeNull();
    expect((await known()).length).toBe(2);
  });

  test("a row that was spoilt is none, and is written anew", async () => {
    await bed.run(["commune"], "readwrite", (tx) =>
      tx.put("commune", { name: "counts of c1", commune: "c1", posts: [{ v: 1, name: "Nguyễn Văn An" }] }),
    );
    expect(await known()).toEqual([]);
    await countsInbox(bed).take("COUNTS", [heard(1, late(3))], cursor(1));
    expect(await known()).toEqual([["c1", [3]]]);
  });

  test("what the server has of this commune is known until it may be lost, or the commune is left", async () => {
    await keepCountsSaid(bed, late(3));
    expect(await countsSaid(bed)).toEqual(late(3));
    await keepCountsSaid(bed, null);
    expect(await countsSaid(bed)).toBeNull();
    await keepCountsSaid(bed, late(4));
    await leaveCommune(bed);
    expect(await countsSaid(bed)).toBeNull();
  });

  test("forgetting takes what was heard and leaves the rest; the office's key is in no export and goes with the wipe", async () => {
    await keepCountsSaid(bed, late(3));
    await countsInbox(bed).take("COUNTS", [heard(1, late(3))], cursor(1));
    await forgetCounts(bed);
    expect([await known(), await countsInbox(bed).cursor("COUNTS")]).toEqual([[], null]);
    expect(await countsSaid(bed)).not.toBeNull();
    await writeReaderKept(bed, { name: "vp", secret: "SUAB" });
    expect(await readReaderKept(bed)).toEqual({ name: "vp", secret: "SUAB" });
    expect(JSON.stringify(await exportTables(bed))).not.toContain("SUAB");
    await wipeAll(bed);
    expect([await readReaderKept(bed), await countsSaid(bed)]).toEqual([null, null]);
  });
});
