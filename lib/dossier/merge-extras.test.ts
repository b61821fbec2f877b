import { describe, expect, test } from "vitest";
import { mergeSighting } from "./merge.ts";
import type { DossierValues, Sighting, StepSeen, ValueName, Values } from "./model.ts";
import { minuteOf } from "./moment.ts";
import { dossierSchema, fits, sightingSchema } from "./schema.ts";

const AT = minuteOf("2026-11-20T15:00:00+07:00")!;
const where = { kind: "label" as const, name: "" };
const seen = (
  at: number,
  of: { [K in ValueName]?: DossierValues[K] },
  more: Partial<Sighting> = {},
): Sighting => ({
  portal: "https://a.example",
  code: "H15-261120-0001",
  seenAt: at,
  page: "list",
  address: null,
  values: Object.fromEntries(
    Object.entries(of).map(([name, value]) => [name, { value, where, sure: 0.9 }]),
  ) as Values,
  steps: [],
  pauses: [],
  papers: [],
  ...more,
});
const fold = (...all: Sighting[]) => all.slice(1).reduce(mergeSighting, mergeSighting(null, all[0]!));
const WHO = { officer: "Lê Thị An", unit: "Phòng Văn hóa - Xã hội" };

describe("what a page says besides the clocks", () => {
  test("who has it ends with the step, by its name, its due date or its start", () => {
    const before = seen(AT, { stepName: "Thẩm định", stepDueAt: "2026-11-23", field: "Hộ tịch", ...WHO });
    for (const moved of [{ stepName: "Ký duyệt" }, { stepDueAt: "2026-11-25" }]) {
      const { values } = fold(before, seen(AT + 9, moved));
      expect([values.officer, values.unit]).toEqual([undefined, undefined]);
      expect(values.field?.value).toBe("Hộ tịch");
    }
    const same = fold(before, seen(AT + 9, { stepName: "Thẩm định" }));
    expect(same.values.officer?.value).toBe(WHO.officer);
    const other = fold(before, seen(AT + 9, { stepName: "Ký duyệt", officer: "Đỗ Văn Bình" }));
    expect(other.values).toMatchObject({ officer: { value: "Đỗ Văn Bình" } });
    expect(other.values.unit).toBeUndefined();
  });
  test("who was seen days ago is not joined to a step first named now; within a visit it is", () => {
    const step = { stepName: "Ký duyệt" };
    expect(fold(seen(AT, WHO), seen(AT + 30, step)).values.officer?.value).toBe(WHO.officer);
    const late = fold(seen(AT, WHO), seen(AT + 3_000, step)).values;
    expect([late.officer, late.unit]).toEqual([undefined, undefined]);
  });
  test("what moves on is news, in whatever order it comes; what doesn't is a doubt", () => {
    const a = seen(AT, { officer: "Lê Thị An", fee: 8_000, paid: false, receivedBy: "Trần Văn Tư" });
    const b = seen(AT + 9, { officer: "Đỗ Văn Bình", fee: 16_000, paid: "online" });
    for (const it of [fold(a, b), fold(b, a)]) {
      expect(it.values).toMatchObject({
        officer: { value: "Đỗ Văn Bình" },
        fee: { value: 16_000 },
        paid: { value: "online" },
      });
      expect(it.doubts).toEqual([]);
    }
    const twice = fold(a, seen(AT + 9, { receivedBy: "Hồ Thị Năm" }));
    expect(twice.doubts).toEqual([{ kind: "two-values", of: "receivedBy", other: null }]);
    expect(fold(seen(AT, { level: "full" }), seen(AT + 1, { level: "part" })).doubts).toHaveLength(1);
  });
  test("a name or field in capitals is the same one", () => {
    const it = fold(
      seen(AT, { receivedBy: "Trần Văn Tư", field: "Hộ tịch" }),
      seen(AT + 9, { receivedBy: "TRẦN VĂN TƯ", field: "HỘ TỊCH" }),
    );
    expect(it.doubts).toEqual([]);
  });
  test("a step keeps who had it where a page leaves that out; the newer page knows to whom it was handed on", () => {
    const step = (more: Partial<StepSeen>): StepSeen => ({
      name: "Thẩm định",
      from: "2026-11-18",
      to: null,
      dueAt: null,
      hours: null,
      ...more,
    });
    const steps = (at: number, more: Partial<StepSeen>) => seen(at, {}, { steps: [step(more)] });
    const a = steps(AT, WHO);
    expect(fold(a, steps(AT + 9, {})).steps).toEqual([step(WHO)]);
    expect(fold(a, steps(AT + 9, { officer: null, unit: null })).steps).toEqual([step(WHO)]);
    const b = steps(AT + 9, { officer: "Đỗ Văn Bình" });
    for (const it of [fold(a, b), fold(b, a)])
      expect(it.steps).toEqual([step({ ...WHO, officer: "Đỗ Văn Bình" })]);
  });
  test("a paper's marks are the newer page's, and stay where a page marks none", () => {
    const paper = (more: object) => ({ name: "Tờ khai", required: null, files: 1, ...more });
    const papers = (at: number, more: object) => seen(at, {}, { papers: [paper(more)] });
    const a = papers(AT, { digitised: false, reused: false });
    const b = papers(AT + 9, { digitised: true, reused: false });
    expect(fold(a, b, papers(AT + 10, {})).papers).toEqual([paper({ digitised: true, reused: false })]);
    expect(fold(b, a).papers).toEqual([paper({ digitised: true, reused: false })]);
  });
});

describe("the border", () => {
  const ALL = {
    ...WHO,
    field: "Hộ tịch",
    receivedBy: "Trần Văn Tư",
    level: "full",
    fee: 0,
    paid: false,
    resultNumber: "123/QĐ-UBND",
    resultBy: "post",
    ownAccount: false,
  } as const;
  test("takes all of them, and keeps them through a merge", () => {
    const one = seen(AT, ALL);
    expect(sightingSchema.parse(one)).toEqual(one);
    const merged = fold(one);
    expect(dossierSchema.parse(merged)).toEqual(merged);
    expect(Object.keys(merged.values).sort()).toEqual(Object.keys(ALL).sort());
  });
  test.each([
    ["officer", "A".repeat(10_000)],
    ["officer", "Lê Thị An 001099012345"],
    ["officer", "Lê Thị An ٠٠١٠٩٩"],
    ["receivedBy", "an.le@example.com"],
    ["officer", ""],
    ["unit", "P".repeat(161)],
    ["field", 7],
    ["level", "most"],
    ["fee", 912_345_678],
    ["fee", -100],
    ["fee", 1_099_012_300],
    ["paid", true],
    ["resultNumber", "001099012345"],
    ["resultBy", "desk and post"],
    ["ownAccount", "có"],
  ] as [ValueName, never][])("refuses %s: %s", (name, value) => {
    expect(fits(name, value)).toBe(false);
    expect(sightingSchema.safeParse(seen(AT, { ...ALL, [name]: value })).success).toBe(false);
    expect(sightingSchema.safeParse(seen(AT, ALL)).success).toBe(true);
  });
  test("a step's officer is held to the same", () => {
    const step = { name: "Thẩm định", from: null, to: null, dueAt: null, hours: null };
    const of = (more: object) => sightingSchema.safeParse(seen(AT, {}, { steps: [{ ...step, ...more }] }));
    expect(of({ officer: "Lê Thị An", unit: null }).success).toBe(true);
    for (const officer of ["A".repeat(10_000), "Lê Thị An 001099012345"])
      expect(of({ officer }).success).toBe(false);
  });
});
