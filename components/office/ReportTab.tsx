import type { Day } from "../../lib/dossier/moment.ts";
import type { Chosen } from "../../lib/reports/chosen.ts";
import type { ReportView } from "../../lib/reports/view.ts";
import type { Say } from "../../lib/words/say.ts";
import { ReportPage, type ReportPageProps } from "../report/ReportPage.tsx";
import { type Counting, CountingLine } from "./CountingLine.tsx";
import { PeriodChoice } from "./PeriodChoice.tsx";

export interface ReportTabProps extends Pick<ReportPageProps, "onPrint" | "onSave" | "onCopy"> {
  chosen: Chosen;
  today: Day;
  counting: Counting;
  /** null: none was made yet. The one before stays while the next is counted, unless it is of another period. */
  report: ReportView | null;
  /** What else is to be known of its numbers, in sentences. */
  notes: string[];
  say: Say;
  onChoose(chosen: Chosen): void;
  onStop(): void;
  onAgain(): void;
}

/** A report of a period that somebody chooses. */
export function ReportTab(props: ReportTabProps) {
  const { say, report, notes } = props;
  return (
    <div class="report-tab">
      <div class="tools noprint">
        <PeriodChoice {...props} />
        <CountingLine {...props} />
      </div>
      {notes.length > 0 && (
        <ul class="notes noprint">
          {notes.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
      {report && <ReportPage {...props} report={report} say={say} />}
    </div>
  );
}
