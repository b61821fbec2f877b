import { startOf } from "../../lib/dossier/moment.ts";
import type { PointsChange, PointsLine } from "../../lib/targets/day-points.ts";
import { sayHundredths } from "../../lib/targets/words.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

/** A day's points beside those of the last day that was copied before it. */
export function ChangeTable({ change, say }: { change: PointsChange; say: Say }) {
  const { day, against, missing, lines } = change;
  const date = (it: number) => sayFullDate(startOf(it));
  return (
    <>
      <h3>{say("targets_change_title")}</h3>
      {against === null && <p class="muted small">{say("targets_change_first")}</p>}
      {against !== null && missing > 0 && (
        <p class="soon small">{say("targets_change_missing", missing, date(against + 1), date(day - 1))}</p>
      )}
      <table class="days-table points-table">
        <thead>
          <tr>
            <th scope="col">{say("targets_change_part")}</th>
            {against !== null && <th scope="col">{date(against)}</th>}
            <th scope="col">{date(day)}</th>
            {against !== null && <th scope="col">{say("targets_change_change")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.of}>
              <th scope="row">{say(`targets_part_${line.of}`)}</th>
              {against !== null && <td>{valueText(say, line, line.before)}</td>}
              <td>{valueText(say, line, line.now)}</td>
              {against !== null && <td class={toneOf(line)}>{changeText(say, line)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function valueText(say: Say, { of }: PointsLine, value: number | null): string {
  if (value === null) return say("targets_change_unknown");
  return of === "rank" ? String(value) : sayHundredths(say, value);
}

/** In words, so that neither colour nor a sign alone says which way it went; a lower rank is the better one. */
function changeText(say: Say, { of, change }: PointsLine): string {
  if (change === null) return say("targets_change_unknown");
  if (change === 0) return say("targets_change_same");
  const size = Math.abs(change);
  if (of === "rank") return say(change < 0 ? "targets_change_rank_up" : "targets_change_rank_down", size);
  return say(change > 0 ? "targets_change_up" : "targets_change_down", sayHundredths(say, size));
}

function toneOf({ of, change }: PointsLine): string {
  if (change === null || change === 0) return "muted";
  return change > 0 === (of !== "rank") ? "good" : "late";
}
