import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { assess } from "../deadline/index.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { DossierValues, Values } from "../dossier/model.ts";
import { dayOf, minuteOf } from "../dossier/moment.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { makeSay } from "../words/say.ts";
import { viTell } from "../words/vi-tell.ts";
import { wasOf } from "./handled.ts";
import type { Known } from "./item.ts";
import { sayTelling } from "./say-telling.ts";
import { type TellRules, type Told, toldToday, toTell } from "./tell.ts";

const calendar = makeCalendar(shippedSpec());
const rules = rulesOf(defaultSettings());
const iso = (text: string) => `2026-11-${text}:00+07:00`;
// A Friday; Tuesday 24/11 is a day off.
const at = (text: string) => minuteOf(iso(text))!;
const NOW = at("20T15:40");
const ALL: TellRules = { level: "all", minutes: 60, quiet: null };

let number = 0;
function known(values: Partial<DossierValues>, now = NOW): Known {
  const readings = Object.fromEntries(
    Object.entries({ status: 4, ...values }).map(([name, value]) => [
      name,
      { value, where: { kind: "column", name }, sure: 1 },
    ]),
  ) as Values;
  const dossier = mergeSighting(null, {
    portal: "https://a.example",
    code: `H15-261120-${String(++number).padStart(4, "0")}`,
    seenAt: NOW,
    page: "list",
    address: null,
    values: readings,
    steps: [],
    pauses: [],
    papers: [],
  });
  return { dossier, clocks: assess(dossier, null, rules, calendar, now) };
}
const kinds = (it: Known, how: TellRules = ALL, { told = null as Told | null, now = NOW } = {}) =>
  toTell([it], how, told, { calendar, now }).tellings.map(({ kind }) => kind);

const SOON = { stepDueAt: iso("20T16:40") };
const LATE = { stepDueAt: iso("20T15:00") };
const INTAKE = { status: 1, channel: "online", submittedAt: iso("19T15:30") } as const;
const TOMORROW = { dueAt: iso("23T17:00"), receivedAt: iso("16T08:00") };

const LETTER = { portal: "https://a.example", by: null, due: null, newDue: NOW + 5000, times: 1 };

describe("what is told", () => {
  test("an apology that was made is not asked for once more; what is late is told all the same", () => {
    const made = (values: Partial<DossierValues>) => {
      const it = known(values);
      return { ...it, apology: { ...LETTER, code: it.dossier.code, at: NOW } };
    };
    expect(kinds(made(TOMORROW))).toEqual([]);
    expect(kinds(made(LATE))).toEqual(["late"]);
  });
  test.each([
    ["a step due within the hour", SOON, ["due"]],
    ["a step due in an hour and a minute", { stepDueAt: iso("20T16:41") }, []],
    ["a dossier without a step's date, due within the hour", { dueAt: iso("20T16:30") }, ["due"]],
    ["a step that is late", LATE, ["late"]],
    ["late by its step, soon by itself: late alone", { ...LATE, dueAt: iso("20T16:30") }, ["late"]],
    ["online, its hours of intake end within the hour", INTAKE, ["intake"]],
    ["online, its hours are over", { ...INTAKE, submittedAt: iso("19T08:00") }, ["late"]],
    ["due on the next working day: an apology would go out today", TOMORROW, ["apology"]],
    ["due on the day after that", { ...TOMORROW, dueAt: iso("25T17:00") }, []],
    ["stopped", { ...SOON, status: 8 }, []],
    ["ended", { ...LATE, status: 10 }, []],
    ["nothing known", {}, []],
  ] as [string, Partial<DossierValues>, string[]][])("%s", (_, values, expected) =>
    expect(kinds(known(values))).toEqual(expected),
  );
  test("levels: urgent leaves apologies out, none everything", () => {
    const urgent: TellRules = { ...ALL, level: "urgent" };
    expect([SOON, LATE, INTAKE, TOMORROW].flatMap((it) => kinds(known(it), urgent))).toEqual([
      "due",
      "late",
      "intake",
    ]);
    for (const it of [SOON, LATE, INTAKE, TOMORROW])
      expect(kinds(known(it), { ...ALL, level: "none" })).toEqual([]);
  });
  test("what an officer has put off is not told until its instant", () => {
    const it = known(LATE);
    const { portal, code } = it.dossier;
    const mark = { portal, code, at: NOW, was: wasOf(it.dossier), kind: "later" as const, until: NOW + 30 };
    expect(kinds({ ...it, mark })).toEqual([]);
    expect(kinds({ ...it, mark }, ALL, { now: NOW + 30 })).toEqual(["late"]);
  });
});

