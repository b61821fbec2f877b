import type { Clock } from "../deadline/clock.ts";
import type { Minute } from "../dossier/model.ts";
import { days, longDuration, roughDuration, shortDuration } from "./duration.ts";
import { isDone } from "./lead.ts";
import { sayMinute, sayMinuteFull, sayMoment } from "./moment.ts";
import type { Say } from "./say.ts";
import { wallOf } from "./wall.ts";

/** What every saying of a clock needs. `dayMinutes`: working minutes of an ordinary day. */
export interface ClockWords {
  say: Say;
  now: Minute;
  dayMinutes: number;
}

/**
 * How much room there is: `slim` 'trễ 2 ngày', `short` 'trễ 2 ngày 40 phút',
 * `plain` the same in full words, `long` 'còn 3 giờ 20 phút làm việc', 'quá hạn 2 giờ'.
 */
export type Form = "slim" | "short" | "plain" | "long";

const LASTING: Record<Form, typeof shortDuration> = {
  slim: roughDuration,
  short: shortDuration,
  plain: longDuration,
  long: longDuration,
};

/** 'Bước', 'Hồ sơ', 'Tiếp nhận' …: whose clock it is. */
export const nameOf = (say: Say, clock: Clock): string => say(`clock_of_${clock.of}`);

/** 'còn 1g20'', 'trễ 2g40'', 'đang tạm dừng 4 ngày', 'chưa rõ hạn': without whose clock it is. */
export function stateText(w: ClockWords, clock: Clock, form: Form): string {
  const { say } = w;
  const bare = form === "slim" ? "slim" : "full";
  if (clock.state === "unknown") return say(`clock_unknown_${bare}`);
  if (clock.state === "no-limit") return say(`clock_no_limit_${bare}`);
  if (isDone(clock.state)) return say(`clock_${clock.state.replaceAll("-", "_")}_${bare}`);
  if (clock.state === "paused") return pausedText(w, clock, bare);
  const late = clock.state === "late";
  if (clock.left === null) return say(late ? "clock_late_bare" : "clock_left_bare");
  if (clock.left === 0) return say(late ? "clock_late_just" : "clock_due_now");
  // The eight hours of intake are hours: '1 ngày 30 phút' would hide how few they are.
  const dayMinutes = clock.of === "intake" ? Number.POSITIVE_INFINITY : w.dayMinutes;
  const amount = LASTING[form](say, clock.left, dayMinutes);
  if (form === "long") return say(late ? "clock_late_long" : "clock_left_long", amount);
  return say(late ? "clock_late_short" : "clock_left_short", amount);
}

/** Days of a pause are days of the calendar: that is how a citizen and a supervisor count them. */
function pausedText({ say, now }: ClockWords, clock: Clock, bare: "slim" | "full"): string {
  const since = clock.pausedSince;
  const count = since === null ? -1 : wallOf(now).dayNumber - wallOf(since).dayNumber;
  if (since === null || count < 0 || (count === 0 && bare === "slim")) return say(`clock_paused_${bare}`);
  if (count === 0) return say("clock_paused_since", sayMinute(say, since, now));
  return say(`clock_paused_days_${bare}`, days(say, count));
}

/** 'Bước còn 1g20''; a stopped or unknown dossier needs no name before it: 'Đang tạm dừng 4 ngày'. */
export function headline(w: ClockWords, clock: Clock, form: Form): string {
  const text = stateText(w, clock, form);
  return standsAlone(clock) ? capital(text) : w.say("clock_named", nameOf(w.say, clock), text);
}

/** Whether the clock's words are clear without 'Bước' or 'Hồ sơ' before them. */
export function standsAlone(clock: Clock): boolean {
  return (
    clock.of === "dossier" &&
    (clock.state === "paused" ||
      clock.state === "unknown" ||
      clock.state === "no-limit" ||
      isDone(clock.state))
  );
}

/** The due date as said on screen, with 'dự kiến' where it leans on an open question; '' where not known. */
export function dueText({ say, now }: ClockWords, clock: Clock): string {
  if (clock.due === null) return clock.dueAsShown ? sayMoment(say, clock.dueAsShown, now) : "";
  return provisional(say, clock, sayMinute(say, clock.due, now));
}

/** 'dự kiến 25/11' where the date leans on a year without an official notice. */
export const provisional = (say: Say, clock: Clock, due: string): string =>
  clock.provisional ? say("clock_provisional", due) : due;

/** One clock as a whole sentence: 'Bước «Thẩm định hồ sơ» còn 1 giờ 20 phút làm việc, hạn hôm nay 17:00'. */
export function clockSentence(w: ClockWords, clock: Clock): string {
  const { say, now } = w;
  const name = clock.name ? say("clock_step_name", nameOf(say, clock), clock.name) : nameOf(say, clock);
  const text = say("clock_named", name, stateText(w, clock, "long"));
  if (clock.due === null || isDone(clock.state)) return text;
  const due = provisional(say, clock, sayMinuteFull(say, clock.due, now));
  return say("words_comma", text, lower(say(`clock_due_${clock.of}`, due)));
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
