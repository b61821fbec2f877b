import { useState } from "preact/hooks";
import type { Minute } from "../../lib/dossier/model.ts";
import { by as bySchema } from "../../lib/privacy/by.ts";
import { withTyped } from "../../lib/targets/edits.ts";
import { EXTRA_IDS, type TypedValue, type UnitTargets } from "../../lib/targets/schema.ts";
import { SETS, TARGETS } from "../../lib/targets/targets.ts";
import { sayTarget } from "../../lib/targets/words.ts";
import type { Say } from "../../lib/words/say.ts";
import { AddForm, TextCell } from "../options/base/ItemList.tsx";
import { typedPercent } from "./typed.ts";

const FORM = "dh-targets-typed";

/** A result that nothing here measures: how much, and who says so; the time is now. */
export function TypedForm(props: {
  state: UnitTargets;
  now: Minute;
  say: Say;
  onChange(next: UnitTargets): void;
}) {
  const { state, say } = props;
  const typedTargets = state.sets.flatMap((set) => SETS[set].filter((it) => TARGETS[it].share === null));
  const ids: TypedValue["id"][] = [...typedTargets, ...EXTRA_IDS];
  const [chosen, setChosen] = useState<TypedValue["id"]>("satisfaction");
  const [value, setValue] = useState("");
  const [by, setBy] = useState("");
  const [fault, setFault] = useState<"percent" | "by" | "">("");
  const id = ids.includes(chosen) ? chosen : ids[0]!;

  function save() {
    const read = typedPercent(value);
    if (!read.ok || read.value === null) return setFault("percent");
    if (!bySchema.safeParse(by).success) return setFault("by");
    const next = withTyped(state, { id, value: read.value, by, at: props.now });
    if (!next) return setFault("percent");
    setFault("");
    setValue("");
    props.onChange(next);
  }

  return (
    <AddForm
      id={FORM}
      title={say("targets_type_title")}
      put={say("targets_type_put")}
      disabled={false}
      fault={fault && say(`targets_fault_${fault}`)}
      onAdd={save}
    >
      <span class="cell wide">
        <label for={`${FORM}-id`}>{say("targets_own_target")}</label>
        <select
          id={`${FORM}-id`}
          value={id}
          onChange={(event) => setChosen(event.currentTarget.value as TypedValue["id"])}
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
        name="value"
        label={say("targets_type_value")}
        value={value}
        wrong={fault === "percent"}
        onInput={setValue}
      />
      <TextCell
        form={FORM}
        name="by"
        label={say("targets_by")}
        value={by}
        wrong={fault === "by"}
        onInput={setBy}
      />
    </AddForm>
  );
}
