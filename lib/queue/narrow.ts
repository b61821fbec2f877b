/** A page's list narrowed, told apart and put in order; tiles, chart and list are made of the same items. */
import type { Calendar } from "../calendar/index.ts";
import { foldText } from "../dossier/fold.ts";
import type { Day } from "../dossier/moment.ts";
import { dayDue } from "./load.ts";
import { leftOf } from "./pressing.ts";
import type { QueueGroup, QueueItem } from "./types.ts";

/** By what a supervisor tells dossiers apart. */
export const SORTS_OF = ["officer", "step", "field", "procedure", "unit"] as const;
export type SortOf = (typeof SORTS_OF)[number];

/** What the list is narrowed to; null: not by that. `value` null: those of which it isn't known. */
export interface Narrowed {
  group: QueueGroup | null;
  /** Due on that day, the dossier or its step. */
  day: Day | null;
  by: { of: SortOf; value: string | null } | null;
  /** Words looked for in code, procedure and step. */
  search: string;
}
export const NOT_NARROWED: Narrowed = { group: null, day: null, by: null, search: "" };

const VALUE = {
  officer: (it: QueueItem) => it.officer,
  step: (it: QueueItem) => it.stepName,
  field: (it: QueueItem) => it.field,
  procedure: (it: QueueItem) => it.procedureName,
  unit: (it: QueueItem) => it.unit,
} satisfies Record<SortOf, (it: QueueItem) => string | null>;

/** Names that differ in capitals or spaces alone are one; null stays null. */
const keyOf = (value: string | null): string | null => (value === null ? null : foldText(value));

/** Those of the items that are asked for, in their order. */
export function narrow(items: readonly QueueItem[], to: Narrowed, calendar: Calendar): QueueItem[] {
  const words = foldText(to.search).split(" ").filter(Boolean);
  const { group, day, by } = to;
  return items.filter(
    (it) =>
      (group === null || it.groups.includes(group)) &&
      (day === null || dayDue(it.dossier, calendar) === day || dayDue(it.step, calendar) === day) &&
      (by === null || keyOf(VALUE[by.of](it)) === keyOf(by.value)) &&
      holdsAll(it, words),
  );
}

function holdsAll(it: QueueItem, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldText([it.code, it.procedureName, it.procedureCode, it.stepName].filter(Boolean).join(" "));
  return words.every((word) => text.includes(word));
}

/** Dossiers of one officer, step …: how many, and how many of them are overdue. `value` null: not known. */
export interface Part {
  value: string | null;
  count: number;
  overdue: number;
}

/** The items told apart by one thing, the largest part first, what isn't known last. */
export function partsBy(items: readonly QueueItem[], of: SortOf): Part[] {
  const parts = new Map<string | null, Part>();
  for (const it of items) {
    const value = VALUE[of](it);
    const key = keyOf(value);
    const part = parts.get(key) ?? { value, count: 0, overdue: 0 };
    part.count++;
    if (it.groups.includes("overdue")) part.overdue++;
    parts.set(key, part);
  }
  return [...parts.values()].sort(
    (a, b) =>
      Number(a.value === null) - Number(b.value === null) ||
      b.count - a.count ||
      String(a.value).localeCompare(String(b.value), "vi"),
  );
}

export const ORDERS = ["risk", "step", "dossier", "code"] as const;
/** By risk (as the worker gives them), by what is left of the step or of the dossier, or by code. */
export type Order = (typeof ORDERS)[number];

/** In another order; what isn't known comes last. Items come by risk. */
export function inOrder(items: readonly QueueItem[], order: Order): QueueItem[] {
  if (order === "risk") return [...items];
  if (order === "code") return [...items].sort((a, b) => a.code.localeCompare(b.code));
  return [...items].sort((a, b) => leftOf(a[order]) - leftOf(b[order]));
}
