import type { ComponentChildren } from "preact";
import type { Say } from "../../../lib/words/say.ts";

export interface Item {
  key: string;
  title: string;
  /** Beside the title. */
  what?: string;
  /** Under it. */
  more: string;
  /** What the button that takes it out says to those who hear it. */
  remove: string;
}

/** What a unit has entered, each with one button that takes it out. */
export function ItemList(props: { say: Say; items: Item[]; disabled: boolean; onRemove(at: number): void }) {
  return (
    <ul class="list">
      {props.items.map((it, at) => (
        <li key={it.key}>
          <span class="grow">
            <b>{it.title}</b> {it.what}
            <span class="muted small">{it.more}</span>
          </span>
          <button
            type="button"
            class="btn small"
            disabled={props.disabled}
            aria-label={it.remove}
            onClick={() => props.onRemove(at)}
          >
            {props.say("catalogue_remove")}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Fields for one more of them; what is wrong is said under the button. */
export function AddForm(props: {
  /** Ids of its parts begin so. */
  id: string;
  title: string;
  put: string;
  disabled: boolean;
  fault: string;
  onAdd(): void;
  children: ComponentChildren;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onAdd();
      }}
    >
      <fieldset class="fields" disabled={props.disabled}>
        <legend>{props.title}</legend>
        {props.children}
        <button type="submit" class="btn small">
          {props.put}
        </button>
        <span id={`${props.id}-fault`} class="late small wide" role="alert">
          {props.fault}
        </span>
      </fieldset>
    </form>
  );
}

/** One field of such a form, with its label over it. */
export function TextCell(props: {
  /** Of the form. */
  form: string;
  name: string;
  label: string;
  value: string;
  placeholder?: string;
  wide?: boolean;
  wrong?: boolean;
  /** Id of a datalist. */
  list?: string;
  onInput(value: string): void;
}) {
  const id = `${props.form}-${props.name}`;
  return (
    <span class={props.wide ? "cell wide" : "cell"}>
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        maxLength={300}
        autocomplete="off"
        value={props.value}
        placeholder={props.placeholder ?? ""}
        {...(props.list ? { list: props.list } : {})}
        aria-invalid={props.wrong ?? false}
        aria-describedby={`${props.form}-fault`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </span>
  );
}
