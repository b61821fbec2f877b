/** What the province's office keeps of what communes say: of each its newest word of each of the last days. */
import type { Day } from "../dossier/moment.ts";
import type { ProvincePost } from "./record.ts";

/** Days of a commune that are kept. */
export const DAYS_KEPT = 14;

/** By commune and day there is one: the newest word, in whatever order they came. Newest day first. */
export function keepNewest(kept: readonly ProvincePost[], post: ProvincePost): ProvincePost[] {
  const { day } = post.counts;
  const there = kept.find((it) => it.counts.day === day);
  if (there && there.v >= post.v) return [...kept];
  return [...kept.filter((it) => it !== there), post]
    .sort((a, b) => b.counts.day - a.counts.day)
    .slice(0, DAYS_KEPT);
}

/** The newest word of a day; null: the commune said nothing on that day. */
export const onDay = (kept: readonly ProvincePost[], day: Day): ProvincePost | null =>
  kept.find((it) => it.counts.day === day) ?? null;
