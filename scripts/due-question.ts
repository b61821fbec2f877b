import { type Calendar, makeCalendar } from "../lib/calendar/calendar.ts";
import { readTime } from "../lib/calendar/hours.ts";
import { shippedSpec } from "../lib/calendar/shipped.ts";
import { specSchema, weekSchema } from "../lib/calendar/spec.ts";
import { FIRST_DAY, LAST_DAY } from "../lib/calendar/table.ts";
import { COUNTINGS, countsHours, NO_AMOUNT, type Start } from "../lib/deadline/counting.ts";
import type { DueInput } from "../lib/deadline/due.ts";
import { dayFromIso, dayOf, parseMoment } from "../lib/dossier/moment.ts";
import { z } from "../lib/zod.ts";

/** A line of `due` that cannot be answered; the message begins with the field that is wrong. */
export class Refusal extends Error {
  readonly field: string;
  /** Of the line that was refused, where it had one. */
  id: string | number | null = null;
  constructor(field: string, what: string) {
    super(field === "" ? what : `${field}: ${what}`);
    this.field = field;
  }
}

export interface DueQuestion {
  calendar: Calendar;
  input: DueInput;
  /** Fields that `due` does not know; they are named in the answer and change nothing. */
  unknown: string[];
  /** Echoed, so that another program can match answers. */
  id: string | number | null;
}

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
const calendar = z.object(
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
const FIELDS = {
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
const QUESTIONS = {
  hours: z.object({ ...FIELDS, hours: AMOUNTS.hours }),
  days: z.object({ ...FIELDS, days: AMOUNTS.days }),
  none: z.object(FIELDS),
};

/** Reads one line of `due`. Throws `Refusal` with the field that is wrong, and the line's id. */
export function readQuestion(line: string): DueQuestion {
  const fields = readObject(line);
  const id = typeof fields.id === "string" || typeof fields.id === "number" ? fields.id : null;
  try {
    return { ...readFields(fields), id };
  } catch (error) {
    if (error instanceof Refusal) error.id = id;
    throw error;
  }
}

function readFields(fields: Fields): Omit<DueQuestion, "id"> {
  const given = withoutNulls(fields) as Fields;
  const { counting } = parsed(z.object({ counting: FIELDS.counting }), given);
  const counted = counting === "same-day" ? "none" : countsHours(counting) ? "hours" : "days";
  const question = parsed(QUESTIONS[counted], given);
  const { day, minute } = question.receivedAt;
  if (minute === null && counted === "hours")
    throw new Refusal("receivedAt", `${counting} needs a time of day`);
  if (minute === null && question.cutoff !== undefined)
    throw new Refusal("receivedAt", "cutoff needs a time of day");
  const amount = {
    hours: Math.round(Number(question.hours) * 60),
    days: Number(question.days),
    none: NO_AMOUNT,
  };
  return {
    calendar: calendarOf(question.calendar),
    input: {
      received: { day, minute },
      counting,
      amount: amount[counted],
      resume: question.resume,
      cutoff: question.cutoff === undefined ? null : readTime(question.cutoff),
      pauses: question.pauses.map(({ from, to }) => ({ from: from.minute!, to: to?.minute ?? null })),
    },
    unknown: unknownIn(fields),
  };
}

/** The first thing that is wrong, by its path as a program would write it: `calendar.hours.mon[0]`. */
function parsed<T>(schema: z.ZodMiniType<T>, fields: Fields): T {
  const result = schema.safeParse(fields);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const what = issue.code === "unrecognized_keys" ? `unknown: ${issue.keys.join(", ")}` : issue.message;
  const path = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  throw new Refusal(path.replace(/^\./u, ""), what);
}

type Fields = Record<string, unknown>;

function readObject(line: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Refusal("", "the line is not JSON");
  }
  if (!isObject(value)) throw new Refusal("", "the line is not a JSON object");
  return value;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** null and absent are the same: nothing given. In a list null stands where something should. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const given = Object.entries(value).filter(([, it]) => it !== null);
  return Object.fromEntries(given.map(([key, it]) => [key, withoutNulls(it)]));
}

/** Fields nobody looks at, by their path: a misspelt `pauses[0].end` would else leave a pause open unseen. */
function unknownIn(fields: Fields): string[] {
  const among = (value: unknown, known: object, path: string) =>
    isObject(value) ? Object.keys(value).flatMap((key) => (key in known ? [] : [`${path}${key}`])) : [];
  const list = Array.isArray(fields.pauses) ? fields.pauses : [];
  return [
    ...among(fields, FIELDS, ""),
    ...list.flatMap((pause, i) => among(pause, { from: 0, to: 0 }, `pauses[${i}].`)),
    ...among(fields.calendar, calendar.shape, "calendar."),
  ];
}

let shipped: Calendar | null = null;

/** With a calendar only what it lists holds; hours that it leaves out altogether are the usual ones. */
function calendarOf(given: z.output<typeof calendar> | undefined): Calendar {
  if (!given) {
    shipped ??= makeCalendar(shippedSpec());
    return shipped;
  }
  const dated = (days: string[] | undefined, source: string) => (days ?? []).map((day) => ({ day, source }));
  const usual = shippedSpec();
  return makeCalendar({
    ...usual,
    hours: given.hours ?? usual.hours,
    seasons: given.seasons ?? [],
    off: dated(given.off, "calendar.off"),
    worked: dated(given.worked, "calendar.worked"),
    noticed: [],
    computed: false,
    open: [],
  });
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
