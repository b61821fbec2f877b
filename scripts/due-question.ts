import { type Calendar, makeCalendar } from "../lib/calendar/calendar.ts";
import { readTime } from "../lib/calendar/hours.ts";
import { shippedSpec } from "../lib/calendar/shipped.ts";
import { type CalendarSpec, specSchema } from "../lib/calendar/spec.ts";
import { FIRST_DAY, LAST_DAY } from "../lib/calendar/table.ts";
import { COUNTINGS, type Counting, countsHours, type Start } from "../lib/deadline/counting.ts";
import type { DueInput, Resume } from "../lib/deadline/due.ts";
import type { Pause } from "../lib/deadline/pauses.ts";
import { dayFromIso, parseMoment } from "../lib/dossier/moment.ts";

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

type Fields = Record<string, unknown>;
/** Ten years with their leap days, and a year for what falls on days off. */
const SPAN_DAYS = 11 * 366;
const KNOWN = new Set([
  "receivedAt",
  "hours",
  "days",
  "counting",
  "resume",
  "cutoff",
  "pauses",
  "calendar",
  "id",
]);

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
  const counting = oneOf(fields, "counting", COUNTINGS);
  if (counting === null) throw new Refusal("counting", `is missing; one of ${COUNTINGS.join(", ")}`);
  const received = readReceived(fields, counting);
  return {
    calendar: readCalendar(fields.calendar),
    input: {
      received,
      counting,
      amount: readAmount(fields, counting),
      resume: oneOf<Resume>(fields, "resume", ["shift", "restart"]) ?? "shift",
      cutoff: readCutoff(fields, received),
      pauses: readPauses(fields.pauses),
    },
    unknown: unknownIn(fields),
  };
}

/** Fields nobody looks at, by their path: a misspelt `pauses[0].end` would else leave a pause open unseen. */
function unknownIn(fields: Fields): string[] {
  const among = (value: unknown, known: readonly string[], path: string) =>
    isObject(value)
      ? Object.keys(value).flatMap((key) => (known.includes(key) ? [] : [`${path}${key}`]))
      : [];
  const pauses = Array.isArray(fields.pauses) ? fields.pauses : [];
  return [
    ...among(fields, [...KNOWN], ""),
    ...pauses.flatMap((pause, i) => among(pause, ["from", "to"], `pauses[${i}].`)),
    ...among(fields.calendar, ["hours", "seasons", "off", "worked"], "calendar."),
  ];
}

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

/** null and absent are the same: nothing given. */
const isGiven = (value: unknown) => value !== undefined && value !== null;

function oneOf<T extends string>(fields: Fields, field: string, allowed: readonly T[]): T | null {
  const value = fields[field];
  if (!isGiven(value)) return null;
  const found = allowed.find((it) => it === value);
  if (found === undefined) throw new Refusal(field, `${show(value)} is not one of ${allowed.join(", ")}`);
  return found;
}

function readMoment(value: unknown, field: string): Start {
  if (typeof value !== "string")
    throw new Refusal(field, `${show(value)} is not a text like 2026-11-20T15:10:00+07:00`);
  const parsed = parseMoment(value);
  if (!parsed)
    throw new Refusal(
      field,
      `${show(value)} is not a date and time that exists, like 2026-11-20T15:10:00+07:00`,
    );
  if (parsed.day < FIRST_DAY || parsed.day > LAST_DAY)
    throw new Refusal(field, `${show(value)} is outside 1970–2199`);
  return parsed;
}

function readReceived(fields: Fields, counting: Counting): Start {
  if (!isGiven(fields.receivedAt)) throw new Refusal("receivedAt", "is missing");
  const received = readMoment(fields.receivedAt, "receivedAt");
  // The calendar must reach ten years on: past its end there are no days to count.
  if (received.day > LAST_DAY - SPAN_DAYS)
    throw new Refusal("receivedAt", `${show(fields.receivedAt)} is too late to count ten years on (2188)`);
  if (received.minute === null && countsHours(counting))
    throw new Refusal("receivedAt", `${counting} needs a time of day`);
  return received;
}

