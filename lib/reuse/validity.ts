import { type Day, dateOf, dayFrom, daysInMonth, isoDay, parseMoment } from "../dossier/moment.ts";
import { kindOf } from "./name.ts";
import type { KnownPaper, Validity } from "./types.ts";

/**
 * How the paper's term stands on a day. A result was issued on the day that its
 * dossier ended; a paper handed in was issued some day before that: then only
 * 'over' can be said surely, and anything else is not known.
 */
export function validityOf(paper: Pick<KnownPaper, "name" | "dated" | "kind">, today: Day): Validity {
  const term = kindOf(paper.name)?.term;
  if (!term) return { state: "no-term" };
  const dated = paper.dated === null ? null : parseMoment(paper.dated);
  if (term.months === null || !dated) return { state: "unknown", source: term.source };
  const until = addMonths(dated.day, term.months);
  const over = today > until;
  if (!over && paper.kind === "paper") return { state: "unknown", source: term.source };
  return { state: over ? "over" : "valid", until: isoDay(until), source: term.source };
}

/** The same date some months later; the month's last day where there is no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return dayFrom(y, m, Math.min(date, daysInMonth(y, m)))!;
}
