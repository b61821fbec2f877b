import type { ComponentChildren } from "preact";
import { isFixed } from "../../../lib/settings/policy.ts";
import type { Settings } from "../../../lib/settings/schema.ts";
import type { Say } from "../../../lib/words/say.ts";

/** What every part of the options gets: the settings as they hold, what is fixed, and how to change one part. */
export interface PartProps {
  settings: Settings;
  /** Paths that the agency's policy fixes. */
  fixed: string[];
  say: Say;
  onChange(parts: Partial<Settings>): void;
  /** What came of the last thing done, said in the section (its id) where it was done. */
  answer?: { at: string; content: ComponentChildren };
}

/** One short section; `path`: the parts of the settings it is about, to say when a policy has fixed something of them. */
export function Section(props: {
  id: string;
  title: string;
  hint?: string;
  path?: string | string[];
  part: PartProps;
  children: ComponentChildren;
}) {
  const locked = [props.path ?? []].flat().some((it) => isFixed(props.part.fixed, it));
  return (
    <section class="card" aria-labelledby={`dh-${props.id}`}>
      <div class="answer" role="status">
        {props.part.answer?.at === props.id && props.part.answer.content}
      </div>
      <h2 id={`dh-${props.id}`}>{props.title}</h2>
      {props.hint && <p class="muted hint">{props.hint}</p>}
      {locked && <p class="locked">{props.part.say("options_fixed")}</p>}
      {props.children}
    </section>
  );
}

/** A number with its unit, told on when it is a whole number in its bounds, and put back when it isn't. */
export function NumberField(props: {
  id: string;
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  disabled?: boolean;
  onChange(value: number): void;
}) {
  return (
    <div class="row">
      <label for={props.id}>{props.label}</label>
      <span class="with-unit">
        <input
          id={props.id}
          type="number"
          min={props.min}
          max={props.max}
          step={1}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => {
            const field = event.currentTarget;
            const value = field.valueAsNumber;
            if (Number.isInteger(value) && value >= props.min && value <= props.max) props.onChange(value);
            else field.value = String(props.value);
          }}
        />
        <span>{props.unit}</span>
      </span>
    </div>
  );
}
