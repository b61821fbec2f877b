import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeSighting } from "./merge.ts";
import type { DossierValues, Reading, Sighting, ValueName, Values } from "./model.ts";
import { minuteOf } from "./moment.ts";
import { dossierSchema, sightingSchema } from "./schema.ts";

const AT = minuteOf("2026-11-20T15:00:00+07:00")!;
const read = <T>(value: T, sure = 0.95): Reading<T> => ({
  value,
  where: { kind: "column", name: "x" },
  sure,
});
function seen(
  at: number,
  values: { [K in ValueName]?: DossierValues[K] },
  more: Partial<Sighting> = {},
): Sighting {
  const readings = Object.fromEntries(Object.entries(values).map(([k, v]) => [k, read(v)])) as Values;
  return {
    portal: "https://a.example",
    code: "H15-261120-0001",
    seenAt: at,
    page: "list",
    address: null,
    values: readings,
    steps: [],
    pauses: [],
    papers: [],
    ...more,
  };
}
const fold = (...all: Sighting[]) =>
  all.reduce<ReturnType<typeof mergeSighting> | null>((known, one) => mergeSighting(known, one), null)!;

test("one open stop is one stop, though two pages book its start a minute apart", () => {
  const at = (from: string) => ({ pauses: [{ from, to: null, hasPaper: null }] });
  const it = fold(
    seen(AT, { status: 8 }, at("2026-11-18T09:00:00+07:00")),
    seen(AT + 9, { status: 8 }, at("2026-11-18T09:01:00+07:00")),
  );
  expect(it.pauses).toEqual([{ from: "2026-11-18T09:01:00+07:00", to: null, hasPaper: null }]);
});

describe("values", () => {
  test("what a later page leaves out is kept", () => {
    const it = fold(seen(AT, { receivedAt: "2026-11-18", status: 4 }), seen(AT + 5, { status: 4 }));
    expect(it.values.receivedAt).toMatchObject({ value: "2026-11-18", seenAt: AT });
    expect(it.values.status?.seenAt).toBe(AT + 5);
  });
  test("newer wins where things move, without a doubt", () => {
    const it = fold(seen(AT, { dueAt: "2026-11-25" }), seen(AT + 5, { dueAt: "2026-11-27" }));
    expect(it.values.dueAt?.value).toBe("2026-11-27");
    expect(it.doubts).toEqual([]);
  });
  test("an older sighting that comes late changes nothing that is known, and fills gaps", () => {
    const it = fold(seen(AT, { status: 9 }), seen(AT - 60, { status: 4, channel: "online" }));
    expect(it.values.status?.value).toBe(9);
    expect(it.values.channel?.value).toBe("online");
    expect([it.firstSeenAt, it.lastSeenAt]).toEqual([AT - 60, AT]);
  });
  test("a date alone says nothing against the same date with its time", () => {
    const it = fold(seen(AT, { dueAt: "2026-11-25T16:30:00+07:00" }), seen(AT + 5, { dueAt: "2026-11-25" }));
    expect(it.values.dueAt).toMatchObject({ value: "2026-11-25T16:30:00+07:00", seenAt: AT + 5 });
  });
  test("a much less sure reading does not push out a fresh surer one, and is said", () => {
    const weak = seen(AT + 5, {}, { values: { dueAt: read("2026-12-25", 0.6) } });
    const it = fold(seen(AT, { dueAt: "2026-11-25" }), weak);
    expect(it.values.dueAt?.value).toBe("2026-11-25");
    expect(it.doubts).toEqual([{ kind: "two-values", of: "dueAt", other: null }]);
    const late = { ...weak, seenAt: AT + 3000 };
    expect(fold(seen(AT, { dueAt: "2026-11-25" }), late).values.dueAt?.value).toBe("2026-12-25");
  });
  test("a changed receipt is a doubt until it is confirmed", () => {
    const two = [seen(AT, { receivedAt: "2026-11-18" }), seen(AT + 5, { receivedAt: "2026-11-19" })];
    expect(fold(...two).doubts).toEqual([{ kind: "changed-receipt", of: "receivedAt", other: null }]);
    expect(fold(...two, seen(AT + 9, { status: 4 })).doubts).toHaveLength(1);
    expect(fold(...two, seen(AT + 9, { receivedAt: "2026-11-19" })).doubts).toEqual([]);
  });
  test("dates in an impossible order are doubts; the same day is not", () => {
    const it = seen(AT, {
      receivedAt: "2026-11-20T10:00:00+07:00",
      dueAt: "2026-11-19",
      stepDueAt: "2026-11-24",
    });
    expect(fold(it).doubts.map((d) => d.kind)).toEqual(["due-before-received", "step-due-after-dossier-due"]);
    expect(fold(seen(AT, { receivedAt: "2026-11-20T10:00:00+07:00", dueAt: "2026-11-20" })).doubts).toEqual(
      [],
    );
  });
  test("two dossiers are never mixed", () => {
    const one = fold(seen(AT, {}));
    expect(() => mergeSighting(one, { ...seen(AT, {}), portal: "https://b.example" })).toThrow(RangeError);
  });
});

