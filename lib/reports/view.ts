import type { Say } from "../words/say.ts";
import { type Chart, chartsOf } from "./charts.ts";
import { type FormTable, formTables } from "./form-table.ts";
import { type Letter, letterOf } from "./letter.ts";
import type { ReportSource } from "./model.ts";
import { sayHeadline } from "./say.ts";

/** A report as a page shows it. */
export interface ReportView {
  headline: string;
  letter: Letter;
  charts: Chart[];
  tables: FormTable[];
}

/** What a page shows of a report. */
export const viewOf = (source: ReportSource, say: Say): ReportView => ({
  headline: sayHeadline(say, source),
  letter: letterOf(source, say),
  charts: chartsOf(source, say),
  tables: formTables(source.numbers, say),
});
