/**
 * What the sightings of one dossier add up to. Newer and surer wins; what a page
 * merely leaves out is kept; what has become stale with a change is dropped,
 * since a wrong value is worse than none; contradictions are said as doubts.
 */
import { agree } from "./agree.ts";
import { type Clash, mergeDoubts } from "./doubts.ts";
import { deniesDue, isWitness } from "./merge-answer.ts";
import { mergePapers, mergePauses, mergeSteps } from "./merge-lists.ts";
import { mergeValue } from "./merge-value.ts";
import type { Dossier, Sighting, ValueName } from "./model.ts";
import { isPaused } from "./paused.ts";
import { dropStale } from "./stale.ts";

/**
 * Adds one sighting. `known` null: the dossier's first. Pure; sightings may come
 * out of order, an older one only fills gaps. Throws RangeError when the two are
 * not of the same dossier: that would be our own mistake.
 */
export function mergeSighting(known: Dossier | null, sighting: Sighting): Dossier {
  if (known && (known.portal !== sighting.portal || known.code !== sighting.code))
    throw new RangeError("a sighting of another dossier");
  const at = sighting.seenAt;
  const before = known ?? blank(sighting);
  const newer = at >= before.lastSeenAt;
  const values: Dossier["values"] = newer ? dropStale(before, sighting) : { ...before.values };
  const clashes: Clash[] = [];
  const witness = isWitness(sighting);
  for (const name of Object.keys(sighting.values) as ValueName[]) {
    if (witness && name === "dueAt" && deniesDue(values)) {
      clashes.push({ kind: "answer-differs", of: name });
      continue;
    }
    const merged = mergeValue(name, values[name], { ...sighting.values[name]!, seenAt: at });
    if (merged.clash) clashes.push({ kind: merged.clash, of: name });
    Object.assign(values, { [name]: merged.value });
  }
  const next: Dossier = {
    portal: before.portal,
    code: before.code,
    firstSeenAt: Math.min(before.firstSeenAt, at),
    lastSeenAt: Math.max(before.lastSeenAt, at),
    address: (newer ? sighting.address : null) ?? before.address ?? sighting.address,
    values,
    steps: mergeSteps(before.steps, sighting.steps, newer),
    pauses: mergePauses(before.pauses, sighting.pauses, newer),
    papers: mergePapers(before.papers, sighting.papers, newer),
    doubts: [],
    changedAt: before.changedAt ?? at,
  };
  if (newer && moved(before, next)) next.changedAt = at;
  next.doubts = mergeDoubts(before, next, sighting, clashes);
  return settlePause(before, next, sighting);
}

/** Did anything happen to the dossier, as far as pages tell? A value seen for the first time is no event. */
function moved(before: Dossier, next: Dossier): boolean {
  const other = (["status", "stepName", "stepDueAt", "paused"] as const).some((name) => {
    const [was, is] = [before.values[name], next.values[name]];
    return was !== undefined && is !== undefined && !agree(name, was.value, is.value);
  });
  const more = (a: unknown[], b: unknown[]) => a.length > 0 && b.length > a.length;
  return other || more(before.steps, next.steps) || more(before.pauses, next.pauses);
}

function blank(sighting: Sighting): Dossier {
  const { portal, code, seenAt, address } = sighting;
  return {
    portal,
    code,
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    address,
    values: {},
    steps: [],
    pauses: [],
    papers: [],
    doubts: [],
  };
}

/**
 * A status says that the clock stands, but not since when. We do not invent a
 * start: such a stop is kept as 'untimed' until a page shows the pauses, and
 * whoever computes a date across it can say that it isn't known.
 */
function settlePause(before: Dossier, next: Dossier, sighting: Sighting): Dossier {
  const paused = isPaused(next);
  const open = next.pauses.some((it) => it.to === null);
  // A page that lists pauses lists them all.
  let untimed = sighting.pauses.length > 0 ? undefined : before.untimedPause;
  if (paused === true && !open) {
    const since = untimed && !untimed.over ? untimed.firstSeenAt : sighting.seenAt;
    untimed = { firstSeenAt: since, lastSeenAt: next.lastSeenAt, over: false };
  }
  if (paused === true && open && untimed && !untimed.over) untimed = undefined;
  if (paused === false && open) {
    // It runs again, yet nobody said since when: the stop has an end that we don't know.
    next.pauses = next.pauses.filter((it) => it.to !== null);
    untimed = { firstSeenAt: before.lastSeenAt, lastSeenAt: before.lastSeenAt, over: true };
  }
  if (paused === false && untimed) untimed = { ...untimed, over: true };
  if (untimed) next.untimedPause = untimed;
  return next;
}
