/** The communes of a province as its office sees them on a day, and sums that say how many communes are in them. */
import type { Day } from "../dossier/moment.ts";
import { onDay } from "./heard.ts";
import { isWhole, type Numbers, type ProvinceCounts, type ProvincePost } from "./record.ts";

/** A commune as the province's own list names it. */
export interface Commune {
  code: string;
  name: string;
}

export interface CommuneRow extends Commune {
  /** said: on the day that is shown; silent: on an earlier day only; never: nothing was heard of it. */
  state: "said" | "silent" | "never";
  /** What it said on the day; null: its numbers are not known. */
  counts: ProvinceCounts | null;
  whole: boolean;
  /** When it last said anything; null: never. */
  at: number | null;
  /** Late dossiers against its last earlier day that is known; null: there is none. */
  change: number | null;
}

export interface Sums {
  numbers: Numbers;
  onTime: { n: number; of: number };
  stepsOnTime: { n: number; of: number };
  /** Communes in it, of how many; of these so many whose own numbers aren't whole. */
  in: number;
  of: number;
  notWhole: number;
}

/** A row for each commune of the province's list; what others say is nobody's here. */
export const rowsOf = (
  communes: readonly Commune[],
  heard: ReadonlyMap<string, readonly ProvincePost[]>,
  day: Day,
): CommuneRow[] =>
  communes.map(({ code, name }) => {
    const kept = heard.get(code) ?? [];
    const counts = onDay(kept, day)?.counts ?? null;
    const before = kept.find((it) => it.counts.day < day)?.counts ?? null;
    const at = kept.reduce<number | null>((last, it) => Math.max(last ?? 0, it.counts.at), null);
    return {
      code,
      name,
      state: counts ? "said" : at === null ? "never" : "silent",
      counts,
      whole: counts !== null && isWhole(counts),
      at,
      change: counts && before && counts.numbers.lateDossiers - before.numbers.lateDossiers,
    };
  });

/** What those that said something on the day come to together. */
export function sumsOf(rows: readonly CommuneRow[]): Sums {
  const said = rows.flatMap(({ counts }) => counts ?? []);
  const sum = (of: (it: ProvinceCounts) => number): number => said.reduce((n, it) => n + of(it), 0);
  const number = (name: keyof Numbers) => sum((it) => it.numbers[name]);
  return {
    numbers: {
      open: number("open"),
      dueToday: number("dueToday"),
      lateDossiers: number("lateDossiers"),
      lateSteps: number("lateSteps"),
      paused: number("paused"),
      pausedWithoutPaper: number("pausedWithoutPaper"),
      pausedUnclear: number("pausedUnclear"),
      unknown: number("unknown"),
    },
    onTime: { n: sum((it) => it.onTime.n), of: sum((it) => it.onTime.of) },
    stepsOnTime: { n: sum((it) => it.stepsOnTime.n), of: sum((it) => it.stepsOnTime.of) },
    in: said.length,
    of: rows.length,
    notWhole: rows.filter((it) => it.counts && !it.whole).length,
  };
}

export const COLUMNS = [
  "name",
  "open",
  "dueToday",
  "lateDossiers",
  "lateSteps",
  "pausedWithoutPaper",
  "onTime",
  "whole",
  "at",
] as const;
export type Column = (typeof COLUMNS)[number];
export interface Order {
  by: Column;
  down: boolean;
}
/** The worst first. */
export const WORST_FIRST: Order = { by: "lateDossiers", down: true };

const share = ({ n, of }: { n: number; of: number }): number | null => (of === 0 ? null : n / of);

/** What a column is put in order by; null: not known. */
function keyOf({ counts, whole, at }: CommuneRow, by: Exclude<Column, "name">): number | null {
  if (by === "at") return at;
  if (!counts) return null;
  if (by === "onTime") return share(counts.onTime);
  if (by === "whole") {
    const { today, all } = counts.whole.machines;
    return whole ? 2 : all === 0 ? 0 : today / all;
  }
  return counts.numbers[by];
}

/** What isn't known stands last, whichever way: it is no least and no most. */
export function inOrder(rows: readonly CommuneRow[], { by, down }: Order): CommuneRow[] {
  const names = (a: CommuneRow, b: CommuneRow) =>
    a.name.localeCompare(b.name, "vi") || (a.code < b.code ? -1 : 1);
  const turn = down ? -1 : 1;
  if (by === "name") return [...rows].sort((a, b) => turn * names(a, b));
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a, by), keyOf(b, by)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || names(a, b);
    return turn * (x - y) || names(a, b);
  });
}

/** Days of which anything is known, the newest first; `today` is among them always. */
export const daysOf = (heard: Iterable<readonly ProvincePost[]>, today: Day): Day[] => {
  const days = new Set([today]);
  for (const kept of heard) for (const it of kept) if (it.counts.day <= today) days.add(it.counts.day);
  return [...days].sort((a, b) => b - a);
};
