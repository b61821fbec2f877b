import type { Period } from "../counting/index.ts";
import { type PeriodKind, periodAround } from "../counting/period.ts";
import { type Day, dayFromIso, isoDay } from "../dossier/moment.ts";
import { kindOf } from "./kind.ts";
import type { ReportKind } from "./model.ts";

/** What a report can be asked of: the periods of the calendar and of the forms, or any two days ('tháng cao điểm'). */
export const CHOICES = ["week", "month", "report-quarter", "quarter", "report-year", "free"] as const;
export interface Chosen {
  kind: PeriodKind | "free";
  period: Period;
}

/** The period of another kind that a day lies in; a free one begins as the one that was chosen. */
export const chosenAs = (kind: Chosen["kind"], day: Day, before: Period): Chosen => ({
  kind,
  period: kind === "free" ? before : periodAround(kind, day),
});

/** The period before or after, of the same kind; of free days as many. */
export function stepped({ kind, period }: Chosen, by: 1 | -1): Chosen {
  const next = by > 0 ? period.to + 1 : period.from - 1;
  if (kind !== "free") return { kind, period: periodAround(kind, next) };
  const days = (period.to - period.from + 1) * by;
  return { kind, period: { from: period.from + days, to: period.to + days } };
}

/** A report as the end of the office page's address: `#report-week-2026-11-16`. */
export const hashOf = ({ kind, period }: Chosen): string => `#report-${kind}-${isoDay(period.from)}`;

/** The report that an address's end names; null: it names none. Any two days have no address. */
export function chosenFrom(hash: string): Chosen | null {
  const [, named, iso = ""] = /^#report-([a-z-]+)-(\d{4}-\d{2}-\d{2})$/.exec(hash) ?? [];
  const kind = CHOICES.find((it) => it === named);
  const day = dayFromIso(iso);
  return kind === undefined || kind === "free" || day === null
    ? null
    : { kind, period: periodAround(kind, day) };
}

/** How the report of it is written. */
export const reportKindOf = ({ kind, period }: Chosen): ReportKind =>
  kind === "free" ? "peak" : kindOf(period);

const WEEK = 7;

/** The weeks of a period from the one of `first` on up to the one of `last`, cut off at the period's ends: added up they are the period. */
export function weeksIn(period: Period, first: Day, last: Day): Period[] {
  const weeks: Period[] = [];
  let from = periodAround("week", Math.max(period.from, first)).from;
  for (; from <= Math.min(period.to, last); from += WEEK)
    weeks.push({ from: Math.max(from, period.from), to: Math.min(from + WEEK - 1, period.to) });
  return weeks;
}
