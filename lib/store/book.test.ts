import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { BookDay } from "../book/model.ts";
import { bookBetween, keepBookDay, takeBook } from "./book.ts";
import { exportTables, forgetOld, wipeAll } from "./retention.ts";
import { beds, NOW } from "./sample.ts";
import type { Bed } from "./tables.ts";

const none = { count: null, codes: null };
const day = (of: string, more: Partial<BookDay> = {}): BookDay => ({
  day: of,
  at: NOW,
  received: { count: 12, codes: ["H15-261120-0001"] },
  returned: none,
  ...more,
});

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });
  test("days from one to another, the last word on each; an empty one is taken away", async () => {
    for (const it of ["2026-11-21", "2026-11-19", "2026-11-20"]) await keepBookDay(bed, day(it));
    await keepBookDay(bed, day("2026-11-20", { returned: { count: 3, codes: null } }));
    expect(await bookBetween(bed, "2026-11-19", "2026-11-20")).toEqual([
      day("2026-11-19"),
      day("2026-11-20", { returned: { count: 3, codes: null } }),
    ]);
    await keepBookDay(bed, day("2026-11-19", { received: none }));
    expect(await bookBetween(bed, "2026-11-01", "2026-11-20")).toHaveLength(1);
  });
  test("out of a file come days that are later or not there, and how many is told", async () => {
    await keepBookDay(bed, day("2026-11-20"));
    await keepBookDay(bed, day("2026-11-21"));
    const later = day("2026-11-21", { at: NOW + 1, received: { count: 9, codes: null } });
    const file = [day("2026-11-20", { received: none }), later, day("2026-11-22"), { day: "?" }];
    expect(await takeBook(bed, file, NOW)).toEqual({ taken: 2, unread: 1 });
    expect(await bookBetween(bed, "", "9")).toEqual([day("2026-11-20"), later, day("2026-11-22")]);
  });
  test("a file takes no day of one's own away, and has none of a time to come", async () => {
    await keepBookDay(bed, day("2026-11-20"));
    const personal = { count: null, codes: ["001099012345"] };
    for (const received of [none, personal, { count: null, codes: [] }])
      expect(await takeBook(bed, [day("2026-11-20", { at: NOW + 1, received })], NOW)).toEqual({
        taken: 0,
        unread: 0,
      });
    expect(await takeBook(bed, [day("2026-11-20", { at: NOW + 1441 })], NOW)).toEqual({
      taken: 0,
      unread: 1,
    });
    expect(await bookBetween(bed, "", "9")).toEqual([day("2026-11-20")]);
    expect(await takeBook(bed, [day("2026-11-20", { at: NOW + 1440 })], NOW)).toEqual({
      taken: 1,
      unread: 0,
    });
  });
  test("what may be a person's number, or a name, is no code", async () => {
    const codes = ["H15-261120-0001", "001099012345", "0912345678", "Nguyễn Văn An", "12345678"];
    await keepBookDay(bed, day("2026-11-20", { received: { count: null, codes } }));
    expect((await bookBetween(bed, "", "9"))[0]!.received.codes).toEqual(["H15-261120-0001"]);
  });
  test("a day is forgotten as ended dossiers are, taken along and wiped", async () => {
    await keepBookDay(bed, day("2026-11-20"));
    expect((await exportTables(bed)).book).toHaveLength(1);
    const keep = { dossierDays: 180, endedDays: 400, paperDays: 1_826 };
    await forgetOld(bed, NOW + 400 * 1440, keep);
    expect(await bookBetween(bed, "", "9")).toHaveLength(1);
    await forgetOld(bed, NOW + 401 * 1440, keep);
    expect(await bookBetween(bed, "", "9")).toEqual([]);
    await keepBookDay(bed, day("2026-11-20"));
    await wipeAll(bed);
    expect(await bookBetween(bed, "", "9")).toEqual([]);
  });
});
