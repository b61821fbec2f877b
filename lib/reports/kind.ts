import type { Period } from "../counting/index.ts";
import { type PeriodKind, periodAround } from "../counting/period.ts";
import type { ReportKind } from "./model.ts";

const KINDS: Record<PeriodKind, ReportKind> = {
  week: "week",
  month: "month",
  quarter: "quarter",
  "report-quarter": "quarter",
  "report-year": "year",
};

/** The kind of report of a period: by its length and place, a free one is a peak month. */
export function kindOf(period: Period): ReportKind {
  for (const [kind, report] of Object.entries(KINDS) as [PeriodKind, ReportKind][]) {
    const { from, to } = periodAround(kind, period.from);
    if (from === period.from && to === period.to) return report;
  }
  return "peak";
}
