import { expect, test } from "vitest";
import { readWhen } from "../counting/line.ts";
import type { CountedDossier } from "../counting/model.ts";
import { dayFromIso, isoDay } from "../dossier/moment.ts";
import { countIn, dayRows, daysOf, endedWithoutDay, oneSided, withPart } from "./compare.ts";
import type { BookDay } from "./model.ts";

const day = (date: number) => dayFromIso(`2026-11-${String(date).padStart(2, "0")}`)!;
const dossier = (code: string, receivedAt: string | null, finishedAt: string | null = null) =>
  ({
    code,
    receivedAt: receivedAt && readWhen(receivedAt),
    finishedAt: finishedAt && readWhen(finishedAt),
  }) as CountedDossier;
const none = { count: null, codes: null };
const book = (date: number, more: Partial<BookDay>): BookDay => ({
  day: isoDay(day(date)),
  at: 1,
  received: none,
  returned: none,
  ...more,
});
// Thursday 19/11/2026 and Friday; Saturday and Sunday are off.
const PERIOD = { from: day(19), to: day(22) };
const isWorkDay = (it: number) => it === day(19) || it === day(20);

const DOSSIERS = [
  dossier("B", "2026-11-19T16:59:00+07:00", "2026-11-20T08:00:00+07:00"),
  dossier("A", "2026-11-19"),
  dossier("C", "2026-11-18T17:00:00+07:00", "2026-11-20"),
  dossier("D", "2026-11-21T08:00:00+07:00"),
  dossier("E", null, "2026-11-23T00:00:00+07:00"),
  // The same, as another portal shows it.
  dossier("A", "2026-11-20"),
];

test("each day has the codes of here, the book's count, and by how many the book has more", () => {
  const typed = [
    book(19, { received: { count: 5, codes: ["A"] } }),
    book(20, { received: none, returned: { count: null, codes: ["B"] } }),
    book(23, { received: { count: 9, codes: null } }),
  ];
  const rows = dayRows(DOSSIERS, typed, PERIOD, isWorkDay);
  expect(rows.map((it) => [it.day, it.here, it.more])).toEqual([
    [day(21), { received: ["D"], returned: [] }, { received: null, returned: null }],
    [day(20), { received: [], returned: ["B", "C"] }, { received: null, returned: -1 }],
    [day(19), { received: ["A", "B"], returned: [] }, { received: 3, returned: null }],
  ]);
  expect(countIn(rows[2]!.book, "received")).toBe(5);
  expect(countIn(rows[1]!.book, "returned")).toBe(1);
});

test("a working day without anything stands there to be typed in; a day off does not", () => {
  expect(dayRows([], [], PERIOD, isWorkDay).map((it) => it.day)).toEqual([day(20), day(19)]);
  const sunday = dayRows([], [book(22, { returned: { count: 0, codes: null } })], PERIOD, isWorkDay);
  expect(sunday.map((it) => [it.day, it.more.returned])).toEqual([
    [day(22), 0],
    [day(20), null],
    [day(19), null],
  ]);
});

test("codes that only one side has, and on which day the other has them here", () => {
  const days = daysOf(DOSSIERS);
  expect(oneSided(["C", "A", "X", "A"], ["A", "B"], days.received)).toEqual({
    book: [
      { code: "C", here: day(18) },
      { code: "X", here: null },
    ],
    here: ["B"],
  });
  expect(oneSided(["B"], ["B"], days.received)).toEqual({ book: [], here: [] });
});

test("ended ones of which nobody knows the day are told, each once, and no others", () => {
  const ended = (code: string, status: number, finishedAt: string | null = null) =>
    ({ ...dossier(code, "2026-11-19", finishedAt), status }) as CountedDossier;
  const some = [ended("A", 10), ended("A", 10), ended("B", 3), ended("C", 9, "2026-11-20"), ended("D", 4)];
  expect(endedWithoutDay(some)).toBe(2);
});

test("a part that is typed in leaves the other parts of the day as they are", () => {
  const before = book(19, { received: { count: 5, codes: ["A"] }, returned: { count: 2, codes: null } });
  expect(withPart(before, day(19), "received", { count: null })).toEqual({
    day: "2026-11-19",
    received: { count: null, codes: ["A"] },
    returned: { count: 2, codes: null },
  });
  expect(withPart(null, day(20), "returned", { codes: ["B"] })).toEqual({
    day: "2026-11-20",
    received: none,
    returned: { count: null, codes: ["B"] },
  });
});