describe("when", () => {
  test.each([
    ["at the opening", "23T07:30", null, true],
    ["before it", "23T07:29", null, false],
    ["in the break", "23T12:00", null, false],
    ["at the close", "20T17:00", null, false],
    ["on a Saturday", "21T09:00", null, false],
    ["on a day off", "24T09:00", null, false],
    ["before the quiet hours", "23T09:59", "10:00-11:00", true],
    ["at their beginning", "23T10:00", "10:00-11:00", false],
    ["at their end", "23T11:00", "10:00-11:00", true],
  ] as const)("%s", (_, when, quiet, told) => {
    const now = at(when);
    expect(kinds(known(LATE, now), { ...ALL, quiet }, { now })).toEqual(told ? ["late"] : []);
  });
  test("off for today is off until tomorrow", () => {
    const off = { ...toldToday(null, NOW), off: true };
    expect(kinds(known(LATE), ALL, { told: off })).toEqual([]);
    const now = at("23T08:00");
    expect(kinds(known(LATE, now), ALL, { told: off, now })).toEqual(["late"]);
  });
});

test("nothing is told twice a day, and nothing outside hours, whatever comes when", () => {
  let seed = 7;
  const dice = (n: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  const cases = [SOON, LATE, INTAKE, TOMORROW];
  const dossiers = Array.from({ length: 40 }, () => {
    const due = dice(3) === 0 ? {} : { stepDueAt: iso(`${20 + dice(6)}T${10 + dice(7)}:${10 + dice(50)}`) };
    return known({ ...cases[dice(4)], ...due }).dossier;
  });
  const quiet = "09:00-10:15";
  let told: Told | null = null;
  let count = 0;
  const said = new Map<string, number>();
  for (let now = at("20T06:00"); now < at("26T20:00"); now += 1 + dice(40)) {
    const some = dossiers
      .filter(() => dice(3) > 0)
      .map((dossier) => ({ dossier, clocks: assess(dossier, null, rules, calendar, now) }));
    const answer = toTell(some, { ...ALL, quiet }, told, { calendar, now });
    // The worker may die in between: what it keeps is plain data.
    told = JSON.parse(JSON.stringify(answer.told)) as Told;
    for (const { kind, dossiers: of } of answer.tellings) {
      expect(calendar.workBetween(now, now + 1)).toBe(1);
      const time = now - dayOf(now) * 1440;
      expect(time >= 9 * 60 && time < 10 * 60 + 15).toBe(false);
      for (const { code, due } of of) {
        const key = `${dayOf(now)} ${kind} ${code} ${due}`;
        said.set(key, (said.get(key) ?? 0) + 1);
        count++;
      }
    }
  }
  expect(count).toBeGreaterThan(60);
  expect([...said].filter(([, times]) => times > 1)).toEqual([]);
});

test("grouped: one notice a kind, the earliest first, three named and the rest counted", () => {
  const say = makeSay(viTell);
  const minutes = [50, 30, 45, 20, 35];
  const many = minutes.map((it) => known({ stepDueAt: iso(`20T16:${it - 10}`) }));
  const { tellings } = toTell([...many, known(TOMORROW)], ALL, null, { calendar, now: NOW });
  expect(tellings.map(({ kind, dossiers }) => [kind, dossiers.length])).toEqual([
    ["due", 5],
    ["apology", 1],
  ]);
  const codes = [3, 1, 4].map((n) => many[n]!.dossier.code);
  expect(sayTelling(say, tellings[0]!)).toEqual({
    title: "Sắp đến hạn: 5 hồ sơ",
    message: `${codes[0]} (16:10), ${codes[1]} (16:20), ${codes[2]} (16:25), +2 hồ sơ khác`,
  });
  expect(sayTelling(say, tellings[1]!).message).toContain("văn bản xin lỗi trước 17:00 hôm nay");
});
