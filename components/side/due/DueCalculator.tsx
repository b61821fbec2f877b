import { useState } from "preact/hooks";
import type { Calendar } from "../../../lib/calendar/index.ts";
import type { Procedure } from "../../../lib/catalogue/index.ts";
import { countingRule, type Resume, RULE_COUNTINGS, type RuleCounting } from "../../../lib/deadline/index.ts";
import type { Minute, TimeAllowed } from "../../../lib/dossier/model.ts";
import { dayOf } from "../../../lib/dossier/moment.ts";
import { rulesOf } from "../../../lib/settings/calendar.ts";
import type { Settings } from "../../../lib/settings/schema.ts";
import type { Say } from "../../../lib/words/say.ts";
import { typedText } from "../../../lib/words/typed.ts";
import { AmountField, CutoffField } from "./AmountField.tsx";
import { DueAnswer } from "./DueAnswer.tsx";
import { Field, MomentField } from "./Field.tsx";
import { PauseFields } from "./PauseFields.tsx";
import { ProcedureField } from "./ProcedureField.tsx";
import { answerForm, type DueForm, EMPTY_FORM, formOf, procedureIn } from "./question.ts";

export interface DueCalculatorProps {
  say: Say;
  settings: Settings;
  calendar: Calendar;
  procedures: Procedure[];
  now: Minute;
  /** true: the text is on the clipboard. */
  onCopy(text: string): Promise<boolean>;
}

const UNITS: readonly TimeAllowed["unit"][] = ["working-days", "working-hours", "calendar-days", "same-day"];

/** 'Tính hạn': answered while it is typed; there is no button to work it out. */
export function DueCalculator(props: DueCalculatorProps) {
  const { say, calendar, procedures } = props;
  const [form, setForm] = useState<DueForm>(EMPTY_FORM);
  const put = (change: Partial<DueForm>) => setForm({ ...form, ...change });
  const chosen = procedureIn(procedures, form.procedure);
  const rule = countingRule(rulesOf(props.settings), "", chosen?.code, null);
  const { answer, faults } = answerForm(form, rule, calendar);
  const sameDay = form.unit === "same-day";
  // Only amounts of work can be counted in more than one way.
  const oneWay = sameDay || form.unit === "calendar-days";
  return (
    <main class="dh due" lang={say("words_lang")}>
      <h1 class="vh">{say("side_due")}</h1>
      <div class="form">
        <MomentField
          id="dh-due-received"
          label={say("due_received")}
          value={form.received}
          placeholder={say("due_received_hint")}
          fault={faults.received}
          say={say}
          onValue={(received) => put({ received })}
        />
        <button
          type="button"
          class="link small now"
          onClick={() => put({ received: typedText({ day: dayOf(props.now), minute: props.now }) })}
        >
          {say("due_now")}
        </button>
        <ProcedureField
          procedures={procedures}
          value={form.procedure}
          chosen={chosen}
          say={say}
          onValue={(procedure) => {
            const found = procedureIn(procedures, procedure);
            put({ procedure, ...(found ? formOf(found) : {}) });
          }}
        />
        <div class="two">
          {sameDay ? (
            <CutoffField form={form} fault={faults.cutoff} say={say} onForm={put} />
          ) : (
            <AmountField form={form} fault={faults.amount} say={say} onForm={put} />
          )}
          <Field id="dh-due-unit" label={say("due_unit")} fault={undefined} say={say}>
            <select
              id="dh-due-unit"
              value={form.unit}
              onChange={(event) => put({ unit: event.currentTarget.value as TimeAllowed["unit"] })}
            >
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {say(`due_unit_${unit.replaceAll("-", "_")}`)}
                </option>
              ))}
            </select>
          </Field>
        </div>
        {!oneWay && (
          <Field id="dh-due-counting" label={say("due_counting")} fault={undefined} say={say}>
            <select
              id="dh-due-counting"
              value={form.counting ?? ""}
              onChange={(event) =>
                put({ counting: (event.currentTarget.value || null) as RuleCounting | null })
              }
            >
              <option value="">{say("due_counting_settings", sayCounting(say, rule.counting))}</option>
              {RULE_COUNTINGS.map((it) => (
                <option key={it} value={it}>
                  {sayCounting(say, it)}
                </option>
              ))}
            </select>
          </Field>
        )}
        <PauseFields
          pauses={form.pauses}
          resume={form.resume ?? rule.resume}
          faults={faults}
          say={say}
          onPauses={(pauses) => put({ pauses })}
          onResume={(resume: Resume) => put({ resume })}
        />
      </div>
      {answer ? (
        <DueAnswer answer={answer} calendar={calendar} say={say} onCopy={props.onCopy} />
      ) : (
        <p class="waiting muted" role="status">
          {say(Object.keys(faults).length > 0 ? "due_mend" : "due_waiting")}
        </p>
      )}
    </main>
  );
}

const sayCounting = (say: Say, counting: RuleCounting): string =>
  say(`options_counting_${counting.replaceAll("-", "_")}`);
