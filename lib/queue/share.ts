/** What one dossier adds to the numbers of the queue, and the sums of such shares: tiles, chart and badge are made of these alone. */
import type { Calendar } from "../calendar/index.ts";
import type { Minute } from "../dossier/model.ts";
import type { Day } from "../dossier/moment.ts";
import { dayDue, loadOf } from "./load.ts";
import { GROUPS, type QueueGroup, type QueueItem, type QueueNumbers } from "./types.ts";

/** Of a dossier that is hidden nothing is counted. */
export interface Share {
  hidden: boolean;
  groups: QueueGroup[];
  /** The working days by whose close the dossier and its step have to be done; null: in no day's bar. */
  due: Day | null;
  stepDue: Day | null;
  provisional: boolean;
  needsActionToday: boolean;
  urgentToday: boolean;
  unknown: boolean;
}

/** Of what is counted nowhere. */
export const NOWHERE: Share = {
  hidden: true,
  groups: [],
  due: null,
  stepDue: null,
  provisional: false,
  needsActionToday: false,
  urgentToday: false,
  unknown: false,
};

/** Shares added up. */
export interface Sums {
  open: number;
  counts: Record<QueueGroup, number>;
  /** By day: dossiers due, steps due, and of the dossiers those that lean on an unofficial calendar. Days of none are left out. */
  days: Record<string, DaySum>;
  needsActionToday: number;
  urgentToday: number;
  unknown: number;
}
export type DaySum = { due: number; steps: number; provisional: number };

export const noSums = (): Sums => ({
  open: 0,
  counts: Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<QueueGroup, number>,
  days: {},
  needsActionToday: 0,
  urgentToday: 0,
  unknown: 0,
});

/** What an item adds, as it stands now. */
export function shareOf(item: QueueItem, calendar: Pick<Calendar, "workDayOf" | "lastWork">): Share {
  const { groups, needsActionToday } = item;
  return {
    hidden: isHidden(item),
    groups: [...groups],
    due: dayDue(item.dossier, calendar),
    stepDue: dayDue(item.step, calendar),
    provisional: item.dossier.provisional,
    needsActionToday,
    urgentToday: needsActionToday && (groups.includes("overdue") || groups.includes("next-hours")),
    unknown: item.clock.state === "unknown",
  };
}

/** Put off or said to be done: it is shown apart and counted nowhere. */
export const isHidden = ({ handling }: Pick<QueueItem, "handling">): boolean => handling?.kind === "hidden";

/** Adds a share to the sums (1), or takes it out again (-1). */
export function add(sums: Sums, share: Share, times: 1 | -1): void {
  if (share.hidden) return;
  sums.open += times;
  for (const group of share.groups) sums.counts[group] += times;
  if (share.needsActionToday) sums.needsActionToday += times;
  if (share.urgentToday) sums.urgentToday += times;
  if (share.unknown) sums.unknown += times;
  if (share.due !== null)
    onDay(sums, share.due, { due: times, steps: 0, provisional: share.provisional ? times : 0 });
  if (share.stepDue !== null) onDay(sums, share.stepDue, { due: 0, steps: times, provisional: 0 });
}

/** Adds sums to others. */
export function addAll(sums: Sums, more: Sums): void {
  for (const name of ["open", "needsActionToday", "urgentToday", "unknown"] as const)
    sums[name] += more[name];
  for (const group of GROUPS) sums.counts[group] += more.counts[group];
  for (const [day, sum] of Object.entries(more.days)) onDay(sums, day, sum);
}

function onDay({ days }: Sums, day: Day | string, { due, steps, provisional }: DaySum): void {
  const sum = days[day] ?? { due: 0, steps: 0, provisional: 0 };
  const next = { due: sum.due + due, steps: sum.steps + steps, provisional: sum.provisional + provisional };
  if (next.due === 0 && next.steps === 0) delete days[day];
  else days[day] = next;
}

/** The sums as a panel shows them at `now`. */
export function numbersOf(sums: Sums, calendar: Calendar, now: Minute): QueueNumbers {
  const { days, open, counts, needsActionToday, urgentToday, unknown } = sums;
  const load = loadOf(days, calendar, now);
  return { open, counts, load, needsActionToday, urgentToday, unknown };
}
