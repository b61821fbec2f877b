import { expect, test } from "vitest";
import { mergeSighting } from "./merge.ts";
import type { DossierValues, Reading, Sighting, ValueName, Values, Where } from "./model.ts";
import { minuteOf } from "./moment.ts";
import { dossierSchema, sightingSchema } from "./schema.ts";

const AT = minuteOf("2026-11-20T15:00:00+07:00")!;
type Some = { [K in ValueName]?: DossierValues[K] };
const read = (kind: Where["kind"], values: Some): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Reading<unknown>] => [
      name,
      { value, where: { kind, name: "x" }, sure: 0.9 },
    ]),
  ) as Values;
const sighting = (at: number, values: Values): Sighting => ({
  portal: "https://a.example",
  code: "H15-261120-0001",
  seenAt: at,
  page: "list",
  address: null,
  values,
  steps: [],
  pauses: [],
  papers: [],
});
const seen = (at: number, values: Some) => sighting(at, read("column", values));
const told = (at: number, values: Some) => sighting(at, read("answer", values));
const fold = (...all: Sighting[]) => all.slice(1).reduce(mergeSighting, mergeSighting(null, all[0]!));
const DIFFERS = (of: ValueName) => [{ kind: "answer-differs", of, other: null }];

test("seen nothing: the answer's value, marked as one", () => {
  const it = fold(seen(AT, { dueAt: "2026-11-25" }), told(AT, { stepDueAt: "2026-11-21T15:10:00+07:00" }));
  expect(it.values.stepDueAt).toMatchObject({
    value: "2026-11-21T15:10:00+07:00",
    where: { kind: "answer" },
  });
  expect(it.doubts).toEqual([]);
  expect(dossierSchema.safeParse(it).success).toBe(true);
});

test.each([
  ["seen first", [seen(AT, { dueAt: "2026-11-25" }), told(AT, { dueAt: "2026-11-25T16:00:00+07:00" })]],
  ["answered first", [told(AT, { dueAt: "2026-11-25T16:00:00+07:00" }), seen(AT, { dueAt: "2026-11-25" })]],
])("both agree, %s: surer, and what is seen stands as it is", (_, both) => {
  expect(both.every((it) => sightingSchema.safeParse(it).success)).toBe(true);
  const { values, doubts } = fold(...both);
  expect(values.dueAt).toMatchObject({
    value: "2026-11-25",
    where: { kind: "column", answered: true },
    sure: 0.98,
  });
  expect(doubts).toEqual([]);
});

test.each(["dueAt", "stepDueAt", "receivedAt"] as const)(
  "%s contradicted: a doubt, and what is seen stands",
  (name) => {
    const [eye, lie] = [seen(AT, { [name]: "2026-11-25" }), told(AT, { [name]: "2026-12-25" })];
    for (const it of [fold(eye, lie), fold(lie, eye), fold(eye, { ...lie, seenAt: AT + 500 })]) {
      expect(it.values[name]).toMatchObject({ value: "2026-11-25", where: { kind: "column" } });
      expect(it.doubts).toEqual(DIFFERS(name));
    }
  },
);

test("the doubt ends when the answer agrees, or the page shows something new", () => {
  const both = [seen(AT, { dueAt: "2026-11-25" }), told(AT, { dueAt: "2026-12-25" })];
  expect(fold(...both, seen(AT + 9, { dueAt: "2026-11-25" })).doubts).toEqual(DIFFERS("dueAt"));
  expect(fold(...both, seen(AT + 9, { status: 4 })).doubts).toEqual(DIFFERS("dueAt"));
  expect(fold(...both, told(AT + 9, { dueAt: "2026-11-25" })).doubts).toEqual([]);
  expect(fold(...both, seen(AT + 9, { dueAt: "2026-11-27" })).doubts).toEqual([]);
});

test("a page that has moved on since an answer is no contradiction, nor an answer days later", () => {
  const before = told(AT - 30, { status: 4, stepDueAt: "2026-11-21" });
  const moved = fold(before, seen(AT, { status: 8, stepDueAt: "2026-11-23" }));
  expect(moved.values).toMatchObject({ status: { value: 8 }, stepDueAt: { value: "2026-11-23" } });
  expect(moved.doubts).toEqual([]);
  const later = fold(seen(AT, { stepDueAt: "2026-11-23" }), told(AT + 3_000, { stepDueAt: "2026-11-27" }));
  expect(later.values.stepDueAt).toMatchObject({ value: "2026-11-27", where: { kind: "answer" } });
});

test("an answer takes nothing away that was seen: not a step's date by another name of the step, not 'no time set'", () => {
  const eye = seen(AT, { stepName: "Thẩm định hồ sơ", stepDueAt: "2026-11-23", statusText: "Đang xử lý" });
  const it = fold(eye, told(AT, { stepName: "Thẩm định", status: 5, statusText: "Chờ bổ sung" }));
  expect(it.values).toMatchObject({
    stepName: { value: "Thẩm định hồ sơ" },
    stepDueAt: { value: "2026-11-23" },
    statusText: { value: "Đang xử lý" },
  });
  expect(it.doubts).toEqual([]);
  const none = fold(seen(AT, { noDueDate: true }), told(AT, { dueAt: "2026-11-25" }));
  expect(none.values.dueAt).toBeUndefined();
  expect(none.values.noDueDate).toBeDefined();
  expect(none.doubts).toEqual(DIFFERS("dueAt"));
});

test("a step seen to be another one ends what the answer said of the last", () => {
  const it = fold(
    seen(AT, { stepName: "Thẩm định" }),
    told(AT, { stepDueAt: "2026-11-21" }),
    seen(AT + 60, { stepName: "Trình ký" }),
  );
  expect(it.values.stepDueAt).toBeUndefined();
});

test("a procedure's code written shorter is the same", () => {
  const it = fold(seen(AT, { procedureCode: "1.000948" }), told(AT, { procedureCode: "1.000948.H38" }));
  expect(it.doubts).toEqual([]);
  expect(it.values.procedureCode).toMatchObject({ value: "1.000948", where: { answered: true } });
});
