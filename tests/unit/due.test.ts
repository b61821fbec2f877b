import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeSay } from "../../lib/words/say.ts";
import reasons from "../../locales/en/reasons.json" with { type: "json" };
import words from "../../locales/en/words.json" with { type: "json" };
import { answer, type DueAnswer } from "../../scripts/due-answer.ts";

const say = makeSay({ ...words, ...reasons });
const HOURS = { mon: ["07:30-11:30", "13:30-17:00"], tue: ["07:30-11:30", "13:30-17:00"] };
const GOOD = {
  receivedAt: "2026-11-16T08:00:00+07:00",
  hours: 8,
  days: 3,
  counting: "working-hours",
  resume: "shift",
};

type Any = {
  dueAt?: string | null;
  error?: string;
  field?: string;
  reasons?: string[];
  leftMinutes?: number;
  id?: unknown;
};
const ask = (change: object): Any => answer(JSON.stringify({ ...GOOD, ...change }), say) as Any;

describe("what due answers", () => {
  it.each([
    [{}, "2026-11-17T08:30"],
    [{ counting: "working-days-same-time" }, "2026-11-17T08:00"],
    [{ counting: "working-days-end-of-day" }, "2026-11-19T17:00"],
    [{ counting: "calendar-days" }, "2026-11-19T17:00"],
    [{ counting: "same-day", hours: "not looked at" }, "2026-11-16T17:00"],
    [{ counting: "same-day", receivedAt: "2026-11-16T15:20:00+07:00", cutoff: "15:00" }, "2026-11-17T17:00"],
    [{ counting: "same-day", receivedAt: "2026-11-15" }, "2026-11-16T17:00"],
    [{ resume: null, pauses: null, calendar: null, cutoff: null, id: null }, "2026-11-17T08:30"],
    [{ receivedAt: "2026-11-16T01:00:00Z" }, "2026-11-17T08:30"],
    [{ receivedAt: "2026-11-16T08:00:30+07:00" }, "2026-11-17T08:31"],
    [{ receivedAt: "2026-11-16T08:00:29.999+07:00" }, "2026-11-17T08:30"],
    [{ receivedAt: "2026-11-16T08:00:00" }, "2026-11-17T08:30"],
    [{ receivedAt: "2026-11-16", counting: "working-days-end-of-day" }, "2026-11-19T17:00"],
    [{ hours: 0.5 }, "2026-11-16T08:30"],
    [{ hours: 1 / 3 }, "2026-11-16T08:20"],
    [{ hours: 8, days: "not looked at" }, "2026-11-17T08:30"],
    [{ receivedAt: "2026-11-16T15:01:00+07:00", cutoff: "15:00", hours: 1 }, "2026-11-17T08:30"],
    [{ calendar: { hours: HOURS, off: ["2026-11-17"] } }, "2026-11-23T08:30"],
    [{ calendar: { hours: HOURS, worked: ["2026-11-22"], off: ["2026-11-17"] } }, "2026-11-22T08:30"],
    // Listed as both: worked, as documented. And a calendar knows none of the shipped days off.
    [{ calendar: { hours: HOURS, worked: ["2026-11-17"], off: ["2026-11-17"] } }, "2026-11-17T08:30"],
    [{ receivedAt: "2026-11-23T16:00:00+07:00", calendar: { hours: HOURS } }, "2026-11-24T16:30"],
    [{ calendar: { off: ["2026-11-17"] } }, "2026-11-18T08:30"],
    [
      { calendar: { hours: { mon: ["13:30-17:00", "07:30-11:30"], tue: ["07:30-12:00"] } } },
      "2026-11-17T08:30",
    ],
    [{ calendar: { hours: { mon: ["20:00-24:00"] } }, hours: 4 }, "2026-11-17T00:00"],
    [
      {
        calendar: {
          hours: HOURS,
          seasons: [{ from: "11-01", to: "12-31", hours: { mon: ["07:00-18:00"] } }],
        },
      },
      "2026-11-16T16:00",
    ],
    [
      { pauses: [{ from: "2026-11-16T10:00:00+07:00", to: "2026-11-16T11:00:00+07:00" }] },
      "2026-11-17T09:30",
    ],
    [
      { resume: "restart", pauses: [{ from: "2026-11-16T10:00:00+07:00", to: "2026-11-16T11:00:00+07:00" }] },
      "2026-11-17T11:30",
    ],
  ])("%j: %s", (change, due) => {
    expect(ask(change)).toMatchObject({ dueAt: `${due}:00+07:00` });
  });

  it("has no due date while a pause lasts, and says what was left", () => {
    for (const to of [null, undefined])
      expect(ask({ pauses: [{ from: "2026-11-16T10:00:00+07:00", to }] })).toMatchObject({
        dueAt: null,
        leftMinutes: 360,
      });
  });

  it("gives the id back, and names a field that it doesn't know", () => {
    expect(ask({ id: "a1", pause: [] })).toMatchObject({
      id: "a1",
      reasons: expect.arrayContaining(["Field 'pause' is not known: ignored"]),
    });
  });

  it("gives the id back with a refusal too, where it is needed most", () => {
    expect(ask({ id: "k", hours: 0 })).toMatchObject({ id: "k", field: "hours" });
  });

  it.each([
    [{ pauses: [{ from: "2026-11-16T09:00:00+07:00", end: "x" }] }, "pauses[0].end"],
    [{ calendar: { offs: ["2026-11-17"] } }, "calendar.offs"],
  ])("names a misspelt field further in: %j", (change, path) => {
    expect(ask(change).reasons).toContain(`Field '${path}' is not known: ignored`);
  });

  it("takes a weekday of null as shut, as if it were not named", () => {
    const { tue } = HOURS;
    expect(ask({ calendar: { hours: { mon: null, tue } } })).toEqual(ask({ calendar: { hours: { tue } } }));
    expect(ask({ calendar: { hours: { mon: null, tue } } }).dueAt).toBe("2026-11-24T08:00:00+07:00");
  });

  it("refuses a receipt from which ten years can't be counted, and never clamps", () => {
    const late = { receivedAt: "2195-01-02T08:00:00+07:00", days: 3000, counting: "calendar-days" };
    expect(ask(late)).toMatchObject({ field: "receivedAt" });
    expect(ask({ ...late, receivedAt: "2187-01-02T08:00:00+07:00" }).dueAt).toMatch(/^2195-03-/);
  });

  it("says why, in words", () => {
    const { reasons: why } = ask({ receivedAt: "2026-11-23T18:00:00+07:00" });
    expect(why).toEqual([
      "Time allowed: 8 hours of working time",
      "18:00 on 23/11/2026 is outside office hours: counted from 7:30 on 25/11/2026",
      expect.stringContaining("Day off 24/11/2026: Ngày Văn hóa Việt Nam"),
    ]);
  });
});

