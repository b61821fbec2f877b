import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { minuteOf } from "../../lib/dossier/moment.ts";
import { makeSay } from "../../lib/words/say.ts";
import en from "../../locales/en/counting.json" with { type: "json" };
import { makeReport, type ReportAnswer } from "../../scripts/report-answer.ts";
import { BadOptions, readOptions } from "../../scripts/report-options.ts";

const ARGS = ["--from", "2026-09-15", "--to", "2026-12-14", "--now", "2026-12-20T08:00:00+07:00"];
const GOOD = {
  code: "A",
  procedureCode: "1.001193",
  field: "Hộ tịch",
  unit: "Xã A",
  officer: "cb1",
  channel: "direct",
  level: "full",
  submittedAt: null,
  receivedAt: "2026-10-01T08:00:00+07:00",
  dueAt: "2026-10-08T17:00:00+07:00",
  finishedAt: "2026-10-08T16:00:00+07:00",
  status: 10,
  supplements: 0,
  reused: null,
  digitised: null,
  resultDigitised: null,
  fee: null,
  paidOnline: null,
  apology: false,
  steps: [],
};

function report(lines: (string | object)[], args: string[] = []): ReportAnswer {
  const made = makeReport(readOptions([...ARGS, ...args], 0), makeSay(en));
  for (const [i, line] of lines.entries())
    made.take(typeof line === "string" ? line : JSON.stringify({ ...GOOD, ...line }), i + 1);
  return made.answer();
}
const faults = (lines: (string | object)[]) =>
  report(lines).faults.map(({ line, code, why, field }) => [line, code, why, ...(field ? [field] : [])]);

/** Nine dossiers of an autumn quarter, counted by hand. */
const AUTUMN = [
  { code: "early", channel: "online", finishedAt: "2026-10-07", reused: true, fee: true, paidOnline: true },
  { code: "onTime", finishedAt: "2026-10-08T17:00:00+07:00", reused: false, fee: true, paidOnline: false },
  { code: "late", channel: "post", finishedAt: "2026-10-09", apology: true, field: "Đất đai", fee: true },
  { code: "refused", channel: "online", level: "part", finishedAt: "2026-11-09", status: "3", fee: false },
  { code: "withdrawn", finishedAt: "2026-11-09", status: "Công dân yêu cầu rút hồ sơ", field: "An ninh" },
  {
    code: "open",
    channel: "online",
    level: null,
    dueAt: null,
    finishedAt: null,
    status: 4,
    field: null,
    procedureCode: null,
  },
  { code: "openLate", finishedAt: null, status: 2, unit: null, supplements: 1 },
  { code: "paused", finishedAt: null, status: 5, supplements: 2, resultDigitised: true },
  {
    code: "carried",
    receivedAt: "2026-09-14",
    channel: null,
    dueAt: "2026-09-20",
    finishedAt: "2026-09-15",
    digitised: true,
  },
  { code: "later", receivedAt: "2026-12-15", finishedAt: null, status: 4 },
  { code: "earlier", receivedAt: "2026-09-01", finishedAt: "2026-09-14" },
];

