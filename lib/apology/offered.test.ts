import { expect, test } from "vitest";
import { at, calendar, clocks, full, NOW, type Values } from "../deadline/assess.fixture.ts";
import { apologyOffered } from "./offered.ts";

const offered = (values: Values, now = NOW) => apologyOffered(clocks(values, { now }), { calendar, now });
const received = { receivedAt: full("2026-11-09T08:00"), status: 4 } as const;

// Wednesday 18/11/2026, 10:00.
test.each([
  ["overdue by a minute", { dueAt: full("2026-11-18T09:59") }, "late"],
  ["due later today: a letter is late already", { dueAt: full("2026-11-18T16:00") }, "early"],
  ["due tomorrow: today is the last day for a letter", { dueAt: full("2026-11-19T16:00") }, "early"],
  ["due on the day after that", { dueAt: full("2026-11-20T16:00") }, null],
  ["no date is known", {}, null],
  ["stopped", { dueAt: full("2026-11-18T09:00"), status: 8 }, null],
  [
    "ended, late as it was",
    { dueAt: full("2026-11-16T09:00"), status: 10, finishedAt: full("2026-11-17T09:00") },
    null,
  ],
] as [string, Values, string | null][])("%s", (_, values, wanted) =>
  expect(offered({ ...received, ...values })).toBe(wanted),
);

test("on the Friday before a Monday's date, and not on the Thursday", () => {
  const monday = { ...received, dueAt: full("2026-11-23T10:00") };
  expect(offered(monday, at("2026-11-19T16:59"))).toBeNull();
  expect(offered(monday, at("2026-11-20T07:30"))).toBe("early");
});

test("of one given out within a day no letter could have gone out before, and one is offered once it is over", () => {
  const short = { ...received, receivedAt: full("2026-11-18T08:00"), dueAt: full("2026-11-18T11:00") };
  expect(offered(short)).toBeNull();
  expect(offered(short, at("2026-11-18T11:01"))).toBe("late");
});
