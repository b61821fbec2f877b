import type { Minute, Moment } from "../dossier/model.ts";
import { dayFromIso, startOf } from "../dossier/moment.ts";
import type { Say } from "./say.ts";
import { type Wall, wallOf, wallOfMoment } from "./wall.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** '9:00', '14:30'. */
export function timeOfDay(at: Minute): string {
  const wall = wallOf(at);
  return `${wall.hour}:${two(wall.minute)}`;
}

/** '23/11', and '23/11/2027' where the year isn't this one. */
export function sayDate(at: Minute, now: Minute): string {
  const wall = wallOf(at);
  const short = `${two(wall.day)}/${two(wall.month)}`;
  return wall.year === wallOf(now).year ? short : `${short}/${wall.year}`;
}

/** '23/11/2026', for lists and records in which no 'now' stands beside it. */
export function sayFullDate(at: Minute): string {
  const wall = wallOf(at);
  return `${two(wall.day)}/${two(wall.month)}/${wall.year}`;
}

/** '23/11/2026' out of '2026-11-23'; what is no such day is said as it stands. */
export function sayIsoDay(day: string): string {
  const read = dayFromIso(day);
  return read === null ? day : sayFullDate(startOf(read));
}

/** '14:30' today, 'ngày mai 9:00', 'hôm qua 16:30', '23/11 16:30'. */
export function sayMinute(say: Say, at: Minute, now: Minute): string {
  const near = nearDay(say, wallOf(at), wallOf(now));
  const time = timeOfDay(at);
  if (near === "today") return time;
  return say("words_pair", near ?? sayDate(at, now), time);
}

/** As `sayMinute`, but today is named too: 'hôm nay 17:00', for sentences that stand alone. */
export function sayMinuteFull(say: Say, at: Minute, now: Minute): string {
  const near = nearDay(say, wallOf(at), wallOf(now));
  const day = near === "today" ? say("words_today") : (near ?? sayDate(at, now));
  return say("words_pair", day, timeOfDay(at));
}

/**
 * A Moment as a page gave it: with its time of day, or as a bare date when the
 * page gave none (an hour is never made up). Text that is no moment comes back
 * as it is.
 */
export function sayMoment(say: Say, text: Moment, now: Minute): string {
  const read = wallOfMoment(text);
  if (!read) return text;
  return read.timed ? sayMinute(say, read.at, now) : sayDate(read.at, now);
}

/** 'thứ Bảy', 'Chủ nhật'. */
export function sayWeekday(say: Say, at: Minute): string {
  return say(`words_weekday_${wallOf(at).weekday}`);
}

function nearDay(say: Say, wall: Wall, now: Wall): string | null {
  const distance = wall.dayNumber - now.dayNumber;
  if (distance === 0) return "today";
  if (distance === 1) return say("words_tomorrow");
  if (distance === -1) return say("words_yesterday");
  return null;
}
