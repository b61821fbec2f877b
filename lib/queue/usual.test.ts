import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import type { Dossier, StepSeen } from "../dossier/model.ts";
import { supplementsSeen } from "../dossier/supplements.ts";
import { riskOf } from "./risk.ts";
import { learnSteps, usualOf } from "./usual.ts";

const calendar = makeCalendar(shippedSpec());
const step = (name: string, from: string | null, to: string | null): StepSeen => ({
  name,
  from,
  to,
  dueAt: null,
  hours: null,
});
const of = (code: string | null, ...steps: StepSeen[]) =>
  ({
    steps,
    values: code === null ? {} : { procedureCode: { value: code } },
  }) as unknown as Dossier;
/** Thursday 19/11/2026, so many working minutes from 8:00 on. */
const took = (name: string, minutes: number) =>
  step(
    name,
    "2026-11-19T08:00:00+07:00",
    `2026-11-19T${String(8 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00+07:00`,
  );

describe("what a step usually takes", () => {
  test("by its procedure where enough such steps ended, else by any", () => {
    const learner = learnSteps(calendar);
    for (const n of [10, 20, 30, 40, 50]) learner.see(of("1.001193", took("Thẩm định hồ sơ", n)));
    for (const n of [60, 70]) learner.see(of("1.000656", took("THẨM ĐỊNH hồ sơ", n)));
    const usual = usualOf(learner.learnt());
    expect(usual("thẩm định hồ sơ", "1.001193")).toEqual({ n: 5, median: 30 });
    expect(usual("Thẩm định hồ sơ", "1.000656")).toEqual({ n: 7, median: 40 });
    expect(usual("Thẩm định hồ sơ", undefined)).toEqual({ n: 7, median: 40 });
    expect(usual("Ký duyệt", "1.001193")).toBeNull();
  });
  test("four are too few, and a step without its hours, its end, or that ends before it begins is none", () => {
    const learner = learnSteps(calendar);
    for (const n of [10, 20, 30, 40]) learner.see(of(null, took("Ký duyệt", n)));
    learner.see(of(null, step("Ký duyệt", "2026-11-19", "2026-11-19")));
    learner.see(of(null, step("Ký duyệt", "2026-11-19T08:00:00+07:00", null)));
    learner.see(of(null, step("Ký duyệt", "2026-11-19T09:00:00+07:00", "2026-11-19T08:00:00+07:00")));
    expect(usualOf(learner.learnt())("Ký duyệt", undefined)).toBeNull();
    learner.see(of(null, took("Ký duyệt", 25)));
    expect(usualOf(learner.learnt())("Ký duyệt", undefined)).toEqual({ n: 5, median: 25 });
  });
  test("nights and weekends are no working time", () => {
    const learner = learnSteps(calendar);
    for (let i = 0; i < 5; i++)
      learner.see(of(null, step("Ký", "2026-11-20T16:30:00+07:00", "2026-11-23T08:00:00+07:00")));
    const { median } = usualOf(learner.learnt())("Ký", undefined)!;
    expect(median).toBe(calendar.workBetween(...([0, 1].map((i) => at[i]!) as [number, number])));
  });
});
const at = ["2026-11-20T16:30", "2026-11-23T08:00"].map((it) => Date.parse(`${it}:00Z`) / 60_000);

describe("risk", () => {
  const clock = (left: number | null, share: number | null = null, state = "running") =>
    ({ state, left, share }) as Parameters<typeof riskOf>[0]["clock"];
  test.each([
    ["what is left, where nothing was learnt", clock(100), clock(100), null, 100],
    ["less what the step usually takes", clock(100), clock(100), 300, -200],
    ["of which a part is done", clock(100), clock(100, 0.5), 300, -100],
    ["more was done than it usually takes", clock(100), clock(100, 0.9), 300, 100],
    ["what is late is as late as it is", clock(-50, 1, "late"), clock(-50, 1, "late"), 300, -50],
  ] as const)("%s", (_, pressing, own, median, expected) =>
    expect(
      riskOf({ clock: pressing, step: own, usual: median === null ? null : { n: 9, median } }),
    ).toBeCloseTo(expected),
  );
});

describe("requests for supplements", () => {
  const asked = (status: number | null, ...names: string[]) =>
    supplementsSeen({
      steps: names.map((name) => step(name, null, null)),
      pauses: [],
      values: (status === null ? {} : { status: { value: status } }) as Dossier["values"],
    });
  test.each([
    ["none", asked(4, "Tiếp nhận", "Thẩm định"), 0],
    ["asking and waiting are one", asked(4, "Yêu cầu bổ sung", "Chờ công dân bổ sung", "Thẩm định"), 1],
    ["twice", asked(5, "Yêu cầu bổ sung", "Chờ bổ sung", "Thẩm định", "Yêu cầu bổ sung hồ sơ lần 2"), 2],
    ["the state alone says one", asked(5), 1],
  ])("%s", (_, seen, expected) => expect(seen).toBe(expected));

  test("lines that stop the clock are stops and no steps: they say it too", () => {
    const stop = (day: number, supplement?: "asked" | "waited") => ({
      from: `2026-11-${day}T08:00:00+07:00`,
      to: `2026-11-${day}T09:00:00+07:00`,
      hasPaper: null,
      ...(supplement && { supplement }),
    });
    const values = {} as Dossier["values"];
    const seen = (...pauses: Dossier["pauses"]) => supplementsSeen({ steps: [], pauses, values });
    expect(seen(stop(10), stop(11))).toBe(0);
    expect(seen(stop(10, "asked"), stop(11, "waited"))).toBe(1);
    expect(seen(stop(10, "asked"), stop(11), stop(12, "asked"))).toBe(2);
  });
});
