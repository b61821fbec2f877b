import type { Say } from "../words/say.ts";
import { lateByStepAndUnit, linesOf } from "./lines.ts";
import type { ReportSource } from "./model.ts";

/** How a bar is drawn, so that it is told from its neighbours without colour. */
export type Pattern = "full" | "hatch" | "dots" | "blank";

export interface Bar {
  label: string;
  value: number;
  pattern: Pattern;
}

/** Bars side by side, each with its label and number. */
export interface Chart {
  id: string;
  title: string;
  bars: Bar[];
}

/** Most bars of a chart that can be read on a sheet. */
const MOST = 12;

/** What a report shows as pictures; a chart without anything in it is left out. */
export function chartsOf(source: ReportSource, say: Say): Chart[] {
  const { total, weekly } = source.numbers;
  const bar = (key: string, value: number, pattern: Pattern): Bar => ({
    label: say(`reports_head_${key}`),
    value,
    pattern,
  });
  const charts: Chart[] = [
    {
      id: "received",
      title: say("reports_chart_received"),
      bars: [
        bar("online", total.c4, "full"),
        bar("direct", weekly.c7, "hatch"),
        bar("post", weekly.c6, "dots"),
        bar("carried", total.c6, "blank"),
      ],
    },
    {
      id: "ended",
      title: say("reports_chart_ended"),
      bars: [
        bar("early", total.c8, "full"),
        bar("on_time", total.c9, "dots"),
        bar("late", total.c10, "hatch"),
      ],
    },
    {
      id: "open",
      title: say("reports_chart_open"),
      bars: [bar("in_time", total.c12, "full"), bar("late", total.c13, "hatch")],
    },
    {
      id: "late",
      title: say("reports_chart_late"),
      bars: lateByStepAndUnit(linesOf(source).late)
        .slice(0, MOST)
        .map(({ step, unit, dossiers }) => ({
          label: `${step ?? say("reports_no_step")} (${unit ?? say("reports_no_unit")})`,
          value: dossiers,
          pattern: "hatch",
        })),
    },
  ];
  return charts.filter(({ bars }) => bars.some(({ value }) => value > 0));
}
