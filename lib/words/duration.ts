import type { Say } from "./say.ts";

/** From so many days on the hours say nothing more that helps, and the short form drops them. */
const DAYS_ALONE = 5;

/** Splits working minutes into the office's own days, hours and minutes; the sign is dropped. */
function parts(minutes: number, dayMinutes: number) {
  const all = Math.abs(Math.round(minutes));
  const days = Math.floor(all / dayMinutes);
  const rest = days === 0 ? all : all - days * dayMinutes;
  return { days, hours: Math.floor(rest / 60), minutes: rest % 60 };
}

/**
 * '3g20', '50 phút', '1 ngày 50 phút', '9 ngày'.
 * `minutes`: working minutes; `dayMinutes`: working minutes of an ordinary day of the office.
 */
export function shortDuration(say: Say, minutes: number, dayMinutes: number): string {
  const p = parts(minutes, dayMinutes);
  const dayText = p.days === 0 ? "" : days(say, p.days);
  if (p.days >= DAYS_ALONE) return dayText;
  const rest = shortRest(say, p.hours, p.minutes);
  if (p.days === 0) return rest || say("words_minutes_short", 0);
  return rest ? say("words_pair", dayText, rest) : dayText;
}

function shortRest(say: Say, hours: number, minutes: number): string {
  if (hours === 0) return minutes === 0 ? "" : say("words_minutes_short", minutes);
  if (minutes === 0) return say("words_hours_short", hours);
  return say("words_hours_minutes_short", hours, String(minutes).padStart(2, "0"));
}

/** Whole days where there is one at least, else as `shortDuration`: '2 ngày', '3g20'. For places with no room. */
export function roughDuration(say: Say, minutes: number, dayMinutes: number): string {
  const count = Math.floor(Math.abs(Math.round(minutes)) / dayMinutes);
  return count > 0 ? days(say, count) : shortDuration(say, minutes, dayMinutes);
}

/** '3 giờ 20 phút', '1 ngày 3 giờ': nothing dropped, for reasons and screen readers. Units as in `shortDuration`. */
export function longDuration(say: Say, minutes: number, dayMinutes: number): string {
  const p = parts(minutes, dayMinutes);
  const said = [
    p.days ? days(say, p.days) : "",
    p.hours ? say(p.hours === 1 ? "words_hour_one" : "words_hours", p.hours) : "",
    p.minutes ? say(p.minutes === 1 ? "words_minute_one" : "words_minutes", p.minutes) : "",
  ].filter((part) => part !== "");
  if (said.length === 0) return say("words_minutes", 0);
  return said.reduce((left, right) => say("words_pair", left, right));
}

/** '1 ngày', '4 ngày'. */
export function days(say: Say, count: number): string {
  return say(count === 1 ? "words_day_one" : "words_days", count);
}
