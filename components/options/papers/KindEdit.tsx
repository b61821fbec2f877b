import { useState } from "preact/hooks";
import { type PaperKind, WHOSE } from "../../../lib/reuse/register/schema.ts";
import type { Say } from "../../../lib/words/say.ts";
import { AddForm, TextCell } from "../base/ItemList.tsx";
import { EMPTY, LISTS, type TypedKind, takeKind, typedKind } from "./typed-kind.ts";

const TEXTS = ["months", "termSource", "source"] as const;

/** One kind of paper in a form: how it is worded, whose it is, how long it holds and by which rule. */
export function KindEdit(props: {
  /** null: a new one. */
  kind: PaperKind | null;
  register: readonly PaperKind[];
  year: number;
  say: Say;
  onSave(kind: PaperKind): void;
  onCancel(): void;
}) {
  const { kind, say } = props;
  const [typed, setTyped] = useState<TypedKind>(() => (kind ? typedKind(kind) : EMPTY));
  const [fault, setFault] = useState("");
  const form = `dh-kind-${kind?.id ?? "new"}`;
  const put = (change: Partial<TypedKind>) => setTyped({ ...typed, ...change });
  return (
    <AddForm
      id={form}
      title={kind ? say("kinds_edit_which", kind.name) : say("kinds_add")}
      put={say("kinds_save")}
      disabled={false}
      fault={fault}
      onAdd={() => {
        const taken = takeKind(kind, typed, props.register, props.year, say);
        if (taken.ok) props.onSave(taken.kind);
        else setFault(taken.fault);
      }}
    >
      <TextCell
        form={form}
        name="name"
        label={say("kinds_name")}
        value={typed.name}
        onInput={(name) => put({ name })}
      />
      <span class="cell">
        <label for={`${form}-whose`}>{say("kinds_whose")}</label>
        <select
          id={`${form}-whose`}
          value={typed.whose}
          onChange={(event) => put({ whose: event.currentTarget.value as PaperKind["whose"] })}
        >
          {WHOSE.map((it) => (
            <option key={it} value={it}>
              {say(`kinds_whose_${it}`)}
            </option>
          ))}
        </select>
      </span>
      {LISTS.map((it) => (
        <span class="cell" key={it}>
          <label for={`${form}-${it}`}>{say(`kinds_${it}`)}</label>
          <textarea
            id={`${form}-${it}`}
            rows={4}
            autocomplete="off"
            value={typed[it]}
            onInput={(event) => put({ [it]: event.currentTarget.value })}
          />
        </span>
      ))}
      {TEXTS.map((it) => (
        <TextCell
          key={it}
          form={form}
          name={it}
          label={say(`kinds_${it}`)}
          value={typed[it]}
          wide={it === "source"}
          onInput={(text) => put({ [it]: text })}
        />
      ))}
      <span class="wide line">
        <button type="button" class="link" onClick={props.onCancel}>
          {say("kinds_cancel")}
        </button>
      </span>
    </AddForm>
  );
}
