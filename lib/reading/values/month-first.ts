/**
 * '11/20/2026' in a list proves that its days are written month first, and '11/05/2026' beside it is the
 * fifth of November. Day and month are never swapped: what could be read both ways is not known there.
 */

import { isoDay } from "../../dossier/moment.ts";
import { because } from "../reasons.ts";
import { dayInCode } from "../words/codes.ts";
import type { Draft } from "./draft.ts";

const MONTH_FIRST = /^(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{4}$/;
const DAYS = /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/g;

/** The first day in a text that can only be meant month first. */
export const monthFirstIn = (text: string): string | null =>
  (text.match(DAYS) ?? []).find((day) => MONTH_FIRST.test(day)) ?? null;

/** Such a day stands there, alone or in a sentence. */
export const isMonthFirst = (text: string): boolean => monthFirstIn(text) !== null;

const isDayFirst = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d\d-(?:1[3-9]|2\d|3[01])(?:T|$)/.test(value);

/**
 * The code tells the day it was given on, and a dossier is handed in then or shortly before: where that very day is
 * turned round, days are written month first. What the dossier shows that day by, or null.
 */
function turnedByCode(draft: Draft): string | null {
  const day = draft.code === null ? null : dayInCode(draft.code);
  if (day === null) return null;
  const own = isoDay(day);
  const turned = own.replace(/-(\d\d)-(\d\d)$/, "-$2-$1");
  if (turned === own) return null;
  const name = HANDED_IN.find((it) => draft.best(it)?.slice(0, 10) === turned);
  return name !== undefined && !HANDED_IN.some((it) => draft.best(it)?.slice(0, 10) === own)
    ? (draft.nameOf(name) ?? "")
    : null;
}
const HANDED_IN = ["receivedAt", "submittedAt"] as const;

/** A list's dossiers, without days that could be meant the other way round where one of them surely is. */
export function withoutSwapped(drafts: Draft[]): Draft[] {
  const written = drafts.find((d) => d.monthFirst !== null)?.monthFirst ?? null;
  if (written !== null) for (const draft of drafts) draft.settleYears();
  // One slip of the pen among days that can only be meant day first says nothing of them.
  if (drafts.some((d) => d.holds(isDayFirst))) return drafts;
  const column = written ?? drafts.map(turnedByCode).find((it) => it !== null) ?? null;
  if (column === null) return drafts;
  const couldSwap = (value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-(?:0[1-9]|1[0-2])(?:T|$)/.test(value);
  return drafts.map((d) => d.without((_, value) => couldSwap(value), because("unread_month_first", column)));
}
