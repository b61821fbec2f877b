import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCalendar } from "../calendar/index.ts";
import { specSchema } from "../calendar/spec.ts";
import { rulesSchema } from "../deadline/rules-schema.ts";
import { dayFromIso } from "../dossier/moment.ts";
import { calendarOf, rulesOf } from "./calendar.ts";
import { defaultSettings } from "./defaults.ts";
import { parseSettings } from "./parse.ts";
import { isFixed, withPolicy } from "./policy.ts";
import { settingsSchema } from "./schema.ts";

const RULE = { counting: "calendar-days", resume: "restart", cutoff: "15:00" } as const;

describe("reading settings", () => {
  test("the defaults parse, and nothing gives the defaults in silence", () => {
    expect(settingsSchema.parse(defaultSettings())).toEqual(defaultSettings());
    for (const nothing of [undefined, null, {}])
      expect(parseSettings(nothing)).toEqual({ settings: defaultSettings(), dropped: [] });
  });
  test("one broken part costs only itself, and is named", () => {
    const { settings, dropped } = parseSettings({
      language: "fr",
      soon: { minutes: 60 },
      intake: 8,
      extra: 1,
    });
    expect(settings.soon).toEqual({ minutes: 60 });
    expect([settings.language, settings.intake]).toEqual(["vi", defaultSettings().intake]);
    expect(dropped).toEqual(["language", "intake", "extra"]);
  });
  test("one broken entry of a table costs only itself", () => {
    const portals = {
      "https://a.example": RULE,
      "not an origin": RULE,
      "https://b.example": { ...RULE, cutoff: "25:00" },
    };
    const { settings, dropped } = parseSettings({ counting: { portals } });
    expect(settings.counting.portals).toEqual({ "https://a.example": RULE });
    expect(settings.counting.default).toEqual(defaultSettings().counting.default);
    expect(dropped).toEqual(["counting.portals.not an origin", "counting.portals.https://b.example"]);
  });
  test("office hours that run backwards, overlap or hold no time at all are not taken", () => {
    for (const mon of [["11:30-07:30"], ["07:00-12:00", "11:00-17:00"], ["7:30-11:30"]]) {
      const { settings, dropped } = parseSettings({ officeHours: { mon, sat: ["07:30-11:30"] } });
      expect(settings.officeHours.mon).toEqual(defaultSettings().officeHours.mon);
      expect(settings.officeHours.sat).toEqual(["07:30-11:30"]);
      expect(dropped).toEqual(["officeHours.mon"]);
    }
    const shut = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(Object.values(parseSettings({ officeHours: shut }).settings.officeHours).flat()).not.toEqual([]);
  });
  test("a part with only some of its values keeps the defaults of the others", () => {
    const { settings, dropped } = parseSettings({ retention: { dossierDays: 30 } });
    expect(settings.retention).toEqual({
      dossierDays: 30,
      endedDays: 400,
      paperDays: 1_826,
      names: true,
    });
    expect(dropped).toEqual([]);
  });
  test("whatever comes in, settings that parse come out", () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constant(defaultSettings()));
    const raw = fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings()), "__proto__", "x"), odd);
    fc.assert(
      fc.property(fc.oneof(raw, fc.anything()), (it) => {
        const { settings } = parseSettings(it);
        expect(settingsSchema.parse(settings)).toEqual(settings);
      }),
    );
    expect(
      Object.getPrototypeOf(
        parseSettings(JSON.parse('{"guard":{"levels":{"__proto__":{"x":1}}}}')).settings.guard.levels,
      ),
    ).toBe(Object.prototype);
  });
});

describe("the agency's policy", () => {
  test("fixes what it names, entry by entry, and nothing else", () => {
    const own = { ...defaultSettings(), soon: { minutes: 30 } };
    own.guard.levels = { "pause-without-paper": "off", "second-pause": "remind" };
    const it = withPolicy(own, {
      intake: { hours: 4 },
      guard: { levels: { "pause-without-paper": "stop" } },
    });
    expect(it.settings.intake).toEqual({ hours: 4, working: true });
    expect(it.settings.guard.levels).toEqual({ "pause-without-paper": "stop", "second-pause": "remind" });
    expect(it.settings.soon).toEqual({ minutes: 30 });
    expect(it.fixed).toEqual(["intake.hours", "guard.levels.pause-without-paper"]);
    expect(own.intake.hours).toBe(8);
  });
  test("what doesn't parse in it is dropped and named, and the office's own value holds", () => {
    const own = { ...defaultSettings(), soon: { minutes: 30 } };
    const it = withPolicy(own, { soon: { minutes: "x" }, untouched: { days: 5 }, wrong: 1 });
    expect(it.settings.soon).toEqual({ minutes: 30 });
    expect([it.fixed, it.dropped]).toEqual([["untouched.days"], ["soon.minutes", "wrong"]]);
    for (const odd of [7, "x", []]) expect(withPolicy(own, odd).settings).toEqual(own);
  });
  test("a path is fixed with what is above and below it", () => {
    expect(isFixed(["intake.hours"], "intake")).toBe(true);
    expect(isFixed(["intake"], "intake.hours")).toBe(true);
    expect(isFixed(["intake.hours"], "intake.working")).toBe(false);
  });
});

describe("what the engine takes", () => {
  test("calendar and rules made of the defaults pass the engine's own schemas", () => {
    const spec = calendarOf(defaultSettings());
    expect(specSchema.parse(spec)).toEqual(spec);
    expect(() => makeCalendar(spec)).not.toThrow();
    const rules = rulesOf(defaultSettings());
    expect(rulesSchema.parse(rules)).toEqual(rules);
  });
  test("a day that the unit names wins over the shipped one, and an answer to a question that is settled changes nothing", () => {
    const settings = defaultSettings();
    settings.calendar.off = [{ day: "2026-08-22", source: "TB 12" }];
    settings.calendar.worked = [{ day: "2026-08-31", source: "TB 12" }];
    settings.calendar.open = { "2026-11-23": "off" };
    const spec = specSchema.parse(calendarOf(settings));
    expect(spec.worked.map((it) => it.day)).not.toContain("2026-08-22");
    expect(spec.off.map((it) => it.day)).not.toContain("2026-08-31");
    expect(makeCalendar(spec).isWorkDay(dayFromIso("2026-11-23")!)).toBe(true);
  });
});
