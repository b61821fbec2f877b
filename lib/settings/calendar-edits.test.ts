import { describe, expect, test } from "vitest";
import { exportCalendar, importCalendar } from "../calendar/exchange.ts";
import { makeCalendar, shippedSpec, yearPicture } from "../calendar/index.ts";
import { dayFromIso } from "../dossier/moment.ts";
import { calendarOf } from "./calendar.ts";
import {
  enteredDays,
  settingsFromCalendar,
  withDay,
  withNotice,
  withoutDay,
  withoutNotice,
} from "./calendar-edits.ts";
import { defaultSettings } from "./defaults.ts";
import { settingsSchema } from "./schema.ts";

const none = defaultSettings().calendar;
const SHUT = { list: "own", day: "2026-12-07", name: "", source: "Mất điện", hours: [] } as const;
const OFF = { list: "off", day: "2026-12-04", name: "", source: "CV 12/SNV", hours: null } as const;

describe("the unit's days", () => {
  test("are put in order, taken out again, and hold in the calendar", () => {
    const edits = withDay(withDay(none, { ...SHUT, hours: [] }), OFF);
    expect(enteredDays(edits).map((it) => it.day)).toEqual(["2026-12-04", "2026-12-07"]);
    const calendar = makeCalendar(calendarOf({ ...defaultSettings(), calendar: edits }));
    expect(calendar.planOf(dayFromIso("2026-12-04")!)).toMatchObject({
      kind: "holiday",
      source: "CV 12/SNV",
    });
    expect(calendar.isWorkDay(dayFromIso("2026-12-07")!)).toBe(false);
    expect(withoutDay(withoutDay(edits, OFF), SHUT)).toEqual(none);
  });
  test("a year with its notice entered is provisional no more, and what the notice changes holds", () => {
    const provisional = yearPicture(makeCalendar(shippedSpec()), 2027)
      .flatMap((it) => it.days)
      .filter((it) => it.kind === "holiday" && it.weekday < 5);
    let edits = withNotice(none, 2027, "TB 1/TB-BNV", provisional);
    expect(edits.off).toHaveLength(provisional.length);
    edits = withoutDay(edits, { list: "off", day: "2027-11-24" });
    const calendar = makeCalendar(calendarOf({ ...defaultSettings(), calendar: edits }));
    expect(calendar.isProvisional(dayFromIso("2027-01-01")!, dayFromIso("2027-12-31")!)).toBe(false);
    expect(calendar.isWorkDay(dayFromIso("2027-11-24")!)).toBe(true);
    expect(calendar.planOf(dayFromIso("2027-02-08")!).source).toBe("TB 1/TB-BNV");
    expect(withoutNotice(edits, 2027).noticed).toEqual([]);
  });
});

describe("a calendar file", () => {
  const settings = {
    ...defaultSettings(),
    calendar: {
      ...withNotice(withDay(withDay(none, { ...SHUT, hours: [] }), OFF), 2027, "TB 1", []),
      seasons: [{ from: "04-15", to: "10-15", hours: { mon: ["07:00-11:00"], sat: [] } }],
      open: {},
    },
  };
  test("brings back what was taken along", () => {
    const read = importCalendar(exportCalendar(calendarOf(settings)));
    if ("faults" in read) throw new Error(JSON.stringify(read.faults));
    const { parts, kept } = settingsFromCalendar(read.spec);
    expect(parts).toEqual({ officeHours: settings.officeHours, calendar: settings.calendar });
    expect(kept).toEqual([]);
    expect(calendarOf({ ...settings, ...parts })).toEqual(calendarOf(settings));
  });
  test("that lacks shipped days says which of them still hold", () => {
    const spec = { ...shippedSpec(), off: [], worked: [] };
    const { kept } = settingsFromCalendar(spec);
    expect(kept).toContain("2026-11-24");
    expect(kept).toContain("2026-08-22");
  });
  test("gives settings that parse, also where hours are written short or out of order", () => {
    const spec = { ...shippedSpec(), hours: { mon: ["13:30-17:00", "7:30-11:30"] } };
    const { parts } = settingsFromCalendar(spec);
    expect(parts.officeHours).toMatchObject({ mon: ["07:30-11:30", "13:30-17:00"], tue: [] });
    expect(settingsSchema.safeParse({ ...defaultSettings(), ...parts }).success).toBe(true);
  });
});
