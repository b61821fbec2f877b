import type { Report } from "../../lib/counting/index.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { dayFromIso, dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { changeOf } from "../../lib/targets/day-points.ts";
import type { UnitTargets } from "../../lib/targets/schema.ts";
import { timePoints } from "../../lib/targets/score-01-2018.ts";
import { estimate766 } from "../../lib/targets/score-766.ts";
import { statusesOf } from "../../lib/targets/status.ts";
import type { WeekReport } from "../../lib/targets/trend.ts";
import { sayIsoDay } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { EstimateTable } from "./EstimateTable.tsx";
import { OwnNumbers } from "./OwnNumbers.tsx";
import { PointsForm } from "./PointsForm.tsx";
import { TargetTable } from "./TargetTable.tsx";
import { TrendTable } from "./TrendTable.tsx";
import { TypedForm } from "./TypedForm.tsx";

export interface TargetsPanelProps {
  /** Of the period that the page is about. */
  report: Report<number>;
  /** Reports of single weeks, in any order; those that are missing are shown as gaps. */
  weeks: readonly WeekReport[];
  state: UnitTargets;
  now: Minute;
  say: Say;
  /** What is to be kept from now on; it has passed the schema. */
  onChange(next: UnitTargets): void;
}

/** An office's targets: how it stands to each, by week, what is typed in, the national score's days and an estimate of it. */
export function TargetsPanel(props: TargetsPanelProps) {
  const { report, state, now, say, onChange } = props;
  const edit = { state, say, onChange };
  const today = isoDay(dayOf(now));
  const newest = state.points.at(-1);
  const change = newest ? changeOf(state.points, dayFromIso(newest.day)!) : null;
  return (
    <div class="targets">
      <section class="card" aria-labelledby="dh-targets">
        <h2 id="dh-targets">{say("targets_title")}</h2>
        <TargetTable statuses={statusesOf(state, report)} state={state} say={say} />
        <TypedForm {...edit} now={now} />
      </section>
      <section class="card" aria-labelledby="dh-targets-weeks">
        <h2 id="dh-targets-weeks">{say("targets_trend_title")}</h2>
        <TrendTable state={state} weeks={props.weeks} say={say} />
      </section>
      <section class="card" aria-labelledby="dh-targets-days">
        <h2 id="dh-targets-days">{say("targets_points_title")}</h2>
        {newest && newest.day !== today && (
          <p class="soon small">{say("targets_change_today", sayIsoDay(today))}</p>
        )}
        {change && <ChangeTable change={change} say={say} />}
        <PointsForm {...edit} now={now} />
      </section>
      <section class="card" aria-labelledby="dh-targets-estimate">
        <h2 id="dh-targets-estimate">{say("targets_estimate_title")}</h2>
        <EstimateTable estimate={estimate766(report, state)} time={timePoints(report)} say={say} />
      </section>
      <section class="card" aria-labelledby="dh-targets-unit">
        <h2 id="dh-targets-unit">{say("targets_own_title")}</h2>
        <OwnNumbers {...edit} />
      </section>
    </div>
  );
}
