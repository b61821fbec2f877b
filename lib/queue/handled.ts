/**
 * What an officer said of a dossier in the queue: to be reminded later, or done. It hides the row on this machine and
 * changes nothing else; the portal's own word always comes after it.
 */
import type { Dossier, Minute, PortalId, StatusNumber } from "../dossier/model.ts";
import { isOver } from "../dossier/status.ts";

export type Mark = { portal: PortalId; code: string; at: Minute; was: Was } & MarkSaid;

/** `until`: the instant from which the row stands in the list again. */
export type MarkSaid = { kind: "later"; until: Minute } | { kind: "done" };

/** What the dossier was like when it was marked; null: no page had said so. */
export interface Was {
  status: StatusNumber | null;
  stepName: string | null;
  changedAt: Minute | null;
}

/** How the queue takes a mark. `back`: shown again, and why; `hidden` until an instant, or until the portal says otherwise. */
export type Handling =
  | { kind: "hidden"; until: Minute | null }
  | { kind: "back"; why: "reminded" | "still-open" }
  | null;

/**
 * Minutes after 'đã xử lý' in which a page may still show the state from before: one that stood open, or a portal that
 * is slow to write its lists anew. What is seen later counts.
 */
export const LOOKED_AGAIN = 30;

export const wasOf = ({ values, changedAt }: Pick<Dossier, "values" | "changedAt">): Was => ({
  status: values.status?.value ?? null,
  stepName: values.stepName?.value ?? null,
  changedAt: changedAt ?? null,
});

/**
 * Hidden, back, or as if it had never been marked (null). A mark is of the step that it was set at: once the dossier has
 * moved on there is other work to do. One that ended is in no queue.
 */
export function handlingOf(
  mark: Mark | null,
  dossier: Pick<Dossier, "values" | "changedAt" | "lastSeenAt">,
  now: Minute,
): Handling {
  if (mark === null || isOver(dossier.values) || movedSince(mark.was, wasOf(dossier))) return null;
  if (mark.kind === "later")
    return now < mark.until ? { kind: "hidden", until: mark.until } : { kind: "back", why: "reminded" };
  return dossier.lastSeenAt >= mark.at + LOOKED_AGAIN
    ? { kind: "back", why: "still-open" }
    : { kind: "hidden", until: null };
}

/** A value seen for the first time is no move. */
const movedSince = (was: Was, is: Was): boolean =>
  (["status", "stepName", "changedAt"] as const).some(
    (name) => was[name] !== null && is[name] !== null && was[name] !== is[name],
  );
