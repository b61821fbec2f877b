import { type Day, dateOf, dayFrom, daysInMonth, isoDay, parseMoment } from "../dossier/moment.ts";
import type { PaperKind } from "./register/schema.ts";
import type { KnownPaper, Validity } from "./types.ts";

/** Said of a term that the paper gives itself. */
const BY_ITSELF = "theo thời hạn ghi của giấy tờ";
/** Said of a term that the required paper's own row sets. */
const BY_THE_ROW = "theo dòng giấy tờ của thủ tục";

/**
 * How the paper's term stands on a day: the term of its kind, or the one in months that the row sets where a paper is
 * asked for. A result was issued on the day that its dossier ended; a paper handed in was issued some day before that:
 * then only 'over' can be said surely, and anything else is not known.
 */
export function validityOf(
  paper: Pick<KnownPaper, "dated" | "kind" | "until">,
  kind: PaperKind | null,
  today: Day,
  byRow: number | null = null,
): Validity {
  const said = paper.until === undefined ? null : parseMoment(paper.until);
  // What the paper says of itself goes before what its kind has; a row may still ask for a fresher one.
  if (said && (today > said.day || byRow === null))
    return { state: today > said.day ? "over" : "valid", until: isoDay(said.day), source: BY_ITSELF };
  const term = byRow === null ? kind?.term : { months: byRow, source: BY_THE_ROW };
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