describe("what a report answers", () => {
  const it_ = report(AUTUMN);

  it("counts II.06a by field, in Vietnamese order, and the total", () => {
    expect(it_.total).toEqual({
      c3: 9,
      c4: 3,
      c5: 5,
      c6: 1,
      c7: 6,
      c8: 2,
      c9: 3,
      c10: 1,
      c11: 3,
      c12: 2,
      c13: 1,
    });
    expect(it_.II06a.map(({ field, c3, c7, c11 }) => [field, c3, c7, c11])).toEqual([
      ["An ninh", 1, 1, 0],
      ["Đất đai", 1, 1, 0],
      ["Hộ tịch", 6, 4, 2],
      [null, 1, 0, 1],
    ]);
  });

  it("counts the week's columns, what its letter tells, and units", () => {
    const { units, lateDossiers, lateSteps, waiting, ...week } = it_.weekly;
    expect(week).toEqual({
      c3: 9,
      c4: 1,
      c5: 1,
      c6: 1,
      c7: 4,
      c8: 1,
      c9: 6,
      c10: 2,
      c11: 3,
      c12: 1,
      c13: 3,
      c14: 2,
      c15: 1,
      onlineLevelUnknown: 1,
      paused: 1,
      returned: 1,
      withdrawn: 1,
      supplementAsked: 2,
      supplementAskedAgain: 1,
      apologies: 1,
    });
    expect(units.map(({ unit, c3 }) => [unit, c3])).toEqual([
      ["Xã A", 8],
      [null, 1],
    ]);
    expect(lateDossiers).toEqual([{ name: null, officer: "cb1", ended: 1, open: 1 }]);
    expect(lateSteps).toEqual([]);
    expect(waiting).toEqual({ within: 0, beyond: 0, untold: 0, notOnline: 0 });
  });

  it("counts ratios where they are known, and says of how many nobody knows", () => {
    expect(it_.ratios).toEqual({
      onTime: { n: 5, of: 6 },
      early: { n: 2, of: 6 },
      online: { n: 3, of: 8 },
      reused: { n: 1, of: 2, unknown: 6 },
      digitised: { n: 0, of: 0, unknown: 8 },
      resultDigitised: { n: 0, of: 0, unknown: 6 },
      paidOnline: { n: 1, of: 2, unknown: 5 },
      stepsOnTime: { n: 0, of: 0 },
    });
  });

  it("leaves the columns of 07a that nothing tells null, and names them", () => {
    const form = it_["07a"];
    expect(form).toMatchObject({
      c3: 9,
      c4: 4,
      c12: 5,
      c13: 1,
      c14: 0,
      c17: 0,
      c18: 1,
      c20: 1,
      c25: 1,
      c28: 1,
    });
    const nulls = Object.entries(form)
      .filter(([, value]) => value === null)
      .map(([column]) => column);
    expect(nulls.sort()).toEqual(Object.keys(form.unknown).sort());
    expect(nulls).toContain("c26");
  });

  it("counts steps by their own end, and names the late ones", () => {
    const step = { name: "Thẩm định", officer: "cb2", from: null };
    const { ratios, weekly } = report([
      {
        finishedAt: "2026-10-09",
        steps: [
          { ...step, to: "2026-10-02T08:00", dueAt: "2026-10-02T08:00" },
          { ...step, to: "2026-10-03T08:01", dueAt: "2026-10-03T08:00" },
          { ...step, to: "2026-10-09", dueAt: null },
        ],
      },
      {
        code: "B",
        finishedAt: null,
        status: 4,
        steps: [
          { ...step, to: "2026-09-14", dueAt: "2026-09-01" },
          { ...step, name: "Ký", officer: null, to: null, dueAt: "2026-12-13" },
          { ...step, to: "2026-09-14", dueAt: null },
        ],
      },
      { code: "C", finishedAt: null, status: 8, steps: [{ ...step, to: null, dueAt: "2026-12-13" }] },
      // Handed out after the period began; the dossier itself had ended before.
      {
        code: "D",
        receivedAt: "2026-09-01",
        finishedAt: "2026-09-14",
        steps: [{ ...step, to: "2026-09-15", dueAt: "2026-09-15" }],
      },
    ]);
    expect(ratios.stepsOnTime).toEqual({ n: 2, of: 3 });
    expect(weekly.lateSteps).toEqual([
      { name: "Ký", officer: "cb1", ended: 0, open: 1 },
      { name: "Thẩm định", officer: "cb2", ended: 1, open: 0 },
    ]);
    expect(weekly.lateDossiers).toEqual([
      { name: "Ký", officer: "cb1", ended: 0, open: 1 },
      { name: "Thẩm định", officer: "cb2", ended: 1, open: 0 },
    ]);
  });

  it("tells those that wait within and beyond 8 working hours, by the office's calendar", () => {
    const waits = { channel: "online", receivedAt: null, finishedAt: null, status: 1 };
    // The 11th is a Friday: 8 working hours from 8:00 on end on Monday at 8:30 (a day is 7½ hours).
    const at = (code: string, submittedAt: string | null, more = {}) => ({
      ...waits,
      code,
      submittedAt,
      ...more,
    });
    const lines = [
      at("a", "2026-12-11T08:00"),
      at("b", "2026-12-11T08:31"),
      at("c", "2026-12-11"),
      at("d", null),
      at("e", "2026-12-11T08:00", { channel: "direct" }),
      at("f", "2026-12-14T08:31"),
    ];
    const made = makeReport(
      readOptions([...ARGS.slice(0, 5), "2026-12-14T08:31", "--with-codes"], 0),
      makeSay(en),
    );
    for (const [i, line] of lines.entries()) made.take(JSON.stringify({ ...GOOD, ...line }), i + 1);
    const { codes, faults, total } = made.answer();
    expect(codes!.weekly.waiting).toEqual({
      beyond: ["a"],
      within: ["b", "f"],
      untold: ["c", "d"],
      notOnline: ["e"],
    });
    expect(codes!["07a"]).toMatchObject({ c23: ["b", "f"], c24: ["a"] });
    expect(codes!["07a"].units).toMatchObject([{ unit: "Xã A", c3: [], c24: ["a"] }]);
    expect(faults.map(({ why }) => why)).toEqual(lines.map(() => "not-received"));
    expect(total.c3).toBe(0);
  });

  it("keeps a wait's seconds, as those of any moment", () => {
    const waits = { channel: "online", receivedAt: null, finishedAt: null, status: 1 };
    const waiting = (now: string) => {
      const made = makeReport(readOptions([...ARGS.slice(0, 5), now], 0), makeSay(en));
      made.take(JSON.stringify({ ...GOOD, ...waits, submittedAt: "2026-12-11T08:00:30" }), 1);
      return made.answer().weekly.waiting;
    };
    expect(waiting("2026-12-14T08:30:30")).toMatchObject({ within: 1, beyond: 0 });
    expect(waiting("2026-12-14T08:30:31")).toMatchObject({ within: 0, beyond: 1 });
  });

  it("knows the field of a procedure whose line names none", () => {
    expect(report([{ field: null, procedureCode: "1.001193.000.00.00.H56" }]).II06a[0]!.field).toBe(
      "Hộ tịch",
    );
  });

  it("shows the codes behind each number when asked, and no such thing else", () => {
    expect(report([{}])).not.toHaveProperty("codes");
    const { codes } = report([{}, { code: "B", field: "Đất đai" }], ["--with-codes"]);
    expect(codes!.II06a.map(({ field, c7 }) => [field, c7])).toEqual([
      ["Đất đai", ["B"]],
      ["Hộ tịch", ["A"]],
    ]);
    expect(codes!.ratios.onTime).toEqual({ n: ["A", "B"], of: ["A", "B"] });
  });

  it("names the fields that it doesn't know", () => {
    const { unknownFields } = report([{ finishedat: "x", toString: 1, steps: [{ nam: "x" }] }]);
    expect(unknownFields).toEqual(["finishedat", "steps.nam", "toString"]);
    expect(report([{}])).not.toHaveProperty("unknownFields");
  });
});

