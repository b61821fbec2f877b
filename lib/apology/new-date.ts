/** The new date of a letter of apology: nobody proposes one, an officer types it or counts it from now. */
import type { Calendar } from "../calendar/index.ts";
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import { parseTypedMoment } from "../words/typed.ts";

/** What is wrong with it, by key of locales/<lang>/apology.json or due.json, and the text that the fault is about. */
export interface DateFault {
  key: string;
  args: string[];
}
/** `provisional`: it leans on a year without a notice of its days off. */
export type NewDate = { ok: true; at: Minute; provisional: boolean } | { ok: false; fault: DateFault };

/** Working hours that may be counted on: some three months. */
export const MOST_HOURS = 500;
/** Days from now within which a new date is believed to be meant. */
const FARTHEST = 366;

/**
 * The date as typed, a day alone meaning its close. It must be a time at which the office works, still to come, and after
 * the date that was not kept (`due`; null: not known).
 */
export function newDateOf(
  typed: string,
  { calendar, now, due }: { calendar: Calendar; now: Minute; due: Minute | null },
): NewDate {
  if (typed.trim() === "") return wrong("apology_fault_empty");
  const read = parseTypedMoment(typed);
  if (!read.ok) return wrong(read.fault, read.part);
  const { day, minute } = read.value;
  if (day > dayOf(now) + FARTHEST) return wrong("apology_fault_far");
  const close = calendar.closeOf(day);
  if (close === null) return wrong("apology_fault_day_off");
  const at = minute ?? close;
  if (calendar.nextWork(at) !== at) return wrong("apology_fault_shut");
  if (at <= now) return wrong("apology_fault_past");
  if (due !== null && at <= due) return wrong("apology_fault_before_due");
  return { ok: true, at, provisional: calendar.isProvisional(dayOf(now), day) };
}

/** So many working hours from now; null: no such number of hours. */
export function dateAfter(hours: number, calendar: Calendar, now: Minute): Minute | null {
  if (!Number.isFinite(hours) || hours <= 0 || hours > MOST_HOURS) return null;
  return calendar.addWork(now, Math.round(hours * 60));
}

const wrong = (key: string, ...args: string[]): NewDate => ({ ok: false, fault: { key, args } });