describe("what due refuses", () => {
  const pause = (from: unknown, to: unknown) => ({ pauses: [{ from, to }] });
  it.each([
    [{ receivedAt: "2026-02-30T08:00:00+07:00" }, "receivedAt"],
    [{ receivedAt: "2026-11-16T24:00:00+07:00" }, "receivedAt"],
    [{ receivedAt: "2026-11-16" }, "receivedAt"],
    [{ receivedAt: "1969-12-31T08:00:00+07:00" }, "receivedAt"],
    [{ receivedAt: 1_789_000_000 }, "receivedAt"],
    [{ receivedAt: null }, "receivedAt"],
    [{ receivedAt: "2026-11-16", counting: "calendar-days", cutoff: "15:00" }, "receivedAt"],
    [{ counting: "hours" }, "counting"],
    [{ counting: null }, "counting"],
    [{ counting: "toString" }, "counting"],
    [{ resume: "later" }, "resume"],
    [{ hours: 0 }, "hours"],
    [{ hours: -1 }, "hours"],
    [{ hours: 0.001 }, "hours"],
    [{ hours: "8" }, "hours"],
    [{ hours: null }, "hours"],
    [{ hours: 1e9 }, "hours"],
    [{ hours: 1e300 }, "hours"],
    [{ days: 0, counting: "calendar-days" }, "days"],
    [{ days: 1.5, counting: "calendar-days" }, "days"],
    [{ days: null, counting: "working-days-end-of-day" }, "days"],
    [{ days: 3654, counting: "calendar-days" }, "days"],
    [{ cutoff: "3pm" }, "cutoff"],
    [{ pauses: {} }, "pauses"],
    [{ pauses: [null] }, "pauses[0]"],
    [{ pauses: [{ to: "2026-11-16T10:00:00+07:00" }] }, "pauses[0].from"],
    [pause("2026-11-16", null), "pauses[0].from"],
    [pause("2026-11-16T10:00:00+07:00", "2026-11-31T10:00:00+07:00"), "pauses[0].to"],
    [pause("2026-11-16T10:00:00+07:00", "2026-11-16T09:59:00+07:00"), "pauses[0]"],
    [pause("2026-11-16T10:00:20+07:00", "2026-11-16T10:00:10+07:00"), "pauses[0]"],
    [pause("2026-11-16T10:00:10+07:00", "2026-11-16T09:59:50+07:00"), "pauses[0]"],
    [pause("2026-11-16T10:00:00+07:00", "2040-11-16T09:59:00+07:00"), "pauses"],
    [{ calendar: [] }, "calendar"],
    [{ calendar: { hours: {} } }, "calendar.hours"],
    [{ calendar: { hours: { mon: [] } } }, "calendar.hours"],
    [{ calendar: { hours: { monday: ["07:30-11:30"] } } }, "calendar.hours"],
    [{ calendar: { hours: { mon: "07:30-11:30" } } }, "calendar.hours.mon"],
    [{ calendar: { hours: { mon: ["11:30-07:30"] } } }, "calendar.hours.mon[0]"],
    [{ calendar: { hours: { mon: ["07:30-12:00", "11:00-17:00"] } } }, "calendar.hours.mon[1]"],
    [{ calendar: { hours: HOURS, off: ["2026-02-29"] } }, "calendar.off[0]"],
    [{ calendar: { hours: HOURS, worked: "2026-02-28" } }, "calendar.worked"],
    // One minute of work a week: eight hours of it are beyond ten years.
    [{ calendar: { hours: { sun: ["08:00-08:01"] } }, hours: 9 }, "hours"],
  ])("%j at %s", (change, field) => {
    const { error, field: named } = ask(change);
    expect(named).toBe(field);
    expect(error).toMatch(new RegExp(`^${field.replace(/[[\].]/gu, "\\$&")}: .+`, "u"));
  });

  it("takes exactly ten years, and not a day more", () => {
    const tenYears = { receivedAt: "2026-11-20T08:00:00+07:00", counting: "calendar-days" };
    // 20/11/2036 is a Thursday; due at its close, later than 08:00.
    expect(ask({ ...tenYears, days: 3652 })).toMatchObject({ dueAt: "2036-11-19T17:00:00+07:00" });
    expect(ask({ ...tenYears, days: 3653 })).toMatchObject({ field: "days" });
    expect(ask({ ...tenYears, days: 3653, receivedAt: "2026-11-20" })).toMatchObject({
      dueAt: "2036-11-20T17:00:00+07:00",
    });
  });

  it.each(["", "not json", "[]", "null", "7", '"x"', "{"])("a line like %j", (line) => {
    expect(answer(line, say)).toMatchObject({ error: expect.stringContaining("the line is not"), field: "" });
  });
});

