import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { makeCalendar } from "../calendar/calendar.ts";
import { WEEKDAYS } from "../calendar/hours.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import type { CalendarSpec } from "../calendar/spec.ts";
import { dayFromIso, dayOf, isoDay, momentOf } from "../dossier/moment.ts";
import { COUNTINGS, type Counting, countsHours } from "./counting.ts";
import { type Office, oracle, type Question } from "./due.oracle.ts";
import { dueFrom } from "./due.ts";
import { runs } from "./runs.oracle.ts";

const RUNS = runs(600);
/** Around a year's end, a leap day, and the weeks of Tết and the make-up Saturday of 2026. */
const FIRST_DAYS = ["2027-12-10", "2028-02-10", "2026-02-01", "2026-08-10", "2026-12-20"].map(
  (text) => dayFromIso(text)!,
);

const day = fc.tuple(fc.constantFrom(...FIRST_DAYS), fc.nat(40)).map(([first, more]) => first + more);
const minute = fc
  .tuple(day, fc.oneof(fc.constantFrom(0, 420, 450, 690, 700, 810, 1020, 1021, 1439), fc.nat(1439)))
  .map(([date, time]) => date * 1440 + time);

/** Up to three intervals a day, with odd minutes, from midnight to midnight. */
const dayHours = fc
  .uniqueArray(fc.oneof(fc.constantFrom(0, 450, 690, 810, 1020, 1440), fc.nat(1440)), {
    minLength: 0,
    maxLength: 6,
  })
  .map((times) => {
    const sorted = [...times].sort((a, b) => a - b);
    const list: [number, number][] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) list.push([sorted[i]!, sorted[i + 1]!]);
    return list;
  });
const ordinary: [number, number][] = [
  [450, 690],
  [810, 1020],
];
const office: fc.Arbitrary<Office> = fc
  .record({
    // Mostly an ordinary week with one odd day, sometimes a wild one.
    week: fc.oneof(
      fc.tuple(fc.nat(6), dayHours).map(([at, odd]) => {
        const week = [[], ordinary, ordinary, ordinary, ordinary, ordinary, []] as [number, number][][];
        week[at] = odd;
        return week;
      }),
      fc.array(dayHours, { minLength: 7, maxLength: 7 }),
    ),
    off: fc.array(day, { maxLength: 12 }),
    worked: fc.array(day, { maxLength: 4 }),
  })
  .filter(({ week }) => week.flat().reduce((sum, [from, to]) => sum + to - from, 0) >= 180)
  .map(({ week, off, worked }) => ({
    hours: week,
    off: new Set(off.filter((it) => !worked.includes(it)).map(isoDay)),
    worked: new Set(worked.map(isoDay)),
  }));

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

function specOf({ hours, off, worked }: Office): CalendarSpec {
  const week = WEEKDAYS.map((name, i) => [
    name,
    hours[(i + 1) % 7]!.map(([a, b]) => `${time(a)}-${time(b)}`),
  ]);
  const dated = (days: Set<string>) => [...days].map((it) => ({ day: it, source: "" }));
  return {
    ...shippedSpec(),
    hours: Object.fromEntries(week),
    off: dated(off),
    worked: dated(worked),
    noticed: [],
    computed: false,
    open: [],
  };
}

