/**
 * What was read under a label that has since been said to mean something else.
 * It stands in dossiers seen earlier, and must not stay there as if it were right.
 */
import { foldText } from "../dossier/fold.ts";
import type { ValueName, Where } from "../dossier/model.ts";
import type { PinnedMeaning } from "./profile.ts";
import type { PortalProfile } from "./schema.ts";

/** The values that a label of this meaning can give. */
const GIVES: Record<PinnedMeaning, readonly ValueName[]> = {
  code: [],
  alias: [],
  applicant: [],
  applicantId: [],
  procedure: ["procedureName", "procedureCode"],
  procedureCode: ["procedureCode"],
  submittedAt: ["submittedAt"],
  receivedAt: ["receivedAt"],
  receivedOnline: ["receivedAt", "submittedAt", "channel"],
  channel: ["channel"],
  dueAt: ["dueAt", "noDueDate"],
  stepDueAt: ["stepDueAt"],
  stepName: ["stepName"],
  stepStartedAt: ["stepStartedAt"],
  status: ["status", "statusText", "paused", "channel"],
  timeAllowed: ["timeAllowed"],
  timeLeft: [],
  finishedAt: ["finishedAt"],
  unclear: [],
  other: [],
};

/**
 * Says of a value and where it was read whether it is outdated by the change from one profile to the
 * next; null: no label changed. A label without a pin any more gives nothing until it is read again.
 */
export function outdatedBy(
  before: PortalProfile | null,
  after: PortalProfile | null,
): ((name: ValueName, where: Where) => boolean) | null {
  const [old, now] = [meanings(before), meanings(after)];
  const changed = new Set([...old.keys(), ...now.keys()].filter((it) => old.get(it) !== now.get(it)));
  if (changed.size === 0) return null;
  return (name, where) => {
    const label = foldText(where.name);
    if (!changed.has(label)) return false;
    const meaning = now.get(label);
    return !meaning || !GIVES[meaning].includes(name);
  };
}

const meanings = (profile: PortalProfile | null) =>
  new Map(Object.entries(profile?.wordings ?? {}).map(([label, as]) => [foldText(label), as]));
