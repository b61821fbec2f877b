import type { CalendarSpec } from "../../../lib/calendar/spec.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import type { Settings } from "../../../lib/settings/schema.ts";
import { capital } from "../../../lib/words/clock.ts";
import { sayFullDate, sayWeekday } from "../../../lib/words/moment.ts";
import { wallOfMoment } from "../../../lib/words/wall.ts";
import { type PartProps, Section } from "../base/Section.tsx";

type State = Settings["calendar"]["open"][string];

/** Days on which no authority has decided: one switch each. What leans on them is said as 'dự kiến' until then. */
export function OpenDays({ part, calendar }: { part: PartProps; calendar: CalendarSpec }) {
  const { say, settings } = part;
  if (calendar.open.length === 0) return null;
  const put = (day: string, state: State) =>
    part.onChange({
      calendar: { ...settings.calendar, open: { ...settings.calendar.open, [day]: state } },
    });
  return (
    <Section
      id="calendar"
      title={say("options_calendar")}
      hint={say("options_calendar_hint")}
      path="calendar"
      part={part}
    >
      {calendar.open.map((it) => {
        const at = wallOfMoment(it.day)?.at ?? 0;
        return (
          <div class="row" key={it.day}>
            <label for={`dh-open-${it.day}`}>
              {capital(say("words_pair", sayWeekday(say, at), sayFullDate(at)))}
              <span class="muted small source">{it.source}</span>
            </label>
            <select
              id={`dh-open-${it.day}`}
              value={it.state}
              disabled={isFixed(part.fixed, "calendar")}
              onChange={(event) => put(it.day, event.currentTarget.value as State)}
            >
              <option value="undecided">{say("options_open_undecided")}</option>
              <option value="off">{say("options_open_off")}</option>
              <option value="worked">{say("options_open_worked")}</option>
            </select>
          </div>
        );
      })}
    </Section>
  );
}
