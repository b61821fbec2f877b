/** What a line of `due` may hold, and what is said of a value that is wrong: the value first. */
import { readTime } from "../lib/calendar/hours.ts";
import { specSchema, weekSchema } from "../lib/calendar/spec.ts";
import { FIRST_DAY, LAST_DAY } from "../lib/calendar/table.ts";
import { COUNTINGS, type Start } from "../lib/deadline/counting.ts";
import { dayFromIso, dayOf, parseMoment } from "../lib/dossier/moment.ts";
import { z } from "../lib/zod.ts";

/** Ten years with their leap days, and a year for what falls on days off. */
const SPAN_DAYS = 11 * 366;

/** What is wrong with a value, the value first; one that isn't there is missing. */
const wrong = (what: string, missing = "is missing") => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined ? missing : `${show(issue.input)} ${what}`,
});
const refined = <T>(holds: (value: T) => boolean, what: string) =>
  z.refine<T>(holds, { error: (issue) => `${show(issue.input)} ${what}` });

/** Seconds are rounded here, at the border, 30 up; `exact`, in milliseconds, tells two moments of one minute apart. */
const moment = z.pipe(
  z.string(wrong("is not a text like 2026-11-20T15:10:00+07:00")).check(
    refined(
      (text) => parseMoment(text) !== null,
      "is not a date and time that exists, like 2026-11-20T15:10:00+07:00",
    ),
    refined((text) => {
      const day = parseMoment(text)?.day ?? FIRST_DAY;
      return day >= FIRST_DAY && day <= LAST_DAY;
    }, "is outside 1970–2199"),
  ),
  z.transform((text: string): Start & { exact: number; text: string } => {
    const { day, minute } = parseMoment(text)!;
    if (minute === null) return { day, minute, exact: day * 86_400_000, text };
    const seconds = Number(/:\d{2}:(\d{2}(?:\.\d+)?)/u.exec(text)?.[1] ?? 0);
    const rounded = seconds >= 30 ? minute + 1 : minute;
    return { day: dayOf(rounded), minute: rounded, exact: minute * 60_000 + seconds * 1000, text };
  }),
);
const timed = moment.check(
  z.refine(({ minute }) => minute !== null, {
    error: (issue) => `${show((issue.input as { text: string }).text)} has no time of day`,
  }),
);

const pauses = z.array(
  z.object({ from: timed, to: z.optional(timed) }, wrong("is not an object with from and to")).check(
    z.refine(({ from, to }) => to === undefined || to.exact >= from.exact, {
      error: "the pause ends before it begins",
    }),
  ),
  wrong("is not a list"),
);

const dates = z.array(
  z
    .string(wrong("is not a date that exists, like 2026-11-24"))
    .check(refined((day) => dayFromIso(day) !== null, "is not a date that exists, like 2026-11-24")),
  wrong("is not a list of dates"),
);
/** The days that hold, in place of the shipped ones. */
export const calendar = z.object(
  {
    hours: z.optional(weekSchema),
    seasons: z.optional(specSchema.shape.seasons),
    off: z.optional(dates),
    worked: z.optional(dates),
  },
  wrong("is not an object"),
);

const received = moment.check(
  // The calendar must reach ten years on: past its end there are no days to count.
  z.refine(({ day }) => day <= LAST_DAY - SPAN_DAYS, {
    error: (issue) =>
      `${show((issue.input as { text: string }).text)} is too late to count ten years on (2188)`,
  }),
);

const number = (field: string) =>
  z
    .number({
      error: ({ input }) =>
        input === undefined ? `is missing; this counting counts ${field}` : `${show(input)} is not a number`,
    })
    .check(refined((value) => value > 0, "is nothing to count"));
const AMOUNTS = {
  hours: number("hours").check(refined((hours) => Math.round(hours * 60) > 0, "is less than half a minute")),
  days: number("days").check(refined((days) => Number.isInteger(days), "is not a whole number of days")),
};

const counting = z.enum(
  COUNTINGS,
  wrong(`is not one of ${COUNTINGS.join(", ")}`, `is missing; one of ${COUNTINGS.join(", ")}`),
);
/** All fields of a question, whatever it counts. */
export const FIELDS = {
  counting,
  receivedAt: received,
  // Of the two amounts only the one that the counting counts is looked at.
  hours: z.optional(z.unknown()),
  days: z.optional(z.unknown()),
  resume: z._default(z.enum(["shift", "restart"], wrong("is not one of shift, restart")), "shift"),
  cutoff: z.optional(
    z
      .string(wrong("is not a time of day like 15:00"))
      .check(refined((text) => readTime(text) !== null, "is not a time of day like 15:00")),
  ),
  pauses: z._default(pauses, []),
  calendar: z.optional(calendar),
  id: z.optional(z.unknown()),
};
/** A question by what its counting counts: hours, days, or neither. */
export const QUESTIONS = {
  hours: z.object({ ...FIELDS, hours: AMOUNTS.hours }),
  days: z.object({ ...FIELDS, days: AMOUNTS.days }),
  none: z.object(FIELDS),
};

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