describe("what a change makes stale", () => {
  test("a new step drops the former step's due date", () => {
    const it = fold(
      seen(AT, { stepName: "Thẩm định", stepDueAt: "2026-11-21" }),
      seen(AT + 9, { stepName: "Ký duyệt" }),
    );
    expect(it.values.stepName?.value).toBe("Ký duyệt");
    expect(it.values.stepDueAt).toBeUndefined();
  });
  test("the list's due date and the page's step name are joined within a visit, not across days", () => {
    const list = seen(AT, { stepDueAt: "2026-11-21" });
    expect(fold(list, seen(AT + 30, { stepName: "Ký" })).values.stepDueAt?.value).toBe("2026-11-21");
    expect(fold(list, seen(AT + 3000, { stepName: "Ký" })).values.stepDueAt).toBeUndefined();
  });
  test("a new status drops the former one's words and pause; ended and then not ended drops the end", () => {
    const it = fold(
      seen(AT, { status: 8, statusText: "Dừng xử lý", paused: true }),
      seen(AT + 9, { status: 4 }),
    );
    expect(it.values.statusText).toBeUndefined();
    expect(it.values.paused).toBeUndefined();
    const back = fold(seen(AT, { status: 9, finishedAt: "2026-11-20" }), seen(AT + 9, { status: 4 }));
    expect(back.values.finishedAt).toBeUndefined();
  });
  test("'không quy định' and a due date push each other out", () => {
    const it = fold(seen(AT, { dueAt: "2026-11-21" }), seen(AT + 9, { noDueDate: true }));
    expect(it.values.dueAt).toBeUndefined();
    expect(
      fold(seen(AT, { noDueDate: true }), seen(AT + 9, { dueAt: "2026-11-21" })).values.noDueDate,
    ).toBeUndefined();
  });
});

describe("pauses", () => {
  const FROM = "2026-11-18T09:00:00+07:00";
  test("a stop without times is never given any", () => {
    const it = fold(seen(AT, { status: 8 }), seen(AT + 60, { status: 8 }));
    expect(it.pauses).toEqual([]);
    expect(it.untimedPause).toEqual({ firstSeenAt: AT, lastSeenAt: AT + 60, over: false });
    const after = fold(seen(AT, { status: 8 }), seen(AT + 60, { status: 4 }));
    expect(after.untimedPause).toEqual({ firstSeenAt: AT, lastSeenAt: AT, over: true });
  });
  test("a page that lists the pauses settles it", () => {
    const listed = seen(AT + 60, { status: 8 }, { pauses: [{ from: FROM, to: null, hasPaper: null }] });
    const it = fold(seen(AT, { status: 8 }), listed);
    expect(it.untimedPause).toBeUndefined();
    expect(it.pauses).toHaveLength(1);
  });
  test("one that is over by the status, without an end seen, is not kept open", () => {
    const listed = seen(AT, { status: 8 }, { pauses: [{ from: FROM, to: null, hasPaper: true }] });
    const it = fold(listed, seen(AT + 60, { status: 4 }));
    expect(it.pauses).toEqual([]);
    expect(it.untimedPause?.over).toBe(true);
  });
  test("matched by start; an end and a paper once seen stay", () => {
    const a = seen(AT, {}, { pauses: [{ from: FROM, to: "2026-11-19T09:00:00+07:00", hasPaper: true }] });
    const b = seen(AT + 9, {}, { pauses: [{ from: "2026-11-18", to: null, hasPaper: null }] });
    expect(fold(a, b).pauses).toEqual(a.pauses);
  });
});