function readCutoff({ cutoff }: Fields, received: Start): number | null {
  if (!isGiven(cutoff)) return null;
  const time = typeof cutoff === "string" ? readTime(cutoff) : null;
  if (time === null) throw new Refusal("cutoff", `${show(cutoff)} is not a time of day like 15:00`);
  if (received.minute === null) throw new Refusal("receivedAt", "cutoff needs a time of day");
  return time;
}

/** `hours` for the two hour countings, `days` for the others; the other of the two is not looked at. */
function readAmount(fields: Fields, counting: Counting): number {
  const field = countsHours(counting) ? "hours" : "days";
  const value = fields[field];
  if (!isGiven(value)) throw new Refusal(field, `is missing; ${counting} counts ${field}`);
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new Refusal(field, `${show(value)} is not a number`);
  if (value <= 0) throw new Refusal(field, `${show(value)} is nothing to count`);
  if (field === "days") {
    if (!Number.isInteger(value)) throw new Refusal(field, `${show(value)} is not a whole number of days`);
    return value;
  }
  const minutes = Math.round(value * 60);
  if (minutes === 0) throw new Refusal(field, `${show(value)} is less than half a minute`);
  return minutes;
}

function readPauses(value: unknown): Pause[] {
  if (!isGiven(value)) return [];
  if (!Array.isArray(value)) throw new Refusal("pauses", `${show(value)} is not a list`);
  return value.map((pause: unknown, i) => {
    const field = `pauses[${i}]`;
    if (!isObject(pause)) throw new Refusal(field, `${show(pause)} is not an object with from and to`);
    if (!isGiven(pause.from)) throw new Refusal(`${field}.from`, "is missing");
    const from = timed(pause.from, `${field}.from`);
    if (!isGiven(pause.to)) return { from, to: null };
    const to = timed(pause.to, `${field}.to`);
    if (to < from || (to === from && secondsOf(pause.to) < secondsOf(pause.from)))
      throw new Refusal(field, "the pause ends before it begins");
    return { from, to };
  });
}

function timed(value: unknown, field: string): number {
  const { minute } = readMoment(value, field);
  if (minute === null) throw new Refusal(field, `${show(value)} has no time of day`);
  return minute;
}

/** Past the rounded minute, -30 to under 30: two moments of the same minute still have an order. */
function secondsOf(text: unknown): number {
  const seconds = Number(/:\d{2}:(\d{2}(?:\.\d+)?)/u.exec(String(text))?.[1] ?? 0);
  return seconds < 30 ? seconds : seconds - 60;
}

let shipped: Calendar | null = null;

/** With a calendar only what it lists holds; hours that it leaves out altogether are the usual ones. */
function readCalendar(value: unknown): Calendar {
  if (!isGiven(value)) {
    shipped ??= makeCalendar(shippedSpec());
    return shipped;
  }
  if (!isObject(value)) throw new Refusal("calendar", `${show(value)} is not an object`);
  const usual = shippedSpec();
  const parsed = specSchema.safeParse({
    ...usual,
    hours: isObject(value.hours) ? withoutNulls(value.hours) : (value.hours ?? usual.hours),
    seasons: value.seasons ?? [],
    off: readDays(value.off, "calendar.off"),
    worked: readDays(value.worked, "calendar.worked"),
    noticed: [],
    computed: false,
    open: [],
  } satisfies Record<keyof CalendarSpec, unknown>);
  if (parsed.success) return makeCalendar(parsed.data);
  const issue = parsed.error.issues[0]!;
  const keys = issue.code === "unrecognized_keys" ? `unknown: ${issue.keys.join(", ")}` : issue.message;
  throw new Refusal(`calendar${pathOf(issue.path)}`, keys);
}

/** null and absent are the same here too: a weekday without hours is shut. */
const withoutNulls = (hours: Fields): Fields =>
  Object.fromEntries(Object.entries(hours).filter(([, value]) => value !== null));

function readDays(value: unknown, field: string): { day: string; source: string }[] {
  if (!isGiven(value)) return [];
  if (!Array.isArray(value)) throw new Refusal(field, `${show(value)} is not a list of dates`);
  return value.map((day: unknown, i) => {
    if (typeof day !== "string" || dayFromIso(day) === null)
      throw new Refusal(`${field}[${i}]`, `${show(day)} is not a date that exists, like 2026-11-24`);
    return { day, source: field };
  });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .filter((key, i) => !(key === "day" && i === path.length - 1))
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
