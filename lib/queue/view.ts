import { isOver } from "../dossier/status.ts";
import { type Around, itemOf, type Known } from "./item.ts";
import { loadOf } from "./load.ts";
import { runs } from "./pressing.ts";
import { riskOf } from "./risk.ts";
import type { QueueGroup, QueueItem, QueueView } from "./types.ts";

/** Rows handed to a panel at most; the counts are of all. */
const ROWS = 500;
export const GROUPS: readonly QueueGroup[] = [
  "overdue",
  "next-hours",
  "today",
  "tomorrow",
  "paused",
  "paused-without-paper",
  "online-waiting",
  "apology",
  "asked-twice",
  "early",
  "untouched",
];

/**
 * Counts, loads and the list by risk, from dossiers and their clocks at `now`.
 * `beside` is only handed on: it is of more than these dossiers.
 * `whole`: every dossier in work, not only those that a panel shows.
 */
export function queueView(
  known: Known[],
  around: Around,
  beside: Pick<QueueView, "portals" | "notices" | "seen" | "left" | "whose">,
  whole = false,
): QueueView {
  const all = known.filter(isOpen).map((it) => itemOf(it, around));
  const items = all.filter((it) => !isHidden(it)).sort(byRisk);
  const today = items.filter((it) => it.needsActionToday);
  return {
    madeAt: around.now,
    ...beside,
    left: [...beside.left].sort((a, b) => b.since - a.since || a.code.localeCompare(b.code)).slice(0, ROWS),
    open: items.length,
    counts: countGroups(items),
    untouchedDays: around.untouchedFrom,
    load: loadOf(items, around.calendar, around.now),
    items: whole ? items : items.slice(0, ROWS),
    hidden: all.filter(isHidden).sort(byReturn).slice(0, ROWS),
    needsActionToday: today.length,
    urgentToday: today.filter(({ groups }) => groups.includes("overdue") || groups.includes("next-hours"))
      .length,
    unknown: items.filter((it) => it.clock.state === "unknown").length,
  };
}

/** How many of these each tile holds; of the same items a page's list is made, so that the two can't disagree. */
export function countGroups(items: readonly QueueItem[]): Record<QueueGroup, number> {
  const counts = Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<QueueGroup, number>;
  for (const { groups } of items) for (const group of groups) counts[group]++;
  return counts;
}

/** The number for the badge alone. */
export function needsActionToday(known: Known[], around: Around): number {
  const items = known.filter(isOpen).map((it) => itemOf(it, around));
  return items.filter((it) => it.needsActionToday && !isHidden(it)).length;
}

const isHidden = ({ handling }: QueueItem): boolean => handling?.kind === "hidden";

/** What was put off before what is said to be done, the earliest first. */
function byReturn(a: QueueItem, b: QueueItem): number {
  const until = ({ handling }: QueueItem) =>
    (handling?.kind === "hidden" ? handling.until : null) ?? Number.MAX_SAFE_INTEGER;
  return until(a) - until(b) || a.code.localeCompare(b.code);
}

/** Has it not ended, by its status and by its clocks? */
export const isOpen = ({ dossier, clocks }: Known): boolean =>
  !isOver(dossier.values) && !clocks.dossier.state.startsWith("done-");

/** Overdue first, the latest on top; then by what is left beyond what the step usually takes; stops without a paper; stops; unknown last. */
function byRisk(a: QueueItem, b: QueueItem): number {
  return rank(a) - rank(b) || riskOf(a) - riskOf(b) || a.code.localeCompare(b.code);
}

function rank(item: QueueItem): number {
  if (item.clock.state === "late") return 0;
  if (runs(item.clock)) return 1;
  if (item.groups.includes("paused-without-paper")) return 2;
  return item.groups.includes("paused") ? 3 : 4;
}
