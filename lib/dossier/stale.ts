/**
 * A page rarely shows everything. When it shows that a dossier has moved on,
 * values of its former state that this page leaves out are no longer known:
 * the step's due date of the list belongs to the step of the list.
 */
import { isAnswered, isWitness } from "./merge-answer.ts";
import { changed } from "./merge-value.ts";
import type { Dossier, Sighting, StatusNumber, ValueName } from "./model.ts";
import { isEnded, isStopped } from "./status.ts";

/**
 * Minutes for which a step's due date and name, seen on different pages, are
 * believed to belong together: a working day's visit, not last week's.
 */
const TOGETHER = 12 * 60;
const WHO = ["officer", "unit"] as const;
/** They end with their step. */
const OF_STEP = ["stepDueAt", "stepStartedAt", ...WHO] as const;

/** The values known before, without those that the sighting makes stale. */
export function dropStale(before: Dossier, sighting: Sighting): Dossier["values"] {
  const held = before.values;
  const seen = sighting.values;
  const gone = new Set<ValueName>();
  const has = (name: ValueName) => seen[name] !== undefined;
  const drop = (...names: ValueName[]) => {
    for (const name of names) if (!has(name)) gone.add(name);
  };

  if (changed(held, "stepName", seen.stepName)) drop(...OF_STEP);
  if (changed(held, "stepDueAt", seen.stepDueAt) || changed(held, "stepStartedAt", seen.stepStartedAt))
    drop("stepName", ...OF_STEP);
  if (seen.stepName && !held.stepName && old(held.stepDueAt, sighting)) drop("stepDueAt", "stepStartedAt");
  if (seen.stepDueAt && !held.stepDueAt && old(held.stepName, sighting)) drop("stepName", "stepStartedAt");
  // Who had it days ago is nobody's word on the step that is first named today.
  if ((seen.stepName && !held.stepName) || (seen.stepDueAt && !held.stepDueAt))
    for (const name of WHO) if (old(held[name], sighting)) drop(name);

  if (changed(held, "status", seen.status)) drop("statusText", "paused");
  else if (changed(held, "statusText", seen.statusText) && !has("status")) drop("status", "paused");
  if (contradictsPause(held.status?.value, seen.paused?.value)) drop("status", "statusText");
  if (seen.status && !isEnded(seen.status.value)) drop("finishedAt");
  if (has("dueAt")) drop("noDueDate", "dueUnread");
  if (has("noDueDate")) drop("dueAt");

  const witness = isWitness(sighting);
  return Object.fromEntries(
    Object.entries(held).filter(
      // An answer's word on the dossier's state takes away nothing that was seen.
      ([name, { where }]) => !gone.has(name as ValueName) || (witness && !isAnswered(where)),
    ),
  ) as Dossier["values"];
}

const contradictsPause = (status: StatusNumber | undefined, paused: boolean | undefined) =>
  status !== undefined && paused !== undefined && isStopped(status) !== paused;

const old = (held: { seenAt: number } | undefined, sighting: Sighting) =>
  held !== undefined && sighting.seenAt - held.seenAt > TOGETHER;
