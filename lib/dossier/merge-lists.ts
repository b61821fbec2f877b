/** Steps, pauses and papers of several sightings, each entry matched to its like. */
import { foldText } from "./fold.ts";
import type { Moment, PaperSeen, PauseSeen, StepSeen } from "./model.ts";
import { minuteOf } from "./moment.ts";

const orElse = <T>(first: T | null, second: T | null): T | null => first ?? second;
const sameDay = (a: Moment, b: Moment) => a.slice(0, 10) === b.slice(0, 10);
/** Equal, or one only lacks the time of day. */
const sameMoment = (a: Moment, b: Moment) =>
  a === b || (sameDay(a, b) && (a.length === 10 || b.length === 10));
const finerOf = (a: Moment | null, b: Moment | null): Moment | null => {
  if (a === null || b === null) return a ?? b;
  return sameMoment(a, b) && b.length < a.length ? a : b;
};

/** A stop noted when the officer clicked, and the same one as the portal booked it a moment later. */
const near = (a: Moment, b: Moment) => {
  const [first, second] = [minuteOf(a), minuteOf(b)];
  return first !== null && second !== null && Math.abs(first - second) <= 10;
};

/**
 * Steps by name and start. A step that was foreseen (no start yet) is the same
 * as the first of that name that starts. What one page leaves out is kept.
 */
export function mergeSteps(held: StepSeen[], seen: StepSeen[], newer: boolean): StepSeen[] {
  if (seen.length === 0) return held;
  const [base, over] = newer ? [held, seen] : [seen, held];
  const out = base.map((step) => ({ ...step }));
  const taken = new Set<StepSeen>();
  for (const step of over) {
    const name = foldText(step.name);
    const like = out.filter((it) => !taken.has(it) && foldText(it.name) === name);
    const match =
      like.find((it) => it.from !== null && step.from !== null && sameMoment(it.from, step.from)) ??
      like.find((it) => it.from === null || step.from === null);
    if (!match) {
      const added = { ...step };
      out.push(added);
      taken.add(added);
      continue;
    }
    taken.add(match);
    match.from = finerOf(match.from, step.from);
    match.to = finerOf(match.to, step.to);
    match.dueAt = finerOf(match.dueAt, step.dueAt);
    match.hours = orElse(step.hours, match.hours);
    // Handed on within a step: the newer page knows who has it.
    if (step.officer) match.officer = step.officer;
    if (step.unit) match.unit = step.unit;
  }
  // Foreseen steps keep their place behind those that have begun; sort() is stable.
  return out.sort((a, b) => (a.from ?? "9999").localeCompare(b.from ?? "9999"));
}

/** Pauses by their start. One that has ended stays ended. */
export function mergePauses(held: PauseSeen[], seen: PauseSeen[], newer: boolean): PauseSeen[] {
  if (seen.length === 0) return held;
  const [base, over] = newer ? [held, seen] : [seen, held];
  const out = base.map((pause) => ({ ...pause }));
  const taken = new Set<PauseSeen>();
  // Those that have ended find their like first: an open one of the same start must not take it away.
  for (const pause of [...over.filter((it) => it.to !== null), ...over.filter((it) => it.to === null)]) {
    const free = out.filter((it) => !taken.has(it));
    // Only one stop can be open, whatever two pages say of its start.
    const match =
      free.find((it) => it.from === pause.from && it.to === pause.to) ??
      free.find((it) => sameMoment(it.from, pause.from)) ??
      free.find((it) => near(it.from, pause.from) || (it.to === null && pause.to === null));
    if (!match) {
      const added = { ...pause };
      out.push(added);
      taken.add(added);
      continue;
    }
    taken.add(match);
    match.from = finerOf(match.from, pause.from)!;
    match.to = finerOf(match.to, pause.to);
    match.hasPaper = orElse(pause.hasPaper, match.hasPaper);
    if (pause.supplement) match.supplement = pause.supplement;
  }
  return out.sort((a, b) => a.from.localeCompare(b.from));
}

/** Papers by name, and by place among those of one name. The newer page says how many files. */
export function mergePapers(held: PaperSeen[], seen: PaperSeen[], newer: boolean): PaperSeen[] {
  if (seen.length === 0) return held;
  const [base, over] = newer ? [held, seen] : [seen, held];
  const out = base.map((paper) => ({ ...paper }));
  const taken = new Set<PaperSeen>();
  for (const paper of over) {
    const name = foldText(paper.name);
    const match = out.find((it) => !taken.has(it) && foldText(it.name) === name);
    if (!match) {
      const added = { ...paper };
      out.push(added);
      taken.add(added);
      continue;
    }
    taken.add(match);
    match.files = paper.files;
    match.required = orElse(paper.required, match.required);
    if (paper.digitised !== undefined) match.digitised = paper.digitised;
    if (paper.reused !== undefined) match.reused = paper.reused;
  }
  return out;
}
