import { WHOLE } from "../../lib/targets/hundredths.ts";
import type { UnitTargets } from "../../lib/targets/schema.ts";
import type { TargetStatus } from "../../lib/targets/status.ts";
import {
  sayDistance,
  sayMinimum,
  sayPercent,
  sayRatio,
  sayReached,
  sayTarget,
  sayWhy,
} from "../../lib/targets/words.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

/** Each target with its number, its value, a bar with the number marked on it, how far it is, and why. */
export function TargetTable(props: { statuses: TargetStatus[]; state: UnitTargets; say: Say }) {
  const { statuses, say } = props;
  if (statuses.length === 0) return <p class="muted">{say("targets_none_chosen")}</p>;
  return (
    <div class="wide-table">
      <table class="targets-table">
        <caption class="vh">{say("targets_table")}</caption>
        <thead>
          <tr>
            {(["name", "minimum", "value", "state"] as const).map((it) => (
              <th key={it} scope="col">
                {say(`targets_column_${it}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <Row key={status.id} status={status} state={props.state} say={say} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONES = { true: "good", false: "late", unknown: "unknown" } as const;
const ICONS = { true: icons.check, false: icons.triangle, unknown: icons.dashed } as const;

function Row({ status, state, say }: { status: TargetStatus; state: UnitTargets; say: Say }) {
  const { measured, value, minimum } = status;
  const tone = `${status.reached}` as keyof typeof TONES;
  const name = sayTarget(say, status.id);
  return (
    <tr>
      <th scope="row">
        {name}
        <details class="cited">
          <summary aria-label={say("targets_why_of", name)}>{say("targets_why")}</summary>
          {sayWhy(say, status, state).map((line) => (
            <span key={line} class="muted">
              {line}
            </span>
          ))}
        </details>
      </th>
      <td>
        <span class="nowrap">{sayMinimum(say, status)}</span>
        <span class="muted small source">{say(`targets_from_${minimum.from.replaceAll("-", "_")}`)}</span>
      </td>
      <td>
        {value !== null && <b>{sayPercent(say, value)}</b>}
        {measured && measured.of > 0 && <span class="muted small nowrap"> {sayRatio(say, measured)}</span>}
        <Bar status={status} />
      </td>
      <td>
        <span class={`chip ${TONES[tone]}`}>
          <Icon of={ICONS[tone]} />
          {sayReached(say, status)}
        </span>
        {sayDistance(say, status).map((line) => (
          <span key={line} class="distance">
            {line}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Decorative: the numbers stand beside it. What is reached is full, what is missed hatched, and the mark sticks out on both sides. */
function Bar({ status: { value, minimum, reached } }: { status: TargetStatus }) {
  const css = (it: number) => `${(it * 100) / WHOLE}%`;
  return (
    <span class="target-bar" aria-hidden="true">
      <i class={reached === true ? "full" : "short"} style={{ width: css(value ?? 0) }} />
      <i class="mark" style={{ insetInlineStart: css(minimum.value) }} />
    </span>
  );
}
