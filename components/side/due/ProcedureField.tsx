import type { Procedure } from "../../../lib/catalogue/index.ts";
import type { Say } from "../../../lib/words/say.ts";
import { procedureText } from "./question.ts";

/** A procedure found by typing a piece of its code or name; its time goes into the fields below. */
export function ProcedureField(props: {
  procedures: Procedure[];
  value: string;
  chosen: Procedure | null;
  say: Say;
  onValue(value: string): void;
}) {
  const { say, chosen, procedures } = props;
  if (procedures.length === 0) return null;
  return (
    <div class="field">
      <label for="dh-due-procedure">{say("due_procedure")}</label>
      <input
        id="dh-due-procedure"
        type="text"
        list="dh-due-procedures"
        autocomplete="off"
        placeholder={say("due_procedure_hint")}
        value={props.value}
        aria-describedby="dh-due-procedure-note"
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
      <datalist id="dh-due-procedures">
        {procedures.map((it) => (
          <option key={`${it.code} ${it.sample}`} value={procedureText(it)} />
        ))}
      </datalist>
      <span id="dh-due-procedure-note" class="muted small">
        {noteOf(say, chosen, props.value)}
      </span>
    </div>
  );
}

function noteOf(say: Say, chosen: Procedure | null, value: string): string {
  if (!chosen) return value.trim() === "" ? "" : say("due_procedure_none");
  if (chosen.time?.unit === "no-limit") return say("due_procedure_no_limit");
  if (!chosen.time) return say("due_procedure_no_time");
  return chosen.sample ? say("due_procedure_sample", chosen.source) : "";
}
