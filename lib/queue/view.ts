import type { Calendar } from "../calendar/index.ts";
import { isOver } from "../dossier/status.ts";
import { type Around, itemOf, type Known } from "./item.ts";
import { runs } from "./pressing.ts";
import { riskOf } from "./risk.ts";
import { add, isHidden, noSums, numbersOf, type Sums, shareOf } from "./share.ts";
import type { QueueItem, QueueView } from "./types.ts";

/**
 * Counts, loads and the list by risk, from what is in work as the queue shows it at `around.now`.
 * `beside` is only handed on: it is of more than these dossiers.
 * Every row is in it: a list that says less than the numbers above it would be another list.
 */
export function queueView(
  all: readonly QueueItem[],
  around: Around,
  beside: Pick<QueueView, "portals" | "notices" | "seen" | "left" | "whose">,
): QueueView {
  const items = all.filter((it) => !isHidden(it)).sort(byRisk);
  return {
    ...numbersOf(sumsOf(all, around.calendar), around.calendar, around.now),
    madeAt: around.now,
    ...beside,
    left: [...beside.left].sort((a, b) => b.since - a.since || a.code.localeCompare(b.code)),
    untouchedDays: around.untouchedFrom,
    items,
    hidden: all.filter(isHidden).sort(byReturn),
  };
}

/** The sums of these items, counted one by one: what the index that is kept of them must come to. */
export function sumsOf(items: readonly QueueItem[], calendar: Calendar): Sums {
  const sums = noSums();
  for (const it of items) add(sums, shareOf(it, calendar), 1);
  return sums;
}

/** What was put off before what is said to be done, the earliest first. */
function byReturn(a: QueueItem, b: QueueItem): number {
  const until = ({ handling }: QueueItem) =>
    (handling?.kind === "hidden" ? handling.until : null) ?? Number.MAX_SAFE_INTEGER;
  return until(a) - until(b) || a.code.localeCompare(b.code);
}

/** Those of the dossiers that are in work, as the queue shows them. */
export const itemsOf = (known: readonly Known[], around: Around): QueueItem[] =>
  known.filter(isOpen).map((it) => itemOf(it, around));

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
