import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Minute, Sighting } from "../dossier/model.ts";
import { NOW } from "../queue/sample-random.ts";
import { dropApology, keepApology } from "./apologies.ts";
import { allDossiers, keepSightings } from "./dossiers.ts";
import { keepListSeen, leftNow } from "./lists.ts";
import { indexedSums } from "./open-numbers.ts";
import { beds, PORTAL, sighting } from "./sample.ts";
import { hold, Office } from "./sample-office.ts";

const late = (code: string): Sighting => {
  const where = { kind: "column", name: "Hạn xử lý" } as const;
  const { values } = sighting(code);
  const dueAt = { value: "2026-11-20T15:00:00+07:00", where, sure: 1 };
  return sighting(code, { seenAt: NOW - 90, values: { ...values, dueAt } });
};

test.each(beds)(
  "on the %s a letter, a list that it is gone from, and other hours are all counted",
  async (_name, open) => {
    const bed = await open();
    const office = new Office();
    const told = async () => {
      const { sums } = await indexedSums(bed, PORTAL, office.by());
      await hold(bed, office);
      return [sums.open, sums.counts.overdue, sums.counts.apology];
    };
    const list = (codes: string[], at: Minute) => {
      const rows = { from: 1, to: codes.length, total: codes.length, page: 1, pages: 1 };
      return keepListSeen(
        bed,
        PORTAL,
        { list: "listlist", title: "Đang xử lý", ...rows, codes },
        at,
        office.by(),
      );
    };
    const gone = async () => {
      const left = await leftNow(bed);
      return (await allDossiers(bed)).filter(left.of).map(({ code }) => code);
    };
    await told();
    await keepSightings(bed, PORTAL, [late("A"), late("B")], { keep: true, by: office.by() });
    await list(["A", "B"], NOW - 60);
    expect(await told()).toEqual([2, 2, 2]);
    await keepApology(
      bed,
      { portal: PORTAL, code: "A", at: NOW, by: null, due: null, newDue: NOW + 3_000 },
      office.by(),
    );
    expect(await told()).toEqual([2, 2, 1]);
    await list(["A"], NOW - 30);
    expect(await told()).toEqual([1, 1, 0]);
    expect(await gone()).toEqual(["B"]);
    office.short = true;
    expect(await told()).toEqual([1, 1, 0]);
    await dropApology(bed, PORTAL, "A", office.by());
    expect(await told()).toEqual([1, 1, 1]);
    await list(["A", "B"], NOW - 10);
    expect(await told()).toEqual([2, 2, 2]);
    expect(await gone()).toEqual([]);
    bed.close();
  },
);

test.each(beds)(
  "on the %s one that had ended, left the lists and is shown open within the same minute is counted as the lists have it",
  async (_name, open) => {
    const bed = await open();
    const office = new Office();
    const status = (value: 4 | 10) => {
      const where = { kind: "column", name: "Trạng thái" } as const;
      return { ...sighting("A", { seenAt: NOW }), values: { status: { value, where, sure: 0.9 } } };
    };
    const list = (codes: string[]) => {
      const rows = { from: codes.length, to: codes.length, total: codes.length, page: 1, pages: 1 };
      return keepListSeen(bed, PORTAL, { list: "listlist", title: null, ...rows, codes }, NOW, null);
    };
    await keepSightings(bed, PORTAL, [status(10)], { keep: true, by: office.by() });
    await list(["A"]);
    await list([]);
    await hold(bed, office);
    await keepSightings(bed, PORTAL, [{ ...status(4), page: "detail" }], { keep: true, by: office.by() });
    await hold(bed, office);
    expect((await allDossiers(bed))[0]?.values.status?.value).toBe(4);
    bed.close();
  },
);
