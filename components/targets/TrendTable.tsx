import { useState } from "preact/hooks";
import { startOf } from "../../lib/dossier/moment.ts";
import { percentOf, type Ratio, WHOLE } from "../../lib/targets/hundredths.ts";
import type { UnitTargets } from "../../lib/targets/schema.ts";
import { SETS, type Share, TARGETS } from "../../lib/targets/targets.ts";
import { trendOf, type WeekReport } from "../../lib/targets/trend.ts";
import { sayTarget, sayWeek } from "../../lib/targets/words.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

/** A measured target week by week: the week's own and all up to it. A week without a report is said to be one. */
export function TrendTable(props: { state: UnitTargets; weeks: readonly WeekReport[]; say: Say }) {
  const { say } = props;
  // Several targets may be measured by one ratio; its first stands for it.
  const byShare = new Map<Share, string>();
  for (const id of props.state.sets.flatMap((set) => [...SETS[set]])) {
    const { share } = TARGETS[id];
    if (share && !byShare.has(share)) byShare.set(share, sayTarget(say, id));
  }
  const [chosen, setChosen] = useState<Share>("online");
  const share = byShare.has(chosen) ? chosen : [...byShare.keys()][0];
  if (!share) return null;
  const weeks = trendOf(share, props.weeks);
  const missing = weeks.at(-1)?.missing ?? 0;
  return (
    <>
      <p class="line">
        <label for="dh-targets-trend">{say("targets_trend_of")}</label>
        <select
          id="dh-targets-trend"
          value={share}
          onChange={(event) => setChosen(event.currentTarget.value as Share)}
        >
          {[...byShare].map(([it, name]) => (
            <option key={it} value={it}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {weeks.length === 0 ? (
        <p class="muted">{say("targets_trend_empty")}</p>
      ) : (
        <table class="days-table trend-table">
          <thead>
            <tr>
              <th scope="col">{say("targets_trend_week")}</th>
              <th scope="col">{say("targets_trend_own")}</th>
              <th scope="col">{say("targets_trend_cumulated")}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ monday, own, cumulated }) => (
              <tr key={monday}>
                <th scope="row">
                  {sayFullDate(startOf(monday)).slice(0, 5)}–{sayFullDate(startOf(monday + 6))}
                </th>
                <td>
                  {own ? sayWeek(say, own) : <span class="muted">{say("targets_trend_gap")}</span>}
                  {own && own.of > 0 && <Column of={own} />}
                </td>
                <td>{own && sayWeek(say, cumulated)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {missing > 0 && <p class="muted small">{say("targets_trend_without", missing)}</p>}
    </>
  );
}

function Column({ of }: { of: Ratio }) {
  return (
    <span class="target-bar" aria-hidden="true">
      <i class="week" style={{ width: `${(percentOf(of) * 100) / WHOLE}%` }} />
    </span>
  );
}