describe("what a report can't count", () => {
  it.each([
    ["not json", [1, null, "bad-json"]],
    ["[]", [1, null, "bad-json"]],
    ["null", [1, null, "bad-json"]],
    [{ code: " " }, [1, null, "no-code", "code"]],
    [{ code: 7 }, [1, null, "no-code", "code"]],
    [{ receivedAt: "2026-02-30" }, [1, "A", "bad-date", "receivedAt"]],
    [{ dueAt: "08/10/2026" }, [1, "A", "bad-date", "dueAt"]],
    [{ finishedAt: 20261008 }, [1, "A", "bad-date", "finishedAt"]],
    [{ finishedAt: "0026-10-08" }, [1, "A", "bad-date", "finishedAt"]],
    [{ steps: [{ to: "2026-13-01" }] }, [1, "A", "bad-date", "steps.0.to"]],
    [{ status: 11 }, [1, "A", "unknown-status", "status"]],
    [{ status: "Đang chờ" }, [1, "A", "unknown-status", "status"]],
    [{ reused: "yes" }, [1, "A", "bad-field", "reused"]],
    [{ supplements: -1 }, [1, "A", "bad-field", "supplements"]],
    [{ steps: {} }, [1, "A", "bad-field", "steps"]],
    [{ level: "partial" }, [1, "A", "bad-field", "level"]],
    [{ channel: "fax" }, [1, "A", "no-channel"]],
    [{ receivedAt: null }, [1, "A", "no-received"]],
  ])("%j", (line, fault) => {
    expect(faults([line])).toEqual([fault]);
    expect(report([line]).total.c3).toBe(0);
  });

  it("counts equal lines once, and neither of two that differ", () => {
    expect(faults([{}, {}])).toEqual([]);
    expect(report([{}, {}]).total.c3).toBe(1);
    const differ = [{}, { code: "B" }, { status: 9 }];
    expect(faults(differ)).toEqual([
      [1, "A", "two-differ"],
      [3, "A", "two-differ"],
    ]);
    expect(report(differ).total.c3).toBe(1);
    // null and absent are the same; so are an instant's zones, and a status however it is said.
    const bare = { code: "A", channel: "post", receivedAt: "2026-10-01T08:00:00+07:00", status: 4 };
    const nulls = Object.fromEntries(Object.keys(GOOD).map((name) => [name, null]));
    const same = [
      JSON.stringify(bare),
      JSON.stringify({ ...nulls, ...bare, receivedAt: "2026-10-01T01:00:00Z", status: " đang xử lý" }),
    ];
    expect(faults(same)).toEqual([]);
    expect(report(same).total.c3).toBe(1);
    // One that can't be read may be the right one.
    expect(faults([{}, { dueAt: "?" }])).toEqual([
      [1, "A", "two-differ"],
      [2, "A", "bad-date", "dueAt"],
    ]);
    expect(report([{}, {}, { dueAt: "?" }]).total.c3).toBe(0);
  });

  it("says why in words", () => {
    expect(report([{ dueAt: "?" }, { code: "B", finishedAt: null }]).faults.map(({ text }) => text)).toEqual([
      "The date and time in 'dueAt' can't be read",
      "Ended, but without a date: nobody knows in which period",
    ]);
  });
});