// Each starts a process of its own, which takes its time on a machine that others load.
describe("the command", { timeout: 60_000 }, () => {
  // Somebody's machine stands in another zone, with summer time at that.
  const env = { ...process.env, TZ: "America/New_York" };
  const run = (input: string, args: string[] = []): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = execFile(process.execPath, ["scripts/due.ts", ...args], { env }, (error, out) =>
        error ? reject(error) : resolve(out),
      );
      child.stdin!.end(input);
    });

  it("answers each line with one line, in order, and goes on after a bad one", async () => {
    const good = JSON.stringify(GOOD);
    const many = Array.from({ length: 1200 }, (_, id) => JSON.stringify({ ...GOOD, id }));
    const out = await run(`\uFEFF${good}\r\nnot json\n\n${good}\n${many.join("\n")}\n\n\n`);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as DueAnswer);
    expect(lines.slice(0, 4).map((it) => ("error" in it ? "error" : it.dueAt))).toEqual([
      "2026-11-17T08:30:00+07:00",
      "error",
      "error",
      "2026-11-17T08:30:00+07:00",
    ]);
    expect(lines.slice(4).map((it) => it.id)).toEqual(many.map((_, id) => id));
  });

  it("breaks lines where they break, not at a separator inside a text", async () => {
    const out = await run(
      `${JSON.stringify({ ...GOOD, id: "a\u2028b" })}\n${JSON.stringify({ ...GOOD, id: 2 })}`,
    );
    const ids = out
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as Any).id);
    expect(ids).toEqual(["a\u2028b", 2]);
  });

  it("says why in the language that was asked for", async () => {
    expect(JSON.parse(await run(JSON.stringify(GOOD), ["--lang", "en"])).reasons).toEqual([
      "Time allowed: 8 hours of working time",
    ]);
    expect(JSON.parse(await run(JSON.stringify(GOOD))).reasons).toEqual(["Thời hạn 8 giờ làm việc"]);
  });

  it("says what its documentation says", async () => {
    const doc = readFileSync("docs/due.md", "utf8");
    const [, question] = /echo '(\{.*\})'/u.exec(doc)!;
    const [, expected] = /# (\{"dueAt".*\})/u.exec(doc)!;
    expect((await run(question!)).trim()).toBe(expected);
  });
});
