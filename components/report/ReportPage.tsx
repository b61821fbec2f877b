import type { ReportView } from "../../lib/reports/view.ts";
import type { Say } from "../../lib/words/say.ts";
import { BarChart } from "./BarChart.tsx";
import { FormTableView } from "./FormTableView.tsx";

export interface ReportPageProps {
  report: ReportView;
  say: Say;
  onPrint(): void;
  /** Save the workbook. */
  onSave(): void;
  onCopy(): void;
}

/** A report to be read, printed on A4 across, saved, or copied into a letter. */
export function ReportPage({ report, say, onPrint, onSave, onCopy }: ReportPageProps) {
  const { headline, letter, charts, tables } = report;
  return (
    <main class="dh report" lang={say("words_lang")}>
      <h1>{letter.title}</h1>
      <p class="covers">{headline}</p>
      <p class="acts">
        <button type="button" class="btn main" onClick={onPrint}>
          {say("reports_print")}
        </button>
        <button type="button" class="btn" onClick={onSave}>
          {say("reports_save")}
        </button>
        <button type="button" class="btn" onClick={onCopy}>
          {say("reports_copy")}
        </button>
      </p>
      <section class="letter" aria-labelledby="dh-report-letter">
        <h2 id="dh-report-letter">{say("reports_sheet_letter")}</h2>
        {letter.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      {charts.length > 0 && (
        <section aria-labelledby="dh-report-charts">
          <h2 id="dh-report-charts">{say("reports_charts")}</h2>
          <div class="charts">
            {charts.map((chart) => (
              <BarChart key={chart.id} chart={chart} say={say} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="dh-report-tables">
        <h2 id="dh-report-tables">{say("reports_tables")}</h2>
        {tables.map((table) => (
          <FormTableView key={table.form.id} table={table} say={say} />
        ))}
      </section>
    </main>
  );
}