describe("the options", () => {
  const change = (name: string, value: string) => ARGS.map((it, i) => (ARGS[i - 1] === name ? value : it));
  it.each([
    [change("--from", "2026-12-15"), "reversed"],
    [change("--from", "2026-02-30"), "--from 2026-02-30"],
    [change("--to", "2026-12-14T08:00"), "--to 2026-12-14T08:00"],
    [change("--to", "0026-12-14"), "--to 0026-12-14"],
    [change("--now", "2026-12-20"), "--now 2026-12-20"],
    [change("--now", "soon"), "--now soon"],
    [ARGS.slice(2), "--from is missing"],
    [[...ARGS, "--form"], "--form"],
    [[...ARGS, "--lang", "fr"], "--lang fr"],
  ])("%j", (args, said) => {
    expect(() => readOptions(args, 0)).toThrow(BadOptions);
    expect(() => readOptions(args, 0)).toThrow(said);
  });

  it("takes one day as a period, and the present moment where none is given", () => {
    const { period, now } = readOptions(["--from", "2026-12-14", "--to", "2026-12-14"], 42);
    expect(period.from).toBe(period.to);
    expect(now).toBe(42);
    expect(readOptions(ARGS, 42).now).toBe(minuteOf("2026-12-20T08:00:00+07:00"));
  });
});

// Each starts a process of its own, which takes its time on a machine that others load.
describe("the command", { timeout: 60_000 }, () => {
  const run = (input: string, args: string[]): Promise<{ out: string; err: string; code: number }> =>
    new Promise((resolve) => {
      const env = { ...process.env, TZ: "America/New_York" };
      const child = execFile(process.execPath, ["scripts/report.ts", ...args], { env }, (error, out, err) =>
        resolve({ out, err, code: Number(error?.code ?? 0) }),
      );
      // One that refuses its options reads nothing.
      child.stdin!.on("error", () => {});
      child.stdin!.end(input);
    });

  it("prints one object of a list with a BOM, empty lines and a last line without an end", async () => {
    const line = JSON.stringify(GOOD);
    const { out, code } = await run(`\uFEFF${line}\r\n\nnot json\n${line.replace('"A"', '"B"')}`, ARGS);
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    const { total, faults } = JSON.parse(out) as ReportAnswer;
    expect(total.c3).toBe(2);
    expect(faults).toEqual([
      { code: null, why: "bad-json", text: "Dòng này không phải một đối tượng JSON", line: 3 },
    ]);
  });

  it("ends with 2 and a sentence where the period can't be", async () => {
    const { out, err, code } = await run("", ["--from", "2026-12-15", "--to", "2026-12-14"]);
    expect({ out, code }).toEqual({ out: "", code: 2 });
    expect(err).toMatch(/^report: the period is reversed.*\n$/u);
  });

  it("says what its documentation says", async () => {
    const doc = readFileSync("docs/counting.md", "utf8");
    const [, line] = /echo '(\{.*\})'/u.exec(doc)!;
    const [, args] = /report -- (.*)/u.exec(doc)!;
    const [, start] = /# (\{"II06a".*),…/u.exec(doc)!;
    expect((await run(line!, args!.split(" "))).out.startsWith(start!)).toBe(true);
  });
});
