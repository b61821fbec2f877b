/**
 * Dates and times as people type them: '20/11/2026 15:10', '15h10 ngày 20/11/2026'.
 * The day comes first, always: '11/20/2026' is refused, never turned round.
 */
import type { Minute } from "../dossier/model.ts";
import { type Day, dateOf, dayFrom, startOf, timeOf } from "../dossier/moment.ts";

export type TypedFault =
  | "due_date_form"
  | "due_date_none"
  | "due_date_far"
  | "due_time_form"
  | "due_time_none";
/** `part`: the text that the fault is about, for its $1. */
export type Typed<T> = { ok: true; value: T } | { ok: false; fault: TypedFault; part: string };

/** `minute` null: no time of day was typed, and none is made up. */
export interface TypedMoment {
  day: Day;
  minute: Minute | null;
}

/** Years that a dossier can be of; anything else is a slip of the pen. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2149;

const DATE = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/u;
const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u;
const TIME = /^(\d{1,2})\s*[:hg]\s*(\d{2})?$/u;

/** Reads a date with or without a time of day, in either order. */
export function parseTypedMoment(text: string): Typed<TypedMoment> {
  const typed = text.normalize("NFC").trim().toLowerCase();
  const iso = ISO.exec(typed);
  const found = iso ?? DATE.exec(typed);
  if (!found || found.index === undefined) return wrong("due_date_form", text);
  const before = typed.slice(0, found.index);
  const after = typed.slice(found.index + found[0].length);
  if (/[\d/.-]$/u.test(before)) return wrong("due_date_form", text);
  const day = dayOfParts(iso ? [found[3]!, found[2]!, found[1]!] : [found[1]!, found[2]!, found[3]!]);
  if (!day.ok) return day;
  const rest = `${before} ${after}`
    .replace(/(?:^|\s)(?:ngày|lúc|t|,)(?=\s|\d|$)/gu, " ")
    .replace(/[,;]/gu, " ")
    .trim();
  if (rest === "") return { ok: true, value: { day: day.value, minute: null } };
  const time = TIME.exec(rest);
  if (!time) return wrong("due_time_form", rest);
  const [hour, minute] = [Number(time[1]), Number(time[2] ?? 0)];
  if (hour > 23 || minute > 59) return wrong("due_time_none", rest);
  return { ok: true, value: { day: day.value, minute: startOf(day.value) + hour * 60 + minute } };
}

/** Reads a date alone; a time of day is refused. */
export function parseTypedDay(text: string): Typed<Day> {
  const read = parseTypedMoment(text);
  if (!read.ok) return read;
  return read.value.minute === null ? { ok: true, value: read.value.day } : wrong("due_date_form", text);
}

/** Reads '15/10', a day of every year, as `10-15`. A leap day is a day of every year here. null: another form. */
export function parseYearDay(text: string): string | null {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/u.exec(text.trim());
  if (!found || dayFrom(2024, Number(found[2]), Number(found[1])) === null) return null;
  return `${two(Number(found[2]))}-${two(Number(found[1]))}`;
}

/** '20/11/2026 15:10', or the date alone: as typed, to be typed over. */
export function typedText({ day, minute }: TypedMoment): string {
  const { year, month, date } = dateOf(day);
  const said = `${two(date)}/${two(month)}/${year}`;
  if (minute === null) return said;
  const time = timeOf(minute);
  return `${said} ${two(Math.floor(time / 60))}:${two(time % 60)}`;
}

function dayOfParts([date, month, year]: [string, string, string]): Typed<Day> {
  const said = `${date}/${month}/${year}`;
  const day = dayFrom(Number(year), Number(month), Number(date));
  if (day === null) return wrong("due_date_none", said);
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return wrong("due_date_far", said);
  return { ok: true, value: day };
}

const wrong = (fault: TypedFault, part: string) => ({ ok: false, fault, part: part.trim() }) as const;
const two = (n: number): string => String(n).padStart(2, "0");