test("when its state was first seen: a new value is no event, another one is", () => {
  const a = fold(seen(AT, { status: 4 }), seen(AT + 60, { status: 4, stepName: "A" }));
  expect(a.changedAt).toBe(AT);
  expect(mergeSighting(a, seen(AT + 90, { stepName: "B" })).changedAt).toBe(AT + 90);
});

describe("steps and papers", () => {
  const step = (name: string, from: string | null, to: string | null = null) => ({
    name,
    from,
    to,
    dueAt: null,
    hours: null,
  });
  test("a foreseen step becomes the one that starts; the same name twice stays two", () => {
    const a = seen(
      AT,
      {},
      { steps: [step("Tiếp nhận", "2026-11-18", "2026-11-18"), step("Thẩm định", null)] },
    );
    const b = seen(AT + 9, {}, { steps: [step("THẨM ĐỊNH", "2026-11-19"), step("Tiếp nhận", "2026-11-20")] });
    expect(fold(a, b).steps.map((it) => it.from)).toEqual(["2026-11-18", "2026-11-19", "2026-11-20"]);
  });
  test("papers by name; the newer page counts the files, what it leaves out is kept", () => {
    const paper = (name: string, files: number) => ({ name, required: null, files });
    const a = seen(AT, {}, { papers: [paper("Tờ khai", 0), paper("Giấy chứng sinh", 1)] });
    const b = seen(AT + 9, {}, { papers: [paper("tờ  khai", 2)] });
    expect(fold(a, b).papers.map((it) => it.files)).toEqual([2, 1]);
    expect(fold(b, a).papers.find((it) => it.name.startsWith("Tờ"))?.files).toBe(2);
  });
});

test("a page seen again adds no pause twice, also when two of them began on one day", () => {
  const pauses = [
    { from: "2026-11-21", to: null, hasPaper: null },
    { from: "2026-11-21", to: "2026-11-22", hasPaper: null },
  ];
  const page = seen(AT, { paused: false }, { pauses });
  const once = fold(page);
  expect(once.pauses).toEqual([pauses[1]]);
  expect(fold(page, page, page).pauses).toEqual(once.pauses);
});

test("whatever is merged still parses, and merging again changes nothing", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-11-${String(d).padStart(2, "0")}`);
  const values = fc.record(
    {
      receivedAt: day,
      dueAt: day,
      stepDueAt: day,
      stepName: fc.constantFrom("A", "B"),
      status: fc.constantFrom(1 as const, 4 as const, 5 as const, 8 as const, 9 as const),
      paused: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const sighting = fc
    .tuple(
      fc.integer({ min: 0, max: 4000 }),
      values,
      fc.array(fc.record({ from: day, to: fc.option(day), hasPaper: fc.constant(null) }), { maxLength: 2 }),
    )
    .map(([after, of, pauses]) => seen(AT + after, of, { pauses }));
  fc.assert(
    fc.property(fc.array(sighting, { minLength: 1, maxLength: 6 }), (all) => {
      const merged = fold(...all);
      expect(dossierSchema.parse(merged)).toEqual(merged);
      for (const one of all) expect(sightingSchema.parse(one)).toEqual(one);
      for (const kept of Object.values(merged.values))
        expect(kept.seenAt).toBeLessThanOrEqual(merged.lastSeenAt);
      const last = all.at(-1)!;
      if (last.seenAt === merged.lastSeenAt) {
        const again = mergeSighting(merged, last);
        expect(again.values).toEqual(merged.values);
        expect(again.pauses).toEqual(merged.pauses);
      }
    }),
  );
});
