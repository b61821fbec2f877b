import { foldText } from "../dossier/fold.ts";
import type { Channel, StatusNumber } from "../dossier/model.ts";
import { parseMoment } from "../dossier/moment.ts";
import { isStatusNumber, STATUS_NAMES } from "../dossier/status.ts";
import { z } from "../zod.ts";
import type { CountedDossier, When } from "./model.ts";

/** Why a line is no dossier that could be counted. */
export type LineWhy = "bad-json" | "no-code" | "bad-date" | "unknown-status" | "bad-field";

/** What a line is: a dossier with the fields that nobody knows, or why it is none. `code`: where at least that is said. */
export type Line =
  | { dossier: CountedDossier; unknown: string[] }
  | { dossier: null; why: LineWhy; code: string | null; field: string | null };

/** Dates before and after are slips of the keyboard; the calendar has no such years. */
const YEARS = /^(?:19[7-9]\d|20\d\d|21[0-8]\d)-/u;

/**
 * A moment of a list: `2026-11-20T15:10:00+07:00`, without a zone +07:00 is meant, a date alone is the whole day.
 * Seconds are kept, as the minute's fraction: they may tell what is late. null: there is no such moment.
 */
export function readWhen(text: string): When | null {
  const read = YEARS.test(text) ? parseMoment(text) : null;
  if (!read) return null;
  if (read.minute === null) return { day: read.day, at: null };
  const seconds = Number(/^.{16}:(\d{2}(?:\.\d+)?)/u.exec(text)?.[1] ?? 0);
  return { day: read.day, at: read.minute + seconds / 60 };
}

const NAMED = new Map(
  Object.entries(STATUS_NAMES).map(([number, name]) => [foldText(name), Number(number) as StatusNumber]),
);

/** A national status as a number, its digits, or its name. */
function readStatus(value: unknown): StatusNumber | null {
  if (typeof value !== "string") return isStatusNumber(value) ? value : null;
  const number = /^\d+$/u.test(value.trim()) ? Number(value) : NAMED.get(foldText(value));
  return isStatusNumber(number) ? number : null;
}

const CHANNELS: ReadonlySet<unknown> = new Set<Channel>(["direct", "online", "post"]);

/** null and absent are the same: not known. */
const given = <T, I>(schema: z.ZodMiniType<T, I>) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value: T | null | undefined): T | null => value ?? null),
  );
const words = given(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.normalize("NFC").trim() || null),
  ),
);
const flag = given(z.boolean());
const moment = given(
  z.pipe(
    z.string("bad-date").check(z.refine((text) => readWhen(text) !== null, "bad-date")),
    z.transform((text: string) => readWhen(text)!),
  ),
);
const status = given(
  z.pipe(
    z.unknown().check(z.refine((value) => readStatus(value) !== null, "unknown-status")),
    z.transform((value: unknown) => readStatus(value)!),
  ),
);

const step = z.object({ name: words, officer: words, from: moment, to: moment, dueAt: moment });
const schema = z.object({
  code: z.string(),
  procedureCode: words,
  field: words,
  unit: words,
  officer: words,
  // One that isn't known matters only to what was received in the period: not to be decided here.
  channel: z.pipe(
    z.unknown(),
    z.transform((value: unknown) => (CHANNELS.has(value) ? (value as Channel) : null)),
  ),
  level: given(z.enum(["full", "part", "none"])),
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  finishedAt: moment,
  status,
  supplements: given(z.int().check(z.nonnegative())),
  reused: flag,
  digitised: flag,
  resultDigitised: flag,
  fee: flag,
  paidOnline: flag,
  apology: flag,
  steps: z.pipe(
    given(z.array(step)),
    z.transform((steps: z.output<typeof step>[] | null) => steps ?? []),
  ),
});

/** Reads one line of a list of dossiers (docs/counting.md). Never throws. */
export function readLine(line: string): Line {
  const fields = objectOf(line);
  if (!fields) return { dossier: null, why: "bad-json", code: null, field: null };
  const code = typeof fields.code === "string" ? fields.code.normalize("NFC").trim() : "";
  if (code === "") return { dossier: null, why: "no-code", code: null, field: "code" };
  const read = schema.safeParse({ ...fields, code });
  if (read.success) return { dossier: read.data, unknown: unknownIn(fields) };
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
