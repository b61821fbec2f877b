/** The paper register beside what was seen here, day by day and code by code. */
import type { CountedDossier } from "../counting/model.ts";
import type { Period } from "../counting/period.ts";
import { type Day, dayFromIso, isoDay } from "../dossier/moment.ts";
import { isEnded } from "../dossier/status.ts";
import { type BookDay, SIDES, type Side } from "./model.ts";

/** One day: what the book says, the codes that were seen here, and by how many the book has more (negative: fewer). */
export interface DayRow {
  day: Day;
  book: BookDay | null;
  here: Record<Side, string[]>;
  /** null: the book's count is not typed in. */
  more: Record<Side, number | null>;
}

/**
 * Days of a period on which somebody worked, wrote in the book or took a dossier in, the newest first. A dossier counts as
 * received by its date of receipt and as returned by the date on which it ended; without that date it counts nowhere.
 * @param isWorkDay days on which the office works
 */
export function dayRows(
  dossiers: readonly CountedDossier[],
  book: readonly BookDay[],
  { from, to }: Period,
  isWorkDay: (day: Day) => boolean,
): DayRow[] {
  const rows = new Map<Day, DayRow>();
  const rowOf = (day: Day): DayRow => {
    const there = rows.get(day);
    if (there) return there;
    const row = {
      day,
      book: null,
      here: { received: [], returned: [] },
      more: { received: null, returned: null },
    };
    rows.set(day, row);
    return row;
  };
  for (let day = from; day <= to; day++) if (isWorkDay(day)) rowOf(day);
  const seen = new Set<string>();
  for (const { code, receivedAt, finishedAt } of dossiers) {
    // Two portals may show the same dossier.
    if (seen.has(code)) continue;
    seen.add(code);
    for (const [side, at] of [
      ["received", receivedAt],
      ["returned", finishedAt],
    ] as const)
      if (at && from <= at.day && at.day <= to) rowOf(at.day).here[side].push(code);
  }
  for (const it of book) {
    const day = dayFromIso(it.day);
    if (day !== null && from <= day && day <= to) rowOf(day).book = it;
  }
  for (const row of rows.values())
    for (const side of SIDES) {
      row.here[side].sort();
      const count = countIn(row.book, side);
      row.more[side] = count === null ? null : count - row.here[side].length;
    }
  return [...rows.values()].sort((a, b) => b.day - a.day);
}

/** What the book says of a side: its count as typed, else how many codes of it were pasted. */
export const countIn = (book: BookDay | null, side: Side): number | null =>
  book === null ? null : (book[side].count ?? book[side].codes?.length ?? null);

/** Codes that only one of the two has. */
export interface OneSided {
  /** In the book; `here`: the day on which it counts here, null: on none. */
  book: { code: string; here: Day | null }[];
  here: string[];
}

/** @param days on which day each dossier counts here, by its code */
export function oneSided(
  book: readonly string[],
  here: readonly string[],
  days: ReadonlyMap<string, Day>,
): OneSided {
  const [inBook, seen] = [new Set(book), new Set(here)];
  return {
    book: [...inBook]
      .filter((it) => !seen.has(it))
      .sort()
      .map((code) => ({ code, here: days.get(code) ?? null })),
    here: here.filter((it) => !inBook.has(it)),
  };
}

/** How many have ended of which nobody knows when: refused, withdrawn, done and returned ones, each once. */
export function endedWithoutDay(dossiers: readonly CountedDossier[]): number {
  const without = dossiers.filter((it) => !it.finishedAt && it.status !== null && isEnded(it.status));
  return new Set(without.map(({ code }) => code)).size;
}

/** On which day each dossier counts here, by side and code. */
export function daysOf(dossiers: readonly CountedDossier[]): Record<Side, Map<string, Day>> {
  const days: Record<Side, Map<string, Day>> = { received: new Map(), returned: new Map() };
  for (const { code, receivedAt, finishedAt } of dossiers) {
    if (receivedAt) days.received.set(code, receivedAt.day);
    if (finishedAt) days.returned.set(code, finishedAt.day);
  }
  return days;
}

/** The day's record with one part of it changed; nothing of it is written yet. */
export function withPart(
  book: BookDay | null,
  day: Day,
  side: Side,
  part: Partial<BookDay[Side]>,
): Omit<BookDay, "at"> {
  const none = { count: null, codes: null };
  const { received, returned } = book ?? { received: none, returned: none };
  const before = { received, returned };
  return { day: isoDay(day), ...before, [side]: { ...before[side], ...part } };
}
