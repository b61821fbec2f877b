/** Readings that cannot both be right: said, never resolved by guessing. */
import { agree } from "./merge-value.ts";
import type { Dossier, Doubt, Moment, Sighting, ValueName } from "./model.ts";
import { parseMoment } from "./moment.ts";

/** Doubts of a dossier after a sighting; `clashes`: values of which two readings differed. */
export function mergeDoubts(
  before: Dossier,
  next: Dossier,
  sighting: Sighting,
  clashes: ValueName[],
): Doubt[] {
  const doubts: Doubt[] = between(next.values);
  // A receipt that came after 'Mới đăng ký' is no doubt, but one that changes its date is.
  for (const of of clashes)
    doubts.push({ kind: of === "receivedAt" ? "changed-receipt" : "two-values", of, other: null });
  for (const doubt of before.doubts) {
    if (doubt.kind !== "changed-receipt" && doubt.kind !== "two-values") continue;
    if (clashes.includes(doubt.of) || confirmed(before, sighting, doubt.of)) continue;
    doubts.push(doubt);
  }
  return doubts;
}

/** A later page says again, as surely, what we hold: the doubt is settled. */
function confirmed(before: Dossier, sighting: Sighting, name: ValueName): boolean {
  const held = before.values[name];
  const seen = sighting.values[name];
  return Boolean(
    held &&
      seen &&
      sighting.seenAt > held.seenAt &&
      seen.sure >= held.sure &&
      agree(name, held.value, seen.value),
  );
}

function between(values: Dossier["values"]): Doubt[] {
  const doubts: Doubt[] = [];
  const { receivedAt, dueAt, stepDueAt } = values;
  if (receivedAt && dueAt && surelyBefore(dueAt.value, receivedAt.value))
    doubts.push({ kind: "due-before-received", of: "dueAt", other: "receivedAt" });
  if (stepDueAt && dueAt && surelyBefore(dueAt.value, stepDueAt.value))
    doubts.push({ kind: "step-due-after-dossier-due", of: "stepDueAt", other: "dueAt" });
  return doubts;
}

/** By the day where either lacks the time: 20/11 is not before 20/11 08:00. */
function surelyBefore(a: Moment, b: Moment): boolean {
  const [first, second] = [parseMoment(a), parseMoment(b)];
  if (!first || !second) return false;
  if (first.minute !== null && second.minute !== null) return first.minute < second.minute;
  return first.day < second.day;
}
