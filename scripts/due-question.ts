import { type Calendar, makeCalendar } from "../lib/calendar/calendar.ts";
import { readTime } from "../lib/calendar/hours.ts";
import { shippedSpec } from "../lib/calendar/shipped.ts";
import { countsHours, NO_AMOUNT } from "../lib/deadline/counting.ts";
import type { DueInput } from "../lib/deadline/due.ts";
import { z } from "../lib/zod.ts";
import { calendar, FIELDS, QUESTIONS } from "./due-fields.ts";

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
