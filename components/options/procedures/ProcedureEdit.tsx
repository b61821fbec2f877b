import { useState } from "preact/hooks";
import type { OnlineSpan, Procedure } from "../../../lib/catalogue/index.ts";
import type { Say } from "../../../lib/words/say.ts";
import { AddForm, TextCell } from "../base/ItemList.tsx";
import { type TypedSpan, takeTyped, typedOf } from "./typed-procedure.ts";

const TEXTS = ["name", "field", "time", "fee", "source"] as const;
const LEVELS: OnlineSpan["level"][] = ["full", "partial", "some", "none"];

/** One of the office's procedures, to be changed in place: what it says, and between which days it is online. */
export function ProcedureEdit(props: {
  procedure: Procedure;
  say: Say;
  onSave(procedure: Procedure): void;
  onCancel(): void;
}) {
  const { procedure, say } = props;
  const [typed, setTyped] = useState(() => typedOf(procedure, say));
  const [fault, setFault] = useState("");
  const form = `dh-edit-${procedure.code.replaceAll(".", "-")}`;
  const putSpan = (at: number, change: Partial<TypedSpan>) =>
    setTyped({ ...typed, online: typed.online.map((it, i) => (i === at ? { ...it, ...change } : it)) });
  return (
    <AddForm
      id={form}
      title={say("catalogue_edit_which", procedure.code)}
      put={say("catalogue_edit_save")}
      disabled={false}
      fault={fault}
      onAdd={() => {
        const taken = takeTyped(procedure, typed, say);
        if (taken.ok) props.onSave(taken.procedure);
        else setFault(taken.fault);
      }}
    >
      {TEXTS.map((it) => (
        <TextCell
          key={it}
          form={form}
          name={it}
          label={say(`catalogue_edit_${it}`)}
          value={typed[it]}
          wide={it === "name" || it === "source"}
          onInput={(text) => setTyped({ ...typed, [it]: text })}
        />
      ))}
      {typed.online.map((span, at) => (
        <fieldset class="span wide" key={at} aria-label={say("catalogue_edit_span", at + 1)}>
          <span class="cell">
            <label for={`${form}-level-${at}`}>{say("catalogue_edit_level")}</label>
            <select
              id={`${form}-level-${at}`}
              value={span.level}
              onChange={(event) => putSpan(at, { level: event.currentTarget.value as OnlineSpan["level"] })}
            >
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {say(`catalogue_level_${level}`)}
                </option>
              ))}
            </select>
          </span>
          {(["from", "to"] as const).map((side) => (
            <TextCell
              key={side}
              form={form}
              name={`${side}-${at}`}
              label={say(`catalogue_edit_${side}`)}
              placeholder={say("calendar_add_day")}
              value={span[side]}
              onInput={(text) => putSpan(at, { [side]: text })}
            />
          ))}
          <button
            type="button"
            class="btn small"
            aria-label={say("catalogue_edit_span_remove", at + 1)}
            onClick={() => setTyped({ ...typed, online: typed.online.filter((_, i) => i !== at) })}
          >
            {say("catalogue_remove")}
          </button>
        </fieldset>
      ))}
      <span class="wide line">
        <button
          type="button"
          class="link"
          onClick={() =>
            setTyped({ ...typed, online: [...typed.online, { level: "full", from: "", to: "" }] })
          }
        >
          {say("catalogue_edit_span_add")}
        </button>
        <button type="button" class="link" onClick={props.onCancel}>
          {say("catalogue_edit_cancel")}
        </button>
      </span>
    </AddForm>
  );
}
