import type { CountedDossier, Period, Report } from "../counting/index.ts";
import type { Day } from "../dossier/moment.ts";
import type { Wholeness } from "../whole/types.ts";

/** Weekly, monthly, quarterly, yearly, and a peak month ('tháng cao điểm') of any two days. */
export const REPORT_KINDS = ["week", "month", "quarter", "year", "peak"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a report covers: dossiers seen of all that there are, and the days of receipt between which they lie. null: not known. */
export interface Covered {
  seen: number;
  of: number | null;
  from: Day | null;
  to: Day | null;
  /** The largest of the portals' lists that are whole, or else of those that aren't, and whether all that was to be seen of lists was seen today; left out: nobody can say. */
  lists?: { state: Wholeness; seen: number; total: number | null };
}

/** A dossier, or a line of a list, that stands in no number. `reason`: in words. */
export interface Uncounted {
  code: string | null;
  reason: string;
}

/** All that a report is made of: numbers are counted elsewhere (`lib/counting`), nothing is counted again here. */
export interface ReportSource {
  kind: ReportKind;
  /** Name of the office; null: not told. */
  office: string | null;
  /** Whose numbers they are where they are not this machine's alone, in words. */
  includes?: string | null;
  period: Period;
  /** Minutes since 1970-01-01T00:00 at +07:00. */
  now: number;
  numbers: Report<number>;
  /** The same with the dossiers' codes behind each number. */
  codes: Report<string[]>;
  /** What has a code to itself (`Count.dossiers()`): where lines of a list take procedure, step and officer from. */
  dossiers: readonly CountedDossier[];
  uncounted: readonly Uncounted[];
  covered: Covered;
  /** The name of a procedure; null: not known. */
  procedureName(code: string): string | null;
  /**
   * The days on which a procedure counts for the online ratio (`onlineWindow`); null: on none. The whole is null where
   * the unit hasn't said: the report's own period stands in, and that is said beside it.
   */
  windowOf: ((procedureCode: string | null) => Period | null) | null;
}
