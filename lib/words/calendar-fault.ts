import type { CalendarFault } from "../calendar/exchange.ts";
import type { Say } from "./say.ts";

/**
 * What is wrong in a calendar file, for whoever brought it. The calendar itself says it in English, to
 * whoever writes such files by program; these are the same faults as an officer hears them.
 */
const FAULTS: readonly [RegExp, string][] = [
  [/^not JSON$/u, "calendar_fault_json"],
  [/^not '/u, "calendar_fault_kind"],
  [/^later than \d+: (\d+)$/u, "calendar_fault_later"],
  [/^not \d+$/u, "calendar_fault_version"],
  [/^not a date that exists/u, "calendar_fault_date"],
  [/^neither a date/u, "calendar_fault_end"],
  [/^from and to must/u, "calendar_season_form"],
  [/^the season ends/u, "calendar_season_backwards"],
  [/no working time at all/u, "calendar_fault_never"],
  [/^'(.*)' is not a pair of times/u, "calendar_fault_pair"],
  [/^'(.*)' runs backwards/u, "options_hours_backwards"],
  [/^'(.*)' overlaps/u, "options_hours_overlap"],
  [/^not a list of office hours/u, "calendar_fault_hours"],
  [/is a day off as well$/u, "calendar_fault_twice"],
  [/^unknown: (.*)$/u, "calendar_fault_unknown"],
];

/** One fault with its place in the file: '«off.3.day»: không có ngày này'. */
export function sayCalendarFault(say: Say, { path, what }: CalendarFault): string {
  const place = path || say("calendar_import_whole");
  for (const [pattern, key] of FAULTS) {
    const found = pattern.exec(what);
    if (found) return say("calendar_import_fault", place, say(key, found[1] ?? ""));
  }
  return say("calendar_import_fault", place, say("calendar_fault_other"));
}
