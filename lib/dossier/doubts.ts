/** Readings that cannot both be right: said, never resolved by guessing. */
import { agree } from "./agree.ts";
import { isAnswered } from "./merge-answer.ts";
import type { Dossier, Doubt, Moment, Sighting, ValueName } from "./model.ts";
import { parseMoment } from "./moment.ts";

/** Two readings of one value that differed, and as what it is to be said. */
export type Clash = Pick<Doubt, "kind" | "of">;

/** Doubts of a dossier after a sighting, with those that it brought. */
export function mergeDoubts(before: Dossier, next: Dossier, sighting: Sighting, clashes: Clash[]): Doubt[] {
  const doubts: Doubt[] = doubtsBetween(next.values);
  // A receipt that came after 'Mới đăng ký' is no doubt, but one that changes its date is.
  for (const clash of clashes) doubts.push({ ...clash, other: null });
  for (const doubt of before.doubts) {
    const { kind, of } = doubt;
    if (kind === "due-before-received" || kind === "step-due-after-dossier-due") continue;
    if (clashes.some((it) => it.of === of)) continue;
    const settled = kind === "answer-differs" ? witnessAgrees : confirmed;
    if (!settled(before, sighting, of)) doubts.push(doubt);
  }
  return doubts;
}

/** An answer says what we hold, or a page something new: what the answer said before is over. */
function witnessAgrees(before: Dossier, { values, seenAt }: Sighting, name: ValueName): boolean {
  const held = before.values[name];
  const told = values[name];
  if (!held || !told) return held === undefined;
  return seenAt >= held.seenAt && agree(name, held.value, told.value) === isAnswered(told.where);
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

/** What values say against each other, whoever has read them. */
export function doubtsBetween(values: Dossier["values"]): Doubt[] {
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
