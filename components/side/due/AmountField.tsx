import type { Say } from "../../../lib/words/say.ts";
import { Field } from "./Field.tsx";
import type { DueForm, FieldFault } from "./question.ts";

interface Props {
  form: DueForm;
  fault: FieldFault | undefined;
  say: Say;
  onForm(change: Partial<DueForm>): void;
}

/** How much time: a number of the unit beside it. */
export function AmountField({ form, fault, say, onForm }: Props) {
  return (
    <Field id="dh-due-amount" label={say("due_allowed")} fault={fault} say={say}>
      <input
        id="dh-due-amount"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={form.amount}
        aria-invalid={fault !== undefined}
        aria-describedby="dh-due-amount-fault"
        onInput={(event) => onForm({ amount: event.currentTarget.value })}
      />
    </Field>
  );
}

/** A time of 'trong ngày' has no number, only the hour after which it is the next working day. */
export function CutoffField({ form, fault, say, onForm }: Props) {
  return (
    <Field id="dh-due-cutoff" label={say("due_cutoff")} fault={fault} say={say}>
      <input
        id="dh-due-cutoff"
        type="text"
        autocomplete="off"
        placeholder={say("due_cutoff_hint")}
        value={form.cutoff}
        aria-invalid={fault !== undefined}
        aria-describedby="dh-due-cutoff-fault"
        onInput={(event) => onForm({ cutoff: event.currentTarget.value })}
      />
    </Field>
  );
}