const question = (resume: string, closedOnly = false) =>
  fc
    .record({
      start: minute,
      counting: fc.constantFrom<Counting>(...COUNTINGS),
      hours: fc.oneof(
        fc.integer({ min: 1, max: 2400 }),
        fc.integer({ min: 1, max: 9 }).map((n) => n * 480),
      ),
      days: fc.integer({ min: 1, max: 15 }),
      pauses: fc.array(
        fc.record({
          from: fc.integer({ min: -3000, max: 30_000 }),
          length: fc.option(fc.nat(9000), { freq: 8 }),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ start, counting, hours, days, pauses }): Question & { counting: Counting } => ({
      start,
      counting,
      amount: countsHours(counting) ? hours : days,
      resume,
      pauses: pauses.map(({ from, length }) => ({
        from: start + from,
        to: length === null && !closedOnly ? null : start + from + (length ?? 60),
      })),
    }));

function ask(given: Office, asked: Question) {
  const result = dueFrom(makeCalendar(specOf(given)), {
    received: { day: dayOf(asked.start), minute: asked.start },
    counting: asked.counting as Counting,
    amount: asked.amount,
    resume: asked.resume as "shift" | "restart",
    cutoff: null,
    pauses: asked.pauses,
  });
  if (result.kind === "held") return { left: result.left };
  return result.kind === "due" ? { due: momentOf(result.due) } : result;
}

/** The walk is slow, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000 });

describe("the engine against a walk minute by minute", () => {
  it.each(["shift", "restart"])(
    "says the same for all countings and any pauses, resuming by %s",
    (resume) => {
      fc.assert(
        fc.property(office, question(resume), (given, asked) => {
          const expected = oracle(given, asked);
          expect(ask(given, asked)).toEqual("due" in expected ? { due: momentOf(expected.due) } : expected);
        }),
        { numRuns: RUNS },
      );
    },
  );
});

describe("what holds whatever the office", () => {
  const dueMinute = (given: Office, asked: Question): number => {
    const result = dueFrom(makeCalendar(specOf(given)), {
      received: { day: dayOf(asked.start), minute: asked.start },
      counting: asked.counting as Counting,
      amount: asked.amount,
      resume: asked.resume as "shift" | "restart",
      cutoff: null,
      pauses: asked.pauses,
    });
    if (result.kind !== "due") throw new Error(`no due date: ${JSON.stringify(result)}`);
    return result.due;
  };

  it("is never earlier for a later receipt", () => {
    fc.assert(
      fc.property(office, question("shift"), fc.nat(5000), (given, asked, later) => {
        const plain = { ...asked, pauses: [] };
        expect(dueMinute(given, { ...plain, start: asked.start + later })).toBeGreaterThanOrEqual(
          dueMinute(given, plain),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("is later for more to count, in working hours and working days", () => {
    fc.assert(
      fc.property(office, question("shift"), fc.integer({ min: 1, max: 3 }), (given, asked, more) => {
        const plain = { ...asked, pauses: [] };
        const grown = { ...plain, amount: asked.amount + more };
        if (asked.counting === "working-hours" || asked.counting === "working-days-end-of-day")
          expect(dueMinute(given, grown)).toBeGreaterThan(dueMinute(given, plain));
        if (asked.counting === "calendar-days")
          expect(dueMinute(given, grown)).toBeGreaterThanOrEqual(dueMinute(given, plain));
      }),
      { numRuns: RUNS },
    );
  });

  it("moves by nothing for a pause in which nobody works, when it shifts", () => {
    fc.assert(
      fc.property(office, question("shift", true), minute, (given, asked, at) => {
        const calendar = makeCalendar(specOf(given));
        const from = calendar.workBetween(at, at + 1) > 0 ? calendar.closeOf(dayOf(at))! : at;
        const to = calendar.addWork(from, 1) - 1;
        expect(calendar.workBetween(from, to)).toBe(0);
        const without = { ...asked, pauses: [] };
        expect(dueMinute(given, { ...without, pauses: [{ from, to }] })).toBe(dueMinute(given, without));
      }),
      { numRuns: RUNS },
    );
  });

  it("never comes earlier through a pause", () => {
    fc.assert(
      fc.property(
        office,
        fc.constantFrom("shift", "restart"),
        question("shift", true),
        (given, resume, asked) => {
          const with_ = dueMinute(given, { ...asked, resume });
          expect(with_).toBeGreaterThanOrEqual(dueMinute(given, { ...asked, pauses: [] }));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe("adding and measuring working time", () => {
  it("are inverse", () => {
    fc.assert(
      fc.property(office, minute, fc.integer({ min: -3000, max: 3000 }), (given, at, minutes) => {
        const calendar = makeCalendar(specOf(given));
        expect(calendar.workBetween(at, calendar.addWork(at, minutes))).toBe(minutes);
      }),
      { numRuns: RUNS },
    );
  });

  it("add up, and turn their sign", () => {
    fc.assert(
      fc.property(office, minute, minute, minute, (given, a, b, c) => {
        const calendar = makeCalendar(specOf(given));
        expect(calendar.workBetween(a, b) + calendar.workBetween(b, c)).toBe(calendar.workBetween(a, c));
        expect(calendar.workBetween(b, a)).toBe(0 - calendar.workBetween(a, b));
      }),
      { numRuns: RUNS },
    );
  });

  it("do not depend on what was asked before", () => {
    fc.assert(
      fc.property(office, minute, fc.integer({ min: -4000, max: 4000 }), (given, at, days) => {
        const used = makeCalendar(specOf(given));
        used.workBetween(at + days * 1440, at);
        // Few days of work a week lead so many of them out of the calendar; what was held on the way counts too.
        try {
          used.nthWorkDay(dayOf(at), days || 1);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
        expect(used.addWork(at, 777)).toBe(makeCalendar(specOf(given)).addWork(at, 777));
      }),
      { numRuns: runs(100) },
    );
  });
});
