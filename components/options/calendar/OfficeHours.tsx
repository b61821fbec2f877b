import { useState } from "preact/hooks";
import { isFixed } from "../../../lib/settings/policy.ts";
import { WEEKDAYS, type Weekday } from "../../../lib/settings/schema.ts";
import { capital } from "../../../lib/words/clock.ts";
import { hoursText, parseHours } from "../../../lib/words/hours.ts";
import { type PartProps, Section } from "../base/Section.tsx";

/** JavaScript's number of a weekday, by which its name is kept. */
const NUMBER: Record<Weekday, number> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 0 };

/** One field per weekday, typed as people write hours; nothing typed: shut. */
export function OfficeHours({ part }: { part: PartProps }) {
  const { say, settings } = part;
  const hours = settings.officeHours;
  const change = (days: Weekday[], list: string[]): boolean => {
    const next = { ...hours, ...Object.fromEntries(days.map((day) => [day, [...list]])) };
    // An office that never opens has no deadlines: the schema refuses it, so say it here.
    if (WEEKDAYS.every((day) => next[day].length === 0)) return false;
    part.onChange({ officeHours: next });
    return true;
  };
  const disabled = isFixed(part.fixed, "officeHours");
  return (
    <Section
      id="hours"
      title={say("options_hours")}
      hint={say("options_hours_hint")}
      path="officeHours"
      part={part}
    >
      <div class="hours">
        {WEEKDAYS.map((day) => (
          <Day
            key={`${day}${hours[day].join()}`}
            day={day}
            list={hours[day]}
            part={part}
            disabled={disabled}
            onList={(list) => change([day], list)}
          />
        ))}
      </div>
      <button
        type="button"
        class="btn small"
        disabled={disabled}
        onClick={() => change(["tue", "wed", "thu", "fri"], hours.mon)}
      >
        {say("options_hours_copy")}
      </button>
    </Section>
  );
}

function Day(props: {
  day: Weekday;
  list: string[];
  part: PartProps;
  disabled: boolean;
  onList(list: string[]): boolean;
}) {
  const { say } = props.part;
  const [fault, setFault] = useState("");
  const id = `dh-hours-${props.day}`;
  const read = (text: string) => {
    const typed = parseHours(text);
    if (!typed.ok) return setFault(say(typed.fault, typed.part));
    setFault(props.onList(typed.hours) ? "" : say("options_hours_never"));
  };
  return (
    <div class="row">
      <label for={id}>{capital(say(`words_weekday_${NUMBER[props.day]}`))}</label>
      <span class="field">
        <input
          id={id}
          type="text"
          autocomplete="off"
          defaultValue={hoursText(props.list)}
          placeholder={say("queue_day_off")}
          disabled={props.disabled}
          aria-invalid={fault !== ""}
          aria-describedby={`${id}-fault`}
          onChange={(event) => read(event.currentTarget.value)}
        />
        <span id={`${id}-fault`} class="late small" role="alert">
          {fault}
        </span>
      </span>
    </div>
  );
}
