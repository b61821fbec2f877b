import type { Resume } from "../../../lib/deadline/index.ts";
import type { Say } from "../../../lib/words/say.ts";
import { Icon } from "../../base/Icon.tsx";
import * as icons from "../../base/icons.ts";
import { Field, MomentField } from "./Field.tsx";
import type { DueForm, Faults } from "./question.ts";

type Pauses = DueForm["pauses"];

/** Pauses, if there were any; what comes after them is asked only then. */
export function PauseFields(props: {
  pauses: Pauses;
  resume: Resume;
  faults: Faults;
  say: Say;
  onPauses(pauses: Pauses): void;
  onResume(resume: Resume): void;
}) {
  const { say, pauses, faults } = props;
  const put = (i: number, change: Partial<Pauses[number]>) =>
    props.onPauses(pauses.map((it, n) => (n === i ? { ...it, ...change } : it)));
  return (
    <>
      {pauses.map((pause, i) => (
        <div class="two pause" key={i}>
          <MomentField
            id={`dh-due-pause-${i}-from`}
            label={say("due_pause_from", i + 1)}
            value={pause.from}
            placeholder={say("due_received_hint")}
            fault={faults[`pause${i}from`]}
            say={say}
            onValue={(from) => put(i, { from })}
          />
          <MomentField
            id={`dh-due-pause-${i}-to`}
            label={say("due_pause_to")}
            value={pause.to}
            placeholder={say("due_pause_open")}
            fault={faults[`pause${i}to`]}
            say={say}
            onValue={(to) => put(i, { to })}
          />
          <button
            type="button"
            class="tool drop"
            aria-label={say("due_pause_remove", i + 1)}
            onClick={() => props.onPauses(pauses.filter((_, n) => n !== i))}
          >
            <Icon of={icons.cross} />
          </button>
        </div>
      ))}
      {pauses.length > 0 && (
        <Field id="dh-due-resume" label={say("due_resume")} fault={undefined} say={say}>
          <select
            id="dh-due-resume"
            value={props.resume}
            onChange={(event) => props.onResume(event.currentTarget.value as Resume)}
          >
            <option value="shift">{say("options_resume_shift")}</option>
            <option value="restart">{say("options_resume_restart")}</option>
          </select>
        </Field>
      )}
      <button
        type="button"
        class="link small"
        onClick={() => props.onPauses([...pauses, { from: "", to: "" }])}
      >
        {say("due_pause_add")}
      </button>
    </>
  );
}
