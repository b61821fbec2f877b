/** The settings that a portal's page knows: every frame loads their schema, so what only we ourselves need is in schema.ts. */
import { dayText, specSchema } from "../calendar/spec.ts";
import { origin, timeOfDay } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const INTERVAL = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
export const interval = z.string().check(
  z.regex(INTERVAL),
  z.refine((it) => it.slice(0, 5) < it.slice(6), "runs backwards"),
);
/** One day's office hours in order of time, not overlapping; empty: shut. */
const dayHours = z.array(interval).check(
  z.maxLength(6),
  z.refine((list) => list.every((it, i) => i === 0 || list[i - 1]!.slice(6) <= it.slice(0, 5)), "overlaps"),
);
const officeHours = z
  .object({
    mon: dayHours,
    tue: dayHours,
    wed: dayHours,
    thu: dayHours,
    fri: dayHours,
    sat: dayHours,
    sun: dayHours,
  })
  .check(z.refine((week) => Object.values(week).some((day) => day.length > 0), "no working time at all"));

/** How a time allowed is counted; the four of docs/deadlines.md. */
export const RULE_COUNTINGS = [
  "working-hours",
  "working-days-same-time",
  "working-days-end-of-day",
  "calendar-days",
] as const;
const countingRule = z.object({
  counting: z.enum(RULE_COUNTINGS),
  /** After a pause: the due date moves on by the waiting time, or the whole time begins anew. */
  resume: z.enum(["shift", "restart"]),
  /** `15:00`: receipt after this counts as the next working day's opening; null: no such rule. */
  cutoff: z.nullable(timeOfDay),
});
const counting = z.object({
  default: countingRule,
  portals: z.record(origin, countingRule),
  /** By the national form of the code, `1.001193`. */
  procedures: z.record(z.string().check(z.regex(/^\d\.\d{6}$/)), countingRule),
});

const between = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));
const level = z.enum(["off", "remind", "ask", "stop"]);
const words = z.string().check(z.minLength(1), z.maxLength(300));

/** What a unit changes in the shipped calendar; see calendar.ts. */
const calendarEdits = z.object({
  /** Other office hours between two dates; the first that fits wins. */
  seasons: specSchema.shape.seasons,
  /** The unit's own days: shut, or open at other hours. They win over all others. */
  own: specSchema.shape.own,
  /** Days off and make-up days beyond the shipped notices, with their source. */
  off: specSchema.shape.off,
  worked: specSchema.shape.worked,
  /** Years whose official notice the office has entered in `off` and `worked`, beyond the shipped ones. */
  noticed: z.array(z.int().check(z.minimum(1990), z.maximum(2149))).check(z.maxLength(160)),
  /** Days on which no authority had decided when this version was made, by date. */
  open: z.record(dayText, z.enum(["undecided", "off", "worked"])),
});

/** One schema per part; their defaults are in page-defaults.ts. */
export const PAGE_PARTS = {
  language: z.enum(["vi", "en"]),
  officeHours,
  calendar: calendarEdits,
  counting,
  /** 'Sắp đến hạn' begins when this many working minutes are left. */
  soon: z.object({ minutes: between(5, 4_800) }),
  /** Online dossiers are taken in within these hours; `working` false: plain hours from submission. */
  intake: z.object({ hours: between(1, 240), working: z.boolean() }),
  /** Working days without a change after which a dossier counts as 'không động đến'. */
  untouched: z.object({ days: between(1, 60) }),
  /** Days after which is forgotten: a dossier that isn't seen any more, one that ended, a paper. The ledger stays. */
  retention: z.object({
    dossierDays: between(7, 1_100),
    endedDays: between(7, 1_830),
    paperDays: between(7, 3_660),
    /** Names of the civil servants who have or had a dossier; false: none is kept, and those kept are struck out. */
    names: z.boolean(),
  }),
  /** Portals that are the office's own: one person's papers are known in all of them. */
  office: z.object({ portals: z.array(origin).check(z.maxLength(20)) }),
  guard: z.object({
    /** By rule id; a rule that is not named has its default. */
    levels: z.record(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)), level),
    /** Grounds on which the unit may pause, each with its citation; empty: not asked. */
    grounds: z
      .array(
        z.object({
          name: words,
          citation: words,
          /** Field of the procedures it is for, as the catalogue words it; absent: all fields. */
          field: z.exactOptional(words),
        }),
      )
      .check(z.maxLength(100)),
  }),
  /** 'Gọn': one line where the row has no room for two; 'đủ': two lines always. */
  clocks: z.object({ lines: z.enum(["brief", "full"]) }),
  /** Where the officer put the dossier panel: `top` is a share of the window's height, 0–1. */
  panel: z.object({
    side: z.enum(["left", "right"]),
    top: z.number().check(z.minimum(0), z.maximum(1)),
    folded: z.boolean(),
  }),
} as const;

export type PageSettings = { [K in keyof typeof PAGE_PARTS]: z.output<(typeof PAGE_PARTS)[K]> };
export type CountingRule = z.output<typeof countingRule>;

/** As the worker hands them to a page; whatever else is in there is left out. */
export const pageSettingsSchema = z.object(PAGE_PARTS);
