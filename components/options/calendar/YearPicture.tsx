import { useRef, useState } from "preact/hooks";
import {
  type Calendar,
  type PicturedDay,
  type PicturedMonth,
  yearPicture,
} from "../../../lib/calendar/index.ts";
import { dayFromIso, startOf } from "../../../lib/dossier/moment.ts";
import { capital } from "../../../lib/words/clock.ts";
import { sayFullDate, sayWeekday } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { Icon } from "../../base/Icon.tsx";
import * as icons from "../../base/icons.ts";

/** The calendar's own span, less its edges. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2149;
const WEEK = [1, 2, 3, 4, 5, 6, 0];
const KINDS = ["work", "rest", "holiday", "make-up", "own", "open"] as const;

export interface YearPictureProps {
  calendar: Calendar;
  year: number;
  /** Its days off are worked out from the law alone. */
  provisional: boolean;
  /** Days that nobody has decided on, `2026-11-23`, with the words about it. */
  open: { day: string; source: string }[];
  say: Say;
  onYear(year: number): void;
}

/** A year as twelve months. What a marked day is, and by which rule, is said on hover and on focus. */
export function YearPicture(props: YearPictureProps) {
  const { say, year } = props;
  const months = yearPicture(props.calendar, year);
  const open = new Map(props.open.map((it) => [it.day, it.source]));
  const marked = months.flatMap((it) => it.days).filter((it) => isMarked(it) || open.has(it.day));
  const [at, setAt] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const days = marked.map((it) => it.day);
  const stop = at !== null && days.includes(at) ? at : days[0];
  const shown = marked.find((it) => it.day === at);
  const go = (event: KeyboardEvent) => {
    const next = dayAfter(days, stop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    box.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <div class="year">
      <div class="year-head">
        <button
          type="button"
          class="tool back"
          aria-label={say("calendar_prev")}
          disabled={year <= FIRST_YEAR}
          onClick={() => props.onYear(year - 1)}
        >
          <Icon of={icons.fold} />
        </button>
        <h3 aria-live="polite">
          {say("calendar_year", year)}
          {props.provisional && <span class="chip unknown">{say("calendar_provisional")}</span>}
        </h3>
        <button
          type="button"
          class="tool"
          aria-label={say("calendar_next")}
          disabled={year >= LAST_YEAR}
          onClick={() => props.onYear(year + 1)}
        >
          <Icon of={icons.fold} />
        </button>
        <span class="muted small grow">{totals(say, months)}</span>
      </div>
      <p class="told" role="status">
        {shown ? textOf(say, shown, open) : <span class="muted">{say("calendar_point")}</span>}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among the buttons inside */}
      <div class="months" ref={box} onKeyDown={go} onMouseLeave={() => setAt(null)}>
        {months.map((it) => (
          <Month key={it.month} month={it} open={open} stop={stop} say={say} onAt={setAt} />
        ))}
      </div>
      <ul class="legend" aria-label={say("calendar_legend")}>
        {KINDS.map((it) => (
          <li key={it}>
            <i class={`d ${it}`} aria-hidden="true">
              15
            </i>
            {say(`calendar_kind_${it.replace("-", "_")}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Month(props: {
  month: PicturedMonth;
  open: Map<string, string>;
  stop: string | undefined;
  say: Say;
  onAt(day: string | null): void;
}) {
  const { say, month, open } = props;
  const cells: (PicturedDay | null)[] = [
    ...Array.from({ length: month.days[0]!.weekday }, () => null),
    ...month.days,
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(i * 7, i * 7 + 7));
  return (
    <table class="month">
      <caption>{say("calendar_month", month.month)}</caption>
      <thead>
        <tr>
          {WEEK.map((it) => (
            <th key={it} scope="col" aria-label={say(`words_weekday_${it}`)}>
              {say(`queue_weekday_${it}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((it) => it)!.day}>
            {week.map((it, i) =>
              it === null ? (
                <td key={i} />
              ) : (
                <td key={it.day}>
                  {isMarked(it) || open.has(it.day) ? (
                    <button
                      type="button"
                      class={`d ${classOf(it, open)}`}
                      data-day={it.day}
                      tabIndex={it.day === props.stop ? 0 : -1}
                      // Begins with what is seen, for whoever says it to press it.
                      aria-label={`${it.date}. ${textOf(say, it, open)}`}
                      onMouseEnter={() => props.onAt(it.day)}
                      onFocus={() => props.onAt(it.day)}
                    >
                      {it.date}
                    </button>
                  ) : (
                    <span class={`d ${it.kind}`}>{it.date}</span>
                  )}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isMarked = ({ kind }: PicturedDay): boolean => kind !== "work" && kind !== "rest";

const classOf = (it: PicturedDay, open: Map<string, string>): string =>
  isMarked(it) ? it.kind : open.has(it.day) ? "open" : it.kind;

/** 'Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam (nghỉ lễ). Nguồn: …' */
function textOf(say: Say, it: PicturedDay, open: Map<string, string>): string {
  const at = startOf(dayFromIso(it.day)!);
  const date = capital(say("words_pair", sayWeekday(say, at), sayFullDate(at)));
  const kind = say(`calendar_kind_${classOf(it, open).replace("-", "_")}`);
  const what = it.kind === "own" ? say(it.minutes === 0 ? "calendar_own_shut" : "calendar_kind_own") : kind;
  const named = it.name && it.name.toLowerCase() !== what ? `${it.name} (${what})` : what;
  const text = say("calendar_day_text", date, named);
  const source = it.source || open.get(it.day);
  return source ? say("calendar_day_source", text, source) : text;
}

function totals(say: Say, months: PicturedMonth[]): string {
  const days = months.flatMap((it) => it.days);
  const worked = days.filter((it) => it.minutes > 0).length;
  const of = (kind: PicturedDay["kind"]) => days.filter((it) => it.kind === kind).length;
  return say("calendar_total", worked, of("holiday"), of("make-up"));
}

/** Where an arrow, Home or End leads among the marked days; undefined: the key is not for them. */
function dayAfter(days: string[], from: string | undefined, key: string): string | undefined {
  const at = from === undefined ? 0 : days.indexOf(from);
  if (key === "ArrowRight" || key === "ArrowDown") return days[Math.min(days.length - 1, at + 1)];
  if (key === "ArrowLeft" || key === "ArrowUp") return days[Math.max(0, at - 1)];
  if (key === "Home") return days[0];
  return key === "End" ? days.at(-1) : undefined;
}
