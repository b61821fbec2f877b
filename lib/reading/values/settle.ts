/** Which of several readings of one value is believed. */
import type { DossierValues, Reading, ValueName, Values } from "../../dossier/model.ts";
import { MOMENTS } from "../../dossier/values.ts";
import { because, type Why } from "../reasons.ts";
import type { Unread } from "../types.ts";
import { doubts } from "./doubts.ts";

export type AnyReading = Reading<DossierValues[ValueName]>;

/** The same date with and without a time of day is one reading, the fuller one. */
function agree(name: ValueName, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (MOMENTS.has(name)) {
    const [x, y] = [String(a), String(b)];
    return x.slice(0, 10) === y.slice(0, 10) && (x.length === 10 || y.length === 10 || x === y);
  }
  return typeof a === "object" && JSON.stringify(a) === JSON.stringify(b);
}

/** The surest reading; null: two equally sure ones contradict. */
export function settle(name: ValueName, list: readonly AnyReading[]): AnyReading | null {
  const sorted = [...list].sort((a, b) => b.sure - a.sure);
  const best = sorted[0];
  if (!best) return null;
  let pick = best;
  for (const other of sorted.slice(1)) {
    if (agree(name, pick.value, other.value)) {
      if (MOMENTS.has(name) && String(other.value).length > String(pick.value).length) pick = other;
      continue;
    }
    if (best.sure - other.sure < 0.1) return null;
  }
  return pick;
}

/** A date stands there, and which one it is could not be told. */
const STATED = new Set<Why["key"]>([
  "unread_many_dates",
  "unread_date_broken",
  "unread_short_year",
  "unread_date_with_words",
  "unread_no_year",
  "unread_two_values",
  "unread_column_packed",
]);

/** What all readings of a dossier add up to. `unread` is what was not believed so far, `miss` adds to it. */
export function settleValues(
  found: ReadonlyMap<ValueName, readonly AnyReading[]>,
  unread: readonly Unread[],
  miss: (what: string, why: Why) => void,
): Values {
  const values: Values = {};
  for (const [name, list] of found) {
    const best = list.length === 1 ? list[0] : settle(name, list);
    if (best) (values as Record<string, unknown>)[name] = best;
    else miss(name, because("unread_two_values", [...new Set(list.map((r) => String(r.value)))].join(" / ")));
  }
  if (values.submittedAt && !values.receivedAt) miss("receivedAt", because("unread_only_submitted"));
  const stated = unread.find((u) => u.what === "dueAt" && STATED.has(u.why.key));
  if (stated && !values.dueAt)
    values.dueUnread = { value: true, where: { kind: "label", name: stated.why.args[0] ?? "" }, sure: 0.9 };
  doubts(values, miss);
  return values;
}
