import { expect, test } from "vitest";
import { appointmentOf } from "./appointment.ts";
import { at, calendar, full, NOW, plainRules, where } from "./assess.fixture.ts";

const PORTAL = "https://motcua.example";
const read = <T>(value: T) => ({ value, where, sure: 1 });
const due = (values: Parameters<typeof appointmentOf>[0]["values"], now = NOW) =>
  appointmentOf({ portal: PORTAL, values, procedure: null }, plainRules, calendar, now)?.due ?? null;
const DAY = { timeAllowed: read({ amount: 1, unit: "working-days" as const }) };

test("the appointment is counted from now by the time that the form shows", () => {
  expect(due(DAY)).toBe(at("2026-11-19T10:30"));
  // Friday afternoon: the weekend is skipped, and so is the day off on Tuesday.
  expect(due({ timeAllowed: read({ amount: 2, unit: "working-days" }) }, at("2026-11-20T15:40"))).toBe(
    at("2026-11-25T16:40"),
  );
});

test("nothing is said without a time, or where the form has a date of its own", () => {
  expect(due({})).toBe(null);
  expect(due({ ...DAY, dueAt: read(full("2026-11-30T17:00")) })).toBe(null);
  expect(due({ ...DAY, receivedAt: read(full("2026-11-18T09:00")) })).toBe(null);
  expect(due({ ...DAY, dueUnread: read(true as const) })).toBe(null);
});
