import type { Clock, Clocks } from "../deadline/clock.ts";
import type { Minute } from "../dossier/model.ts";
import { days, longDuration, shortDuration } from "./duration.ts";
import { isDone, leadOf } from "./lead.ts";
import { sayDate, sayMinute, sayMinuteFull, sayMoment } from "./moment.ts";
import { sayMissing } from "./reason.ts";
import type { Say } from "./say.ts";
import { wallOf } from "./wall.ts";

/** What every saying of a clock needs. `dayMinutes`: working minutes of an ordinary day. */
export interface ClockWords {
  say: Say;
  now: Minute;
  dayMinutes: number;
}

/** 'Bước', 'Hồ sơ', 'Tiếp nhận' …: whose clock it is. */
export const nameOf = (say: Say, clock: Clock): string => say(`clock_of_${clock.of}`);

/** 'còn 1g20', 'quá 2g40', 'đang tạm dừng 4 ngày', 'chưa rõ hạn': without whose clock it is. */
export function shortState(w: ClockWords, clock: Clock): string {
  return state(w, clock, shortDuration, "short");
}

/** 'còn 3 giờ 20 phút làm việc', 'quá hạn 2 giờ', 'đang tạm dừng', 'chưa rõ hạn'. */
export function longState(w: ClockWords, clock: Clock): string {
  return state(w, clock, longDuration, "long");
}

function state(w: ClockWords, clock: Clock, lasting: typeof shortDuration, form: "short" | "long"): string {
  const { say } = w;
  if (clock.state === "unknown") return say("clock_unknown");
  if (isDone(clock.state)) return say(`clock_${clock.state.replaceAll("-", "_")}`);
  if (clock.state === "paused") return pausedState(w, clock);
  if (clock.left === null) return say(clock.state === "late" ? "clock_late_bare" : "clock_left_bare");
  if (clock.left === 0) return say(clock.state === "late" ? "clock_late_just" : "clock_due_now");
  const amount = lasting(say, clock.left, w.dayMinutes);
  return say(clock.state === "late" ? `clock_late_${form}` : `clock_left_${form}`, amount);
}

/** Days of a pause are days of the calendar: that is how a citizen and a supervisor count them. */
function pausedState({ say, now }: ClockWords, clock: Clock): string {
  if (clock.pausedSince === null) return say("clock_paused");
  const since = wallOf(now).dayNumber - wallOf(clock.pausedSince).dayNumber;
  if (since < 0) return say("clock_paused");
  if (since === 0) return say("clock_paused_since", sayMinute(say, clock.pausedSince, now));
  return say("clock_paused_days", days(say, since));
}

/** 'Bước còn 1g20'; a stopped or unknown dossier needs no name before it: 'Đang tạm dừng 4 ngày'. */
export function headline(w: ClockWords, clock: Clock, form: "short" | "long" = "short"): string {
  const text = form === "short" ? shortState(w, clock) : longState(w, clock);
  if (standsAlone(clock)) return capital(text);
  return w.say("clock_named", nameOf(w.say, clock), text);
}

/** Whether the clock's words are clear without 'Bước' or 'Hồ sơ' before them. */
export function standsAlone(clock: Clock): boolean {
  return (
    clock.of === "dossier" && (clock.state === "paused" || clock.state === "unknown" || isDone(clock.state))
  );
}

/** The due date as said on screen, with 'dự kiến' where it leans on an open question; '' where not known. */
export function dueText({ say, now }: ClockWords, clock: Clock): string {
  if (clock.due === null) return clock.dueAsShown ? sayMoment(say, clock.dueAsShown, now) : "";
  const text = sayMinute(say, clock.due, now);
  return clock.provisional ? say("clock_provisional", text) : text;
}

/** The second line of a row: the other clock with its date, or what matters more (a pause without a paper). */
export function secondLine(w: ClockWords, clocks: Clocks): string {
  const { say } = w;
  const { lead, second } = leadOf(clocks);
  if (lead.state === "paused") {
    if (clocks.pausedWithoutPaper) return say("clock_no_paper");
    if (lead.left === null) return "";
    return say(
      lead.left < 0 ? "clock_paused_over" : "clock_paused_left",
      shortDuration(say, lead.left, w.dayMinutes),
    );
  }
  if (lead.state === "unknown") return lead.missing[0] ? sayMissing(say, lead.missing[0]) : "";
  if (!second) {
    const due = dueText(w, lead);
    return due ? say(`clock_due_${lead.of}`, due) : "";
  }
  return other(w, second);
}

function other(w: ClockWords, clock: Clock): string {
  const { say, now } = w;
  const text = say("clock_named", nameOf(say, clock), shortState(w, clock));
  if (clock.due === null || isDone(clock.state)) return text;
  const sameDay = wallOf(clock.due).dayNumber === wallOf(now).dayNumber;
  const due = sameDay ? dueText(w, clock) : sayDate(clock.due, now);
  return say("words_dot", text, !sameDay && clock.provisional ? say("clock_provisional", due) : due);
}

/** One clock as a whole sentence: 'Bước «Thẩm định hồ sơ» còn 1 giờ 20 phút làm việc, hạn hôm nay 17:00'. */
export function clockSentence(w: ClockWords, clock: Clock): string {
  const { say, now } = w;
  const name = clock.name ? say("clock_step_name", nameOf(say, clock), clock.name) : nameOf(say, clock);
  const text = say("clock_named", name, longState(w, clock));
  if (clock.due === null || isDone(clock.state)) return text;
  const due = sayMinuteFull(say, clock.due, now);
  return say(
    "words_comma",
    text,
    lower(say(`clock_due_${clock.of}`, clock.provisional ? say("clock_provisional", due) : due)),
  );
}

/** The aria-label of a row clock: everything it knows, in full words. */
export function clockLabel(w: ClockWords, code: string, clocks: Clocks): string {
  const { lead, second } = leadOf(clocks);
  const said = [clockSentence(w, lead)];
  if (second) said.push(clockSentence(w, second));
  if (lead.state === "paused" && clocks.pausedWithoutPaper) said.push(w.say("clock_no_paper"));
  if (lead.state === "unknown") for (const key of lead.missing) said.push(sayMissing(w.say, key));
  return w.say("clock_label", code, said.join(". ").replaceAll("..", "."));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
