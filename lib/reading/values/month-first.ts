/**
 * '11/20/2026' in a list proves that its days are written month first, and '11/05/2026' beside it is the
 * fifth of November. Day and month are never swapped: what could be read both ways is not known there.
 */

import { because } from "../reasons.ts";
import type { Draft } from "./draft.ts";

const MONTH_FIRST =
  /^(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{4}(?:,? (?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: [AP]M)?)?$/i;

/** A day that can only be meant month first. */
export const isMonthFirst = (text: string): boolean => MONTH_FIRST.test(text);

const isDayFirst = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d\d-(?:1[3-9]|2\d|3[01])(?:T|$)/.test(value);

/** A list's dossiers, without days that could be meant the other way round where one of them surely is. */
export function withoutSwapped(drafts: Draft[]): Draft[] {
  const column = drafts.find((d) => d.monthFirst !== null)?.monthFirst ?? null;
  if (column !== null) for (const draft of drafts) draft.settleYears();
  // One slip of the pen among days that can only be meant day first says nothing of them.
  if (column === null || drafts.some((d) => d.holds(isDayFirst))) return drafts;
  const couldSwap = (value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-(?:0[1-9]|1[0-2])(?:T|$)/.test(value);
  return drafts.map((d) => d.without((_, value) => couldSwap(value), because("unread_month_first", column)));
}
