/** Counts as communes say them, for the province's tests and the gallery. */
import { dayFromIso, dayOf, minuteOf } from "../dossier/moment.ts";
import type { Numbers, ProvinceCounts, ProvincePost } from "./record.ts";

/** A Friday at 15:40. */
export const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const MONTH = dayFromIso("2026-11-01")!;

const NUMBERS: Numbers = {
  open: 214,
  dueToday: 9,
  lateDossiers: 3,
  lateSteps: 5,
  paused: 12,
  pausedWithoutPaper: 2,
  pausedUnclear: 0,
  unknown: 0,
};

export function counts(more: Partial<ProvinceCounts> = {}, numbers: Partial<Numbers> = {}): ProvinceCounts {
  const at = more.at ?? NOW;
  return {
    at,
    day: dayOf(at),
    numbers: { ...NUMBERS, ...numbers },
    since: MONTH,
    onTime: { n: 188, of: 193 },
    stepsOnTime: { n: 702, of: 725 },
    uncounted: 0,
    whole: { machines: { today: 10, all: 10 }, waiting: 0, lists: "whole" },
    ...more,
  };
}

export const post = (commune: string, it: ProvinceCounts = counts(), v = it.at * 60_000): ProvincePost => ({
  v,
  commune,
  counts: it,
});
