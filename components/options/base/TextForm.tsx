import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { AddForm, TextCell } from "./ItemList.tsx";

/** How a field looks beside its name. */
export type CellLook = Pick<Parameters<typeof TextCell>[0], "label" | "placeholder" | "wide" | "list">;

/** A form of short texts for one more item. It empties itself once `onAdd` has taken what was typed. */
export function TextForm<Name extends string>(props: {
  /** Ids of its parts begin so. */
  id: string;
  title: string;
  fields: readonly Name[];
  disabled: boolean;
  look(name: Name): CellLook;
  /** What is wrong with what was typed, in words; null: it was taken. */
  onAdd(typed: Record<Name, string>): string | null;
  children?: ComponentChildren;
}) {
  const empty = Object.fromEntries(props.fields.map((it) => [it, ""])) as Record<Name, string>;
  const [typed, setTyped] = useState(empty);
  const [fault, setFault] = useState("");
  return (
    <AddForm
      id={props.id}
      title={props.title}
      put={props.title}
      disabled={props.disabled}
      fault={fault}
      onAdd={() => {
        const wrong = props.onAdd(typed);
        setFault(wrong ?? "");
        if (wrong === null) setTyped(empty);
      }}
    >
      {props.fields.map((it) => (
        <TextCell
          key={it}
          form={props.id}
          name={it}
          value={typed[it]}
          onInput={(text) => setTyped({ ...typed, [it]: text })}
          {...props.look(it)}
        />
      ))}
      {props.children}
    </AddForm>
  );
}
