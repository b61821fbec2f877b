import { useState } from "preact/hooks";
import { withOwn } from "../../lib/targets/edits.ts";
import type { UnitTargets } from "../../lib/targets/schema.ts";
import { SETS, type TargetId } from "../../lib/targets/targets.ts";
import { sayHundredths, sayTarget } from "../../lib/targets/words.ts";
import type { Say } from "../../lib/words/say.ts";
import { AddForm, TextCell } from "../options/base/ItemList.tsx";
import { typedPercent } from "./typed.ts";

const RISES = ["tenth", "points"] as const;

/** The sets that a unit is measured by, its own numbers, and last year's results for the rule that sets a number from them. */
export function OwnNumbers(props: { state: UnitTargets; say: Say; onChange(next: UnitTargets): void }) {
  const { state, say, onChange } = props;
  const sets = Object.keys(SETS) as (keyof typeof SETS)[];
  return (
    <>
      <fieldset class="choices">
        <legend>{say("targets_sets")}</legend>
        {sets.map((set) => (
          <label key={set} class="check">
            <input
              type="checkbox"
              checked={state.sets.includes(set)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                onChange({
                  ...state,
                  sets: sets.filter((it) => (it === set ? on : state.sets.includes(it))),
                });
              }}
            />
            {say(`targets_set_${set}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{say("targets_own_rise")}</legend>
        {RISES.map((rise) => (
          <label key={rise} class="check">
            <input
              type="radio"
              name="dh-targets-rise"
              checked={state.rise === rise}
              onChange={() => onChange({ ...state, rise })}
            />
            {say(`targets_rise_${rise}`)}
          </label>
        ))}
      </fieldset>
      <OwnNumber {...props} />
    </>
  );
}

const FORM = "dh-targets-own";

function OwnNumber({
  state,
  say,
  onChange,
}: {
  state: UnitTargets;
  say: Say;
  onChange(next: UnitTargets): void;
}) {
  const ids: TargetId[] = state.sets.flatMap((set) => [...SETS[set]]);
  const shown = (value: number | undefined) => (value === undefined ? "" : sayHundredths(say, value));
  const [chosen, setChosen] = useState<TargetId | undefined>(undefined);
  const id = chosen && ids.includes(chosen) ? chosen : ids[0];
  const [typed, setTyped] = useState<{ own: string; lastYear: string } | null>(null);
  const [fault, setFault] = useState("");
  if (!id) return null;
  const own = typed?.own ?? shown(state.own[id]);
  const lastYear = typed?.lastYear ?? shown(state.lastYear[id]);

  function save(at: TargetId) {
    const [a, b] = [typedPercent(own), typedPercent(lastYear)];
    const next = a.ok && b.ok ? withOwn(state, at, { own: a.value, lastYear: b.value }) : null;
    setFault(next ? "" : say("targets_fault_percent"));
    if (!next) return;
    setTyped(null);
    onChange(next);
  }

  return (
    <AddForm
      id={FORM}
      title={say("targets_own_form")}
      put={say("targets_own_put")}
      disabled={false}
      fault={fault}
      onAdd={() => save(id)}
    >
      <span class="cell wide">
        <label for={`${FORM}-id`}>{say("targets_own_target")}</label>
        <select
          id={`${FORM}-id`}
          value={id}
          onChange={(event) => {
            setChosen(event.currentTarget.value as TargetId);
            setTyped(null);
            setFault("");
          }}
        >
          {ids.map((it) => (
            <option key={it} value={it}>
              {sayTarget(say, it)}
            </option>
          ))}
        </select>
      </span>
      <TextCell
        form={FORM}
        name="own"
        label={say("targets_own_value")}
        value={own}
        wrong={fault !== "" && !typedPercent(own).ok}
        onInput={(text) => setTyped({ own: text, lastYear })}
      />
      <TextCell
        form={FORM}
        name="last-year"
        label={say("targets_own_last_year")}
        value={lastYear}
        wrong={fault !== "" && !typedPercent(lastYear).ok}
        onInput={(text) => setTyped({ own, lastYear: text })}
      />
      <p class="muted small wide">{say("targets_own_hint")}</p>
    </AddForm>
  );
}
