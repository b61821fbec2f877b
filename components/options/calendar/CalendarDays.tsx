import { useState } from "preact/hooks";
import { dayFromIso, isoDay, startOf } from "../../../lib/dossier/moment.ts";
import { type EnteredDay, enteredDays, withDay, withoutDay } from "../../../lib/settings/calendar-edits.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import { hoursText, parseHours } from "../../../lib/words/hours.ts";
import { sayFullDate, sayWeekday } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { parseTypedDay } from "../../../lib/words/typed.ts";
import { AddForm, ItemList, TextCell } from "../base/ItemList.tsx";
import type { PartProps } from "../base/Section.tsx";

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
      <ItemList
        say={say}
        disabled={disabled}
        items={days.slice(0, shown).map((it) => ({
          key: `${it.list} ${it.day}`,
          title: dateText(say, it.day),
          what: whatOf(say, it),
          more: it.source,
          remove: say("calendar_remove", sayFullDate(startOf(dayFromIso(it.day)!))),
        }))}
        onRemove={(at) => part.onChange({ calendar: withoutDay(settings.calendar, days[at]!) })}
      />
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
  const add = () => {
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
  const cell = (name: "day" | "hours" | "source") => ({
    form: "dh-day",
    name,
    label: say(`calendar_add_${name}`),
    value: typed[name],
    wrong: fault?.at === name,
    onInput: (text: string) => put({ [name]: text }),
  });
  return (
    <AddForm
      id="dh-day"
      title={say("calendar_add")}
      put={say("calendar_add_put")}
      disabled={disabled}
      fault={fault?.text ?? ""}
      onAdd={add}
    >
      <TextCell {...cell("day")} placeholder="24/11/2026" />
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
      {typed.list === "own" && <TextCell {...cell("hours")} placeholder="7:30–11:30" wide />}
      <TextCell {...cell("source")} wide />
    </AddForm>
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
