import { foldText } from "../dossier/fold.ts";
import type { Channel, StatusNumber } from "../dossier/model.ts";
import { dayFrom, parseMoment } from "../dossier/moment.ts";
import { isStatusNumber, STATUS_NAMES } from "../dossier/status.ts";
import { z } from "../zod.ts";
import type { CountedDossier, When } from "./model.ts";

/** Why a line is no dossier that could be counted. */
export type LineWhy = "bad-json" | "no-code" | "bad-date" | "unknown-status" | "bad-field";

/** What a line is: a dossier with the fields that nobody knows, or why it is none. `code`: where at least that is said. */
export type Line =
  | { dossier: CountedDossier; unknown: string[] }
  | { dossier: null; why: LineWhy; code: string | null; field: string | null };

/** Dates before and after are slips of the keyboard, and working time is not known so far off. */
const FIRST_DAY = dayFrom(1970, 1, 1)!;
export const LAST_DAY = dayFrom(2189, 12, 31)!;

/**
 * A moment of a list: `2026-11-20T15:10:00+07:00`, without a zone +07:00 is meant, a date alone is the whole day.
 * Seconds are kept, as the minute's fraction: they may tell what is late. null: there is no such moment.
 */
export function readWhen(text: string): When | null {
  const read = parseMoment(text);
  if (!read || read.day < FIRST_DAY || read.day > LAST_DAY) return null;
  if (read.minute === null) return { day: read.day, at: null };
  // Nearly all there are end in whole minutes, and a list has hundreds of thousands.
  const seconds = text.startsWith(":00+", 16) ? 0 : Number(SECONDS.exec(text)?.[1] ?? 0);
  return { day: read.day, at: read.minute + seconds / 60 };
}

const SECONDS = /^.{16}:(\d{2}(?:\.\d+)?)/u;

const NAMED = new Map(
  Object.entries(STATUS_NAMES).map(([number, name]) => [foldText(name), Number(number) as StatusNumber]),
);

/** A national status as a number, its digits, or its name. */
function readStatus(value: unknown): StatusNumber | null {
  if (typeof value !== "string") return isStatusNumber(value) ? value : null;
  const number = /^\d+$/u.test(value.trim()) ? Number(value) : NAMED.get(foldText(value));
  return isStatusNumber(number) ? number : null;
}

/** The one of `all` that a value is, or undefined. */
const oneOf =
  <T>(...all: T[]) =>
  (value: unknown): T | undefined =>
    all.find((it) => it === value);
const channelOf = oneOf<Channel>("direct", "online", "post");

/** What `read` makes of a value, or `why` as the message where it makes nothing (`undefined`) of it. null and absent are the same: not known. */
const given = <T>(read: (value: unknown) => T | null | undefined, why: LineWhy = "bad-field") =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((input: unknown, { issues }): T | null => {
      const value = input === null || input === undefined ? null : read(input);
      if (value !== undefined) return value;
      issues.push({ code: "custom", message: why, input });
      return null;
    }),
  );
const words = given((it) => (typeof it === "string" ? it.normalize("NFC").trim() || null : undefined));
const flag = given((it) => (typeof it === "boolean" ? it : undefined));
const moment = given((it) => (typeof it === "string" ? (readWhen(it) ?? undefined) : undefined), "bad-date");
const status = given((it) => readStatus(it) ?? undefined, "unknown-status");
const count = given((it) => (Number.isSafeInteger(it) && Number(it) >= 0 ? Number(it) : undefined));
const level = given(oneOf<"full" | "part" | "none">("full", "part", "none"));

const step = z.object({ name: words, officer: words, from: moment, to: moment, dueAt: moment });
const schema = z.object({
  code: z.string(),
  procedureCode: words,
  field: words,
  unit: words,
  officer: words,
  // One that isn't known matters only to what was received in the period: not to be decided here.
  channel: given((it) => channelOf(it) ?? null),
  level: level,
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  finishedAt: moment,
  status,
  pausePaper: flag,
  supplements: count,
  reused: flag,
  digitised: flag,
  resultDigitised: flag,
  fee: flag,
  paidOnline: flag,
  apology: flag,
  steps: z.optional(z.nullable(z.array(step))),
});

/** Reads one line of a list of dossiers (docs/counting.md). Never throws. */
export function readLine(line: string): Line {
  const fields = objectOf(line);
  if (!fields) return { dossier: null, why: "bad-json", code: null, field: null };
  const code = typeof fields.code === "string" ? fields.code.normalize("NFC").trim() : "";
  if (code === "") return { dossier: null, why: "no-code", code: null, field: "code" };
  const read = schema.safeParse({ ...fields, code });
  if (read.success)
    return { dossier: { ...read.data, steps: read.data.steps ?? [] }, unknown: unknownIn(fields) };
  const issue = read.error.issues[0]!;
  const why =
    issue.message === "bad-date" || issue.message === "unknown-status" ? issue.message : "bad-field";
  return { dossier: null, why, code, field: issue.path.map(String).join(".") };
}

function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A misspelt `finishedat` would else leave a dossier open unseen. */
function unknownIn(fields: Record<string, unknown>): string[] {
  const steps = Array.isArray(fields.steps) ? fields.steps : [];
  return [
    ...Object.keys(fields).filter((name) => !Object.hasOwn(schema.shape, name)),
    ...steps.flatMap((it: object) =>
      Object.keys(it).flatMap((name) => (Object.hasOwn(step.shape, name) ? [] : [`steps.${name}`])),
    ),
  ];
}
