import { describe, expect, test } from "vitest";
import { makeDossiers } from "./dossiers.ts";
import { beganFor, dueAfter, isOpenDay, localTime, minuteOf, openMinutes, shift } from "./hours.ts";

const NOW = "2026-11-20T15:40:00+07:00";
const all = makeDossiers(NOW, 7);
const now = minuteOf(NOW);
const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length;
const stepDue = (one: (typeof all)[number]) => {
  const due = one.status === "Đang xử lý" ? one.steps.at(-1)?.due : null;
  return due ? minuteOf(due) : null;
};

describe("the stage's dossiers", () => {
  test("are about 200, the same for the same seed and others for another", () => {
    expect(all.length).toBe(200);
    expect(makeDossiers(NOW, 7)).toEqual(all);
    expect(makeDossiers(NOW, 8)).not.toEqual(all);
  });

  test("hold every state that the panels speak of", () => {
    const day = (minute: number) => localTime(minute).slice(0, 10);
    expect(count((one) => (stepDue(one) ?? now) < now)).toBeGreaterThan(8);
    expect(count((one) => (stepDue(one) ?? 0) > now && day(stepDue(one)!) === "2026-11-20")).toBeGreaterThan(
      8,
    );
    expect(count((one) => stepDue(one) !== null && day(stepDue(one)!) === "2026-11-23")).toBeGreaterThan(8);
    expect(
      count((one) => one.pauses.some((pause) => pause.to === null && pause.paper === null)),
    ).toBeGreaterThan(4);
    expect(
      count((one) => one.pauses.some((pause) => pause.to === null && pause.paper !== null)),
    ).toBeGreaterThan(4);
    expect(count((one) => one.group === "cho-tiep-nhan")).toBe(10);
    expect(count((one) => one.group === "cho-tiep-nhan" && one.code === null)).toBe(2);
    expect(count((one) => one.noDueDate && one.status === "Đang xử lý")).toBeGreaterThan(0);
    expect(all.some((one) => one.dueAt?.startsWith("2026-11-21"))).toBe(true);
  });

  test("never have a past that lies ahead, nor a step due after its dossier", () => {
    for (const one of all) {
      for (const step of one.steps) {
        expect(minuteOf(step.from!)).toBeLessThanOrEqual(now);
        if (step.to) expect(minuteOf(step.to)).toBeGreaterThanOrEqual(minuteOf(step.from!));
      }
      if (one.dueAt) expect(one.steps.at(-1)!.due! <= one.dueAt).toBe(true);
      if (one.receivedAt) expect(one.submittedAt <= one.receivedAt).toBe(true);
    }
  });

  test("have codes and ids of their own", () => {
    const codes = all.map((one) => one.code).filter(Boolean);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  });

  test("let the returning citizen's papers be found again", () => {
    const asks = all.find((one) => one.group === "cho-tiep-nhan" && one.procedureCode === "1.001193")!;
    const had = all.filter((one) => one.finishedAt && one.applicant.idNumber === asks.applicant.idNumber);
    const names = had.flatMap((one) =>
      one.papers.filter(({ files }) => files.length > 0).map(({ name }) => name),
    );
    expect(names).toContain("Giấy chứng nhận kết hôn (01 bản photo), (xuất trình bản chính để đối chiếu)");
  });

  test.each(["2026-11-21T22:10:00+07:00", "2026-01-01T00:00:00+07:00", "2027-02-28T06:59:00+07:00"])(
    "can be made for any now: %s",
    (other) => {
      const made = makeDossiers(other, 7);
      expect(made.length).toBe(200);
      for (const one of made)
        for (const step of one.steps) expect(minuteOf(step.from!)).toBeLessThanOrEqual(minuteOf(other));
    },
  );
});

describe("the portal's own reckoning", () => {
  const at = (text: string) => minuteOf(text);
  test("counts whole days at the same time of day and the rest in hours", () => {
    expect(localTime(dueAfter(at("2026-11-20T15:00:00"), 8))).toBe("2026-11-23T15:00:00");
    expect(localTime(dueAfter(at("2026-11-20T15:00:00"), 4))).toBe("2026-11-23T09:30:00");
    expect(localTime(dueAfter(at("2026-11-20T12:00:00"), 1))).toBe("2026-11-20T14:30:00");
    expect(localTime(dueAfter(at("2026-11-23T09:00:00"), 8))).toBe("2026-11-25T09:00:00");
  });
  test("goes back as it went forth", () => {
    expect(localTime(beganFor(at("2026-11-23T09:30:00"), 4))).toBe("2026-11-20T15:00:00");
    expect(localTime(shift(at("2026-11-23T09:30:00"), -240))).toBe("2026-11-20T15:00:00");
    expect(openMinutes(at("2026-11-20T15:00:00"), at("2026-11-23T09:30:00"))).toBe(240);
  });
  test("knows no make-up Saturday", () => {
    expect(isOpenDay(Math.floor(at("2026-08-22T10:00:00") / 1440))).toBe(false);
  });
});
