import type { CalendarSpec } from "../../../lib/calendar/index.ts";
import { dayFromIso, isoDay, startOf } from "../../../lib/dossier/moment.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import { WEEKDAYS } from "../../../lib/settings/schema.ts";
import { hoursText, parseHours } from "../../../lib/words/hours.ts";
import { sayFullDate } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { parseTypedDay, parseYearDay } from "../../../lib/words/typed.ts";
import { ItemList } from "../base/ItemList.tsx";
import type { PartProps } from "../base/Section.tsx";
import { TextForm } from "../base/TextForm.tsx";

type Season = CalendarSpec["seasons"][number];
const FIELDS = ["from", "to", "week", "sat", "sun"] as const;
type Typed = Record<(typeof FIELDS)[number], string>;

const EXAMPLES: Partial<Typed> = { from: "15/04", to: "15/10", week: "7:00–11:00, 13:30–16:30" };

/** Other office hours between two days, of every year or of one. The first that fits wins. */
export function Seasons({ part }: { part: PartProps }) {
  const { say, settings } = part;
  const disabled = isFixed(part.fixed, "calendar");
  const { seasons } = settings.calendar;
  const put = (next: Season[]) => part.onChange({ calendar: { ...settings.calendar, seasons: next } });
  const add = (typed: Typed) => {
    const made = seasonIn(say, typed);
    if (typeof made === "string") return made;
    put([...seasons, made]);
    return null;
  };
  return (
    <>
      <h3>{say("calendar_seasons")}</h3>
      <p class="muted small">{say("calendar_seasons_hint")}</p>
      <ItemList
        say={say}
        disabled={disabled}
        items={seasons.map((it, at) => ({
          key: `${it.from} ${it.to} ${at}`,
          title: rangeOf(say, it),
          more: hoursOf(say, it),
          remove: say("calendar_season_remove", rangeOf(say, it)),
        }))}
        onRemove={(at) => put(seasons.filter((_, i) => i !== at))}
      />
      <TextForm
        id="dh-season"
        title={say("calendar_season_add")}
        fields={FIELDS}
        disabled={disabled}
        look={(it) => ({
          label: say(`calendar_season_${it}`),
          wide: it === "week",
          placeholder: EXAMPLES[it] ?? say("queue_day_off"),
        })}
        onAdd={add}
      />
    </>
  );
}

/** The season that was typed, or what is wrong with it. */
function seasonIn(say: Say, typed: Typed): Season | string {
  const from = endOf(typed.from);
  const to = endOf(typed.to);
  if (from === null || to === null || from.length !== to.length) return say("calendar_season_form");
  if (from.length === 10 && from > to) return say("calendar_season_backwards");
  const hours: Season["hours"] = {};
  for (const [field, days] of [
    ["week", WEEKDAYS.slice(0, 5)],
    ["sat", ["sat"]],
    ["sun", ["sun"]],
  ] as const) {
    const read = parseHours(typed[field]);
    if (!read.ok) return say(read.fault, read.part);
    for (const day of days) hours[day] = [...read.hours];
  }
  if (Object.values(hours).every((it) => !it || it.length === 0)) return say("options_hours_never");
  return { from, to, hours };
}

/** `10-15` for a day of every year, `2027-10-15` for one; null: neither. */
function endOf(text: string): string | null {
  const yearly = parseYearDay(text);
  if (yearly) return yearly;
  const read = parseTypedDay(text);
  return read.ok ? isoDay(read.value) : null;
}

const endText = (end: string): string =>
  end.length === 5 ? `${end.slice(3)}/${end.slice(0, 2)}` : sayFullDate(startOf(dayFromIso(end)!));

const rangeOf = (say: Say, { from, to, name }: Season): string => {
  const range = say("calendar_season_range", endText(from), endText(to));
  return name ? `${name}: ${range}` : range;
};

/** Days with the same hours in a row are said once: 'T2–T6 7:00–11:00'. */
function hoursOf(say: Say, { hours }: Season): string {
  const runs: { from: number; to: number; text: string }[] = [];
  for (const [i, day] of WEEKDAYS.entries()) {
    const text = hoursText(hours[day] ?? []) || say("queue_day_off");
    const last = runs.at(-1);
    if (last?.text === text) last.to = i;
    else runs.push({ from: i, to: i, text });
  }
  const short = (i: number) => say(`queue_weekday_${(i + 1) % 7}`);
  return runs
    .map(({ from, to, text }) =>
      say("calendar_season_day", from === to ? short(from) : `${short(from)}–${short(to)}`, text),
    )
    .join(" · ");
}
