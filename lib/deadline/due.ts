import type { Calendar } from "../calendar/calendar.ts";
import type { Minute } from "../dossier/model.ts";
import { dateOf, dayFrom, dayOf, startOf, timeOf } from "../dossier/moment.ts";
import type { Reason } from "./clock.ts";
import { type Counting, count, countsHours, DAY_OF_PROCESS, type Start } from "./counting.ts";
import { type Pause, type Stop, settlePauses } from "./pauses.ts";
import { amountReason, calendarReasons, reason } from "./reasons.ts";

/** After a pause: the due date moves on by the waiting time, or the whole time begins anew. */
export type Resume = "shift" | "restart";

export interface DueInput {
  /** The receipt. `minute` null: only its date is known. */
  received: Start;
  counting: Counting;
  /** Working minutes for the hour countings, whole days for the day countings; NO_AMOUNT for `same-day`. */
  amount: number;
  resume: Resume;
  /** Receipt after this minute of the day counts as the next working day's opening; null: no such rule. */
  cutoff: number | null;
  pauses: readonly Pause[];
}

/** Where the count that holds began (after a cut-off or a restart), and the pauses that moved it since. */
interface Counted {
  start: Start;
  begun: Start;
  counted: Stop[];
  reasons: Reason[];
}

export type DueResult =
  | (Counted & { kind: "due"; due: Minute })
  /** An open pause holds the clock: `left` working minutes were left of the due date as it then stood. */
  | (Counted & { kind: "held"; since: Minute; left: number; dueBefore: Minute })
  /** `time`: a time of day is needed; `amount`: nothing to count; `span`: beyond ten years. */
  | { kind: "fault"; what: "time" | "amount" | "span" };

/** Longest span that is counted; anything longer is a slip of the pen. */
export const LONGEST_YEARS = 10;

/**
 * When a time allowed ends, with the reasons in the order in which they came about.
 * Rules: docs/deadlines.md. Never throws for data; what cannot be counted is a fault.
 */
export function dueFrom(calendar: Calendar, input: DueInput): DueResult {
  return guarded(calendar, input, []);
}

/** The due minute alone, for comparisons: null where it is held or cannot be counted. */
export function dueMinute(calendar: Calendar, input: DueInput): Minute | null {
  const result = guarded(calendar, input, null);
  return result.kind === "due" ? result.due : null;
}

/** `reasons` null: nobody asks why, and saying it costs more than counting. */
function guarded(calendar: Calendar, input: DueInput, reasons: Reason[] | null): DueResult {
  if (!Number.isSafeInteger(input.amount) || input.amount <= 0) return { kind: "fault", what: "amount" };
  if (input.amount > longestAmount(input.counting)) return { kind: "fault", what: "span" };
  try {
    return counted(calendar, input, reasons);
  } catch (error) {
    // The calendar ends in 2199; a count that runs past it is beyond ten years long before.
    if (error instanceof RangeError) return { kind: "fault", what: "span" };
    throw error;
  }
}

function counted(calendar: Calendar, input: DueInput, reasons: Reason[] | null): DueResult {
  reasons?.push(amountReason(input));
  const start = startAfterCutoff(calendar, input, reasons);
  if (start === null) return { kind: "fault", what: "time" };
  const first = count(calendar, input.counting, start, input.amount);
  if (first === null) return { kind: "fault", what: "time" };
  const { minute } = start;
  if (reasons && minute !== null) {
    const working = calendar.nextWork(minute);
    const moves =
      countsHours(input.counting) || (input.counting === "same-day" && dayOf(working) !== start.day);
    if (moves && working !== minute) reasons.push(reason("reasons_start_moved", minute, working));
  }
  if (isTooLong(start, first)) return { kind: "fault", what: "span" };
  const settled = settlePauses(calendar, input, start, first, reasons);
  const last = settled.kind === "due" ? settled.due : settled.dueBefore;
  if (isTooLong(start, last)) return { kind: "fault", what: "span" };
  reasons?.push(...calendarReasons(calendar, start.day, dayOf(last)));
  return { ...settled, start, reasons: reasons ?? [] };
}

function startAfterCutoff(calendar: Calendar, input: DueInput, reasons: Reason[] | null): Start | null {
  const { received, cutoff } = input;
  if (cutoff === null) return received;
  if (received.minute === null) return null;
  if (timeOf(received.minute) <= cutoff) return received;
  const minute = calendar.openOf(calendar.nthWorkDay(received.day, 1))!;
  reasons?.push(reason("reasons_after_cutoff", received.minute, startOf(received.day) + cutoff, minute));
  return { day: dayOf(minute), minute };
}

function longestAmount(counting: Counting): number {
  const days = LONGEST_YEARS * 366;
  if (counting === "working-hours") return days * 1440;
  return counting === "working-days-same-time" ? days * DAY_OF_PROCESS : days;
}

/** Ten years have at least so many days: below, the exact date need not be worked out. */
const SURELY_WITHIN = 3652 * 1440;

/** Past the same date ten years on (from 29/02: 01/03). With a date alone: past the end of that day. */
function isTooLong(start: Start, end: Minute): boolean {
  if (end <= startOf(start.day) + SURELY_WITHIN) return false;
  const { year, month, date } = dateOf(start.day);
  const day = dayFrom(year + LONGEST_YEARS, month, date) ?? dayFrom(year + LONGEST_YEARS, 3, 1)!;
  return end > startOf(day) + (start.minute === null ? 1440 : timeOf(start.minute));
}
