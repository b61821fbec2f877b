import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeCalendar } from "../calendar/calendar.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import { dayFromIso, dayOf, isoDay, momentOf } from "../dossier/moment.ts";
import type { Counting } from "./counting.ts";
import { type Office, oracle } from "./due.oracle.ts";
import { type DueInput, dueFrom } from "./due.ts";

/** The table of docs/deadlines.md, which an officer can check by hand, is the table of this test. */
const COUNTING: Record<string, Counting> = {
  "theo giờ": "working-hours",
  "giữ giờ": "working-days-same-time",
  "hết ngày": "working-days-end-of-day",
  "ngày lịch": "calendar-days",
  "trong ngày": "same-day",
};

function minute(text: string): number {
  const [, date, month, year, hour, min] = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)$/u.exec(text)!;
  return dayFromIso(`${year}-${month}-${date}`)! * 1440 + Number(hour) * 60 + Number(min);
}

const said = (at: number) => {
  const [date, time] = momentOf(at).split("T");
  return `${date!.split("-").reverse().join("/")} ${time!.slice(0, 5)}`;
};

interface Example {
  what: string;
  input: DueInput;
  due: string;
}

const rows = readFileSync("docs/deadlines.md", "utf8")
  .split("## Ví dụ")[1]!
  .split("\n## ")[0]!
  .split("\n")
  .filter((line) => /^\|.*\d/u.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );

const examples: Example[] = rows.map(([what, received, allowed, how, pauses, resume, due]) => {
  const [name, cutoff] = how!.split(", nhận sau ");
  const amount = allowed === "" ? 1 : Number(allowed!.split(" ")[0]!.replace(",", "."));
  const at = minute(received!);
  return {
    what: `${what}: ${received}, ${allowed}, ${how}`,
    due: due!,
    input: {
      received: { day: dayOf(at), minute: at },
      counting: COUNTING[name!]!,
      amount: allowed!.endsWith("giờ") ? amount * 60 : amount,
      resume: resume === "tính lại" ? "restart" : "shift",
      cutoff: cutoff ? 15 * 60 : null,
      pauses: pauses!
        .split("; ")
        .filter(Boolean)
        .map((pause) => {
          const [from, to] = pause.split(" đến ");
          return { from: minute(from!), to: to === "nay" ? null : minute(to!) };
        }),
    },
  };
});

const spec = { ...shippedSpec(), open: [] };
const ordinary: [number, number][] = [
  [450, 690],
  [810, 1020],
];
const calendar = makeCalendar(spec);
const first = dayFromIso("2026-12-01")!;
/** The oracle knows no law: the computed days of the new year are told to it. */
const newYear = Array.from({ length: 60 }, (_, i) => first + i).filter(
  (day) => calendar.planOf(day).kind === "holiday",
);
const office: Office = {
  hours: [[], ordinary, ordinary, ordinary, ordinary, ordinary, []],
  off: new Set([...spec.off.map(({ day }) => day), ...newYear.map(isoDay)]),
  worked: new Set(spec.worked.map(({ day }) => day)),
};

describe("the worked examples of docs/deadlines.md", () => {
  it("are all there", () => {
    expect(examples.length).toBeGreaterThanOrEqual(26);
    expect(new Set(examples.map(({ input }) => input.counting)).size).toBe(5);
  });

  it.each(examples)("$what", ({ input, due }) => {
    const result = dueFrom(calendar, input);
    const answer =
      result.kind === "held"
        ? `còn ${result.left / 60} giờ`
        : result.kind === "due"
          ? said(result.due)
          : result.what;
    expect(answer).toBe(due);
  });

  it.each(examples.filter(({ input }) => input.cutoff === null))(
    "by the other count: $what",
    ({ input, due }) => {
      const answer = oracle(office, {
        start: input.received.minute!,
        counting: input.counting,
        amount: input.amount,
        resume: input.resume,
        pauses: [...input.pauses],
      });
      expect("due" in answer ? said(answer.due) : `còn ${answer.left / 60} giờ`).toBe(due);
    },
  );
});
