import { useState } from "preact/hooks";
import { dateAfter, MOST_HOURS, type NewDate } from "../../lib/apology/new-date.ts";
import type { Calendar } from "../../lib/calendar/index.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { dayOf } from "../../lib/dossier/moment.ts";
import { sayFullDate, sayMinuteFull, sayWeekday, timeOfDay } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { typedText } from "../../lib/words/typed.ts";
import { Field, MomentField } from "../side/due/Field.tsx";

/** The new date, typed or counted from now by the working calendar; nothing is proposed. */
export function NewDateField(props: {
  typed: string;
  date: NewDate;
  /** Faults are said from when somebody wanted to go on, or has typed. */
  strict: boolean;
  calendar: Calendar;
  now: Minute;
  say: Say;
  onTyped(typed: string): void;
}) {
  const { date, calendar, now, say } = props;
  const [hours, setHours] = useState("");
  const [counted, setCounted] = useState<{ hours: number; from: Minute; at: Minute } | null>(null);
  const [wrong, setWrong] = useState(false);
  const count = () => {
    const number = Number(hours.trim().replace(",", "."));
    const at = dateAfter(number, calendar, now);
    setWrong(at === null);
    if (at === null) return setCounted(null);
    setCounted({ hours: number, from: now, at });
    props.onTyped(typedText({ day: dayOf(at), minute: at }));
  };
  const shown = !date.ok && (props.strict || props.typed.trim() !== "");
  return (
    <>
      <MomentField
        id="new-date"
        label={say("apology_new_date")}
        value={props.typed}
        placeholder={say("apology_new_date_form")}
        fault={shown ? date.fault : undefined}
        say={say}
        onValue={(typed) => {
          setCounted(null);
          props.onTyped(typed);
        }}
      />
      {date.ok && (
        <p class="small">
          {say("apology_date_said", sayWeekday(say, date.at), sayFullDate(date.at), timeOfDay(date.at))}
          {date.provisional && <span class="soon"> {say("apology_provisional")}</span>}
        </p>
      )}
      <Field
        id="hours"
        label={say("apology_hours")}
        fault={wrong ? { key: "apology_fault_hours", args: [String(MOST_HOURS)] } : undefined}
        say={say}
      >
        <span class="with-pick">
          <input
            id="hours"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={hours}
            aria-invalid={wrong}
            aria-describedby="hours-fault"
            onInput={(event) => setHours(event.currentTarget.value)}
          />
          <button type="button" class="btn small" onClick={count}>
            {say("apology_hours_count")}
          </button>
        </span>
      </Field>
      <p class="small" role="status">
        {counted &&
          say(
            "apology_counted",
            counted.hours,
            sayMinuteFull(say, counted.from, now),
            sayWeekday(say, counted.at),
            sayFullDate(counted.at),
            timeOfDay(counted.at),
          )}
      </p>
    </>
  );
}
