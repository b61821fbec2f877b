import { useState } from "preact/hooks";
import { dayFromIso, isoDay, startOf } from "../../lib/dossier/moment.ts";
import { type EnteredDay, enteredDays, withDay, withoutDay } from "../../lib/settings/calendar-edits.ts";
import { isFixed } from "../../lib/settings/policy.ts";
import { hoursText, parseHours } from "../../lib/words/hours.ts";
import { sayFullDate, sayWeekday } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { parseTypedDay } from "../../lib/words/typed.ts";
import type { PartProps } from "./Section.tsx";

const PAGE = 30;
const LISTS = ["off", "worked", "own"] as const;
type List = (typeof LISTS)[number];

/** Days beyond the shipped notices, and the unit's own: each with its source, added and taken out one by one. */
export function CalendarDays({ part }: { part: PartProps }) {
  const { say, settings } = part;
  const [shown, setShown] = useState(PAGE);
  const disabled = isFixed(part.fixed, "calendar");
  const days = enteredDays(settings.calendar);
  return (
    <>
      <h3>{say("calendar_edits")}</h3>
      {days.length === 0 && <p class="muted small">{say("calendar_edits_none")}</p>}
      <ul class="list">
        {days.slice(0, shown).map((it) => (
          <li key={`${it.list} ${it.day}`}>
            <span class="grow">
              <b>{dateText(say, it.day)}</b> {whatOf(say, it)}
              <span class="muted small">{it.source}</span>
            </span>
            <button
              type="button"
              class="btn small"
              disabled={disabled}
              aria-label={say("calendar_remove", sayFullDate(startOf(dayFromIso(it.day)!)))}
              onClick={() => part.onChange({ calendar: withoutDay(settings.calendar, it) })}
            >
              {say("catalogue_remove")}
            </button>
          </li>
        ))}
      </ul>
      {days.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE * 5)}>
          {say("calendar_more", days.length - shown)}
        </button>
      )}
      <AddDay part={part} days={days} disabled={disabled} />
    </>
  );
}

function AddDay({ part, days, disabled }: { part: PartProps; days: EnteredDay[]; disabled: boolean }) {
  const { say } = part;
  const [typed, setTyped] = useState({ day: "", list: "off" as List, hours: "", source: "" });
  const [fault, setFault] = useState<{ at: "day" | "hours" | "source"; text: string } | null>(null);
  const put = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const add = (event: Event) => {
    event.preventDefault();
    const read = parseTypedDay(typed.day);
    if (!read.ok) return setFault({ at: "day", text: say(read.fault, read.part) });
    const day = isoDay(read.value);
    if (days.some((it) => it.day === day))
      return setFault({ at: "day", text: say("calendar_twice", sayFullDate(startOf(read.value))) });
    const hours = parseHours(typed.list === "own" ? typed.hours : "");
    if (!hours.ok) return setFault({ at: "hours", text: say(hours.fault, hours.part) });
    const source = typed.source.trim();
    if (source === "") return setFault({ at: "source", text: say("calendar_no_source") });
    setFault(null);
    const made = {
      list: typed.list,
      day,
      name: "",
      source,
      hours: typed.list === "own" ? hours.hours : null,
    };
    part.onChange({ calendar: withDay(part.settings.calendar, made) });
    setTyped({ ...typed, day: "", hours: "" });
  };
  const about = (at: "day" | "hours" | "source") => ({
    disabled,
    "aria-invalid": fault?.at === at,
    "aria-describedby": "dh-day-fault",
  });
  return (
    <form onSubmit={add}>
      <fieldset class="fields" disabled={disabled}>
        <legend>{say("calendar_add")}</legend>
        <span class="cell">
          <label for="dh-day">{say("calendar_add_day")}</label>
          <input
            id="dh-day"
            type="text"
            placeholder="24/11/2026"
            autocomplete="off"
            value={typed.day}
            onInput={(event) => put({ day: event.currentTarget.value })}
            {...about("day")}
          />
        </span>
        <span class="cell">
          <label for="dh-day-list">{say("calendar_add_kind")}</label>
          <select
            id="dh-day-list"
            value={typed.list}
            onChange={(event) => put({ list: event.currentTarget.value as List })}
          >
            {LISTS.map((it) => (
              <option key={it} value={it}>
                {say(`calendar_add_${it}`)}
              </option>
            ))}
          </select>
        </span>
        {typed.list === "own" && (
          <span class="cell wide">
            <label for="dh-day-hours">{say("calendar_add_hours")}</label>
            <input
              id="dh-day-hours"
              type="text"
              placeholder="7:30–11:30"
              autocomplete="off"
              value={typed.hours}
              onInput={(event) => put({ hours: event.currentTarget.value })}
              {...about("hours")}
            />
          </span>
        )}
        <span class="cell wide">
          <label for="dh-day-source">{say("calendar_add_source")}</label>
          <input
            id="dh-day-source"
            type="text"
            maxLength={300}
            autocomplete="off"
            value={typed.source}
            onInput={(event) => put({ source: event.currentTarget.value })}
            {...about("source")}
          />
        </span>
        <button type="submit" class="btn small">
          {say("calendar_add_put")}
        </button>
        <span id="dh-day-fault" class="late small wide" role="alert">
          {fault?.text ?? ""}
        </span>
      </fieldset>
    </form>
  );
}

function dateText(say: Say, day: string): string {
  const at = startOf(dayFromIso(day)!);
  return say("words_pair", sayFullDate(at), sayWeekday(say, at));
}

function whatOf(say: Say, { list, hours, name }: EnteredDay): string {
  if (list === "own")
    return hours && hours.length > 0 ? say("calendar_own_hours", hoursText(hours)) : say("calendar_own_shut");
  return name || say(`calendar_${list}_word`);
}
