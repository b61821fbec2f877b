/**
 * What the values of a dossier are like that its clocks are made with: one row a value, from which every list of them is
 * drawn. The others are in extras.ts.
 */
import type { Extras, ValueName } from "./model.ts";

interface AboutValue {
  /** A Moment: with or without a time of day. */
  moment?: true;
  /** Moves on as the dossier does: a different value is news, not a contradiction. */
  moves?: true;
  /** Said of one-stop dossiers, and not of those that other trades keep. */
  ours?: true;
  /** Shown to whoever checks how a page is read. */
  checked?: true;
}

const VALUES: Record<Exclude<ValueName, keyof Extras>, AboutValue> = {
  procedureName: { ours: true, checked: true },
  procedureCode: { ours: true },
  submittedAt: { moment: true, checked: true },
  receivedAt: { moment: true, checked: true },
  dueAt: { moment: true, moves: true, ours: true, checked: true },
  noDueDate: { moves: true },
  dueUnread: { moves: true },
  stepStartedAt: { moment: true, moves: true },
  stepDueAt: { moment: true, moves: true, ours: true, checked: true },
  stepName: { moves: true, ours: true, checked: true },
  status: { moves: true },
  statusText: { moves: true, checked: true },
  paused: { moves: true },
  channel: { ours: true, checked: true },
  timeAllowed: { ours: true, checked: true },
  finishedAt: { moment: true, moves: true },
};

const all = Object.entries(VALUES) as [ValueName, AboutValue][];
const valuesThat = (is: keyof AboutValue): ReadonlySet<ValueName> =>
  new Set(all.filter(([, about]) => about[is]).map(([name]) => name));

export const MOMENTS = valuesThat("moment");
export const MOVES = valuesThat("moves");
export const OURS = valuesThat("ours");
export const CHECKED = valuesThat("checked");
