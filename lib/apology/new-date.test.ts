import { describe, expect, test } from "vitest";
import { at, calendar, NOW } from "../deadline/assess.fixture.ts";
import { momentOf } from "../dossier/moment.ts";
import { dateAfter, newDateOf } from "./new-date.ts";

// Wednesday 18/11/2026, 10:00. Saturdays are off; so is Tuesday 24/11. Hours 7:30–11:30, 13:30–17:00.
const read = (typed: string, due: string | null = "2026-11-17T17:00", now = NOW) => {
  const date = newDateOf(typed, { calendar, now, due: due === null ? null : at(due) });
  return date.ok ? momentOf(date.at).slice(0, 16) : date.fault.key;
};

describe("a new date as typed", () => {
  test.each([
    ["20/11/2026 15:00", "2026-11-20T15:00"],
    ["15h ngày 20/11/2026", "2026-11-20T15:00"],
    ["20/11/2026", "2026-11-20T17:00"],
    ["20/11/2026 17:00", "2026-11-20T17:00"],
    ["18/11/2026 10:01", "2026-11-18T10:01"],
    ["", "apology_fault_empty"],
    ["tuần sau", "due_date_form"],
    ["31/11/2026", "due_date_none"],
    ["20/11/2026 25:00", "due_time_none"],
    ["21/11/2026", "apology_fault_day_off"],
    ["24/11/2026 9:00", "apology_fault_day_off"],
    ["20/11/2026 12:00", "apology_fault_shut"],
    ["20/11/2026 17:01", "apology_fault_shut"],
    ["18/11/2026 10:00", "apology_fault_past"],
    ["17/11/2026", "apology_fault_past"],
    ["20/11/2036", "apology_fault_far"],
  ])("«%s»: %s", (typed, wanted) => expect(read(typed)).toBe(wanted));

  test("it must lie behind the date that is not kept, where that is known", () => {
    expect(read("19/11/2026 16:00", "2026-11-19T16:00")).toBe("apology_fault_before_due");
    expect(read("19/11/2026 16:01", "2026-11-19T16:00")).toBe("2026-11-19T16:01");
    expect(read("19/11/2026 16:00", null)).toBe("2026-11-19T16:00");
  });

  test("a year without a notice makes it provisional", () => {
    const date = (typed: string) => newDateOf(typed, { calendar, now: NOW, due: null });
    expect(date("31/12/2026")).toMatchObject({ ok: true, provisional: false });
    expect(date("04/01/2027")).toMatchObject({ ok: true, provisional: true });
  });
});

test("so many working hours from now, over nights, weekends and days off", () => {
  const after = (hours: number) => {
    const found = dateAfter(hours, calendar, NOW);
    return found === null ? null : momentOf(found).slice(0, 16);
  };
  expect(after(1)).toBe("2026-11-18T11:00");
  // 1:30 until noon and 3:30 after it are today's.
  expect(after(5)).toBe("2026-11-18T17:00");
  expect(after(5.5)).toBe("2026-11-19T08:00");
  // Today 5 hours, Thursday and Friday 7:30 each, Monday 7:30; Tuesday is off.
  expect(after(28)).toBe("2026-11-25T08:00");
  for (const wrong of [0, -1, Number.NaN, 501, Number.POSITIVE_INFINITY]) expect(after(wrong)).toBeNull();
});
