import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { dateOf, dayFrom, startOf } from "../../../lib/dossier/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { parseTypedMoment, typedText } from "../../../lib/words/typed.ts";
import { Icon } from "../../base/Icon.tsx";
import * as icons from "../../base/icons.ts";
import type { FieldFault } from "./question.ts";

/** A label, its field, and beside it what is wrong. */
export function Field(props: {
  id: string;
  label: string;
  fault: FieldFault | undefined;
  say: Say;
  children: ComponentChildren;
}) {
  const { id, fault } = props;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children}
      <span id={`${id}-fault`} class="late small" role="alert">
        {fault ? props.say(fault.key, ...fault.args) : ""}
      </span>
    </div>
  );
}

/** A moment, typed freely or picked; the browser's own picker writes into the field, in Vietnamese order. */
export function MomentField(props: {
  id: string;
  label: string;
  value: string;
  placeholder: string;
  fault: FieldFault | undefined;
  say: Say;
  onValue(value: string): void;
}) {
  const { id, say } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Field id={id} label={props.label} fault={props.fault} say={say}>
      <span class="with-pick">
        <input
          id={id}
          type="text"
          autocomplete="off"
          value={props.value}
          placeholder={props.placeholder}
          aria-invalid={props.fault !== undefined}
          aria-describedby={`${id}-fault`}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
        <button
          type="button"
          class="tool"
          aria-label={`${say("due_pick")}: ${props.label}`}
          onClick={() => {
            const field = picker.current!;
            field.value = isoOf(props.value);
            field.showPicker();
          }}
        >
          <Icon of={icons.calendar} />
        </button>
        <input
          ref={picker}
          class="pick"
          type="datetime-local"
          tabIndex={-1}
          aria-hidden="true"
          onInput={(event) => {
            const read = parseTypedMoment(event.currentTarget.value);
            if (read.ok) props.onValue(typedText(read.value));
          }}
        />
      </span>
    </Field>
  );
}

/** What the picker begins with: what is typed already, if it can be read. */
function isoOf(text: string): string {
  const read = parseTypedMoment(text);
  if (!read.ok) return "";
  const { day, minute } = read.value;
  const { year, month, date } = dateOf(day);
  const time = minute === null ? 450 : minute - startOf(dayFrom(year, month, date)!);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(date)}T${two(Math.floor(time / 60))}:${two(time % 60)}`;
}
