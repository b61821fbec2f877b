import { useState } from "preact/hooks";
import { type Calendar, yearPicture } from "../../../lib/calendar/index.ts";
import { withNotice, withoutNotice } from "../../../lib/settings/calendar-edits.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import type { PartProps } from "../base/Section.tsx";

/** A year that leans on the law alone, until the office enters its notice. */
export function CalendarNotice(props: {
  part: PartProps;
  calendar: Calendar;
  year: number;
  provisional: boolean;
}) {
  const { part, year } = props;
  const { say } = part;
  const edits = part.settings.calendar;
  const [source, setSource] = useState("");
  const [wanting, setWanting] = useState(false);
  const disabled = isFixed(part.fixed, "calendar");
  if (edits.noticed.includes(year))
    return (
      <button
        type="button"
        class="link small"
        disabled={disabled}
        onClick={() => part.onChange({ calendar: withoutNotice(edits, year) })}
      >
        {say("calendar_notice_drop", year)}
      </button>
    );
  if (!props.provisional) return null;
  const take = () => {
    setWanting(source.trim() === "");
    if (source.trim() === "") return;
    const days = yearPicture(props.calendar, year)
      .flatMap((it) => it.days)
      .filter((it) => it.kind === "holiday" && it.weekday < 5 && it.provisional);
    part.onChange({ calendar: withNotice(edits, year, source.trim(), days) });
  };
  return (
    <div class="provisional">
      <p class="small">{say("calendar_provisional_means", year)}</p>
      <fieldset class="fields" disabled={disabled}>
        <legend>{say("calendar_notice", year)}</legend>
        <p class="muted small wide">{say("calendar_notice_hint")}</p>
        <span class="cell wide">
          <label for="dh-notice-source">{say("calendar_notice_source")}</label>
          <input
            id="dh-notice-source"
            type="text"
            autocomplete="off"
            maxLength={300}
            value={source}
            aria-invalid={wanting}
            aria-describedby="dh-notice-fault"
            onInput={(event) => setSource(event.currentTarget.value)}
          />
        </span>
        <button type="button" class="btn small" onClick={take}>
          {say("calendar_notice_take")}
        </button>
        <span id="dh-notice-fault" class="late small wide" role="alert">
          {wanting ? say("calendar_no_source") : ""}
        </span>
      </fieldset>
    </div>
  );
}
