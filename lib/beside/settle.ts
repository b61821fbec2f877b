/** What several machines have seen at several times can't all hold at once: what is left of it when all is laid together. */
import { doubtsBetween } from "../dossier/doubts.ts";
import type { Dossier, Minute, Moment, PauseSeen } from "../dossier/model.ts";
import { parseMoment, startOf } from "../dossier/moment.ts";
import { isPaused } from "../dossier/paused.ts";
import { isEnded } from "../dossier/status.ts";

/** Of which three at most one holds. */
export const DUE = ["dueAt", "noDueDate", "dueUnread"] as const;

/** A dossier of all words, with its values, stops and doubts set right against each other; the newer word holds. */
export function settled(all: Dossier): Dossier {
  const dossier = { ...all, values: settledValues(all.values) };
  settlePauses(dossier);
  const apart = all.doubts.filter(
    ({ kind, of }) =>
      kind !== "due-before-received" && kind !== "step-due-after-dossier-due" && dossier.values[of],
  );
  return { ...dossier, doubts: [...doubtsBetween(dossier.values), ...apart] };
}

function settledValues(all: Dossier["values"]): Dossier["values"] {
  const values = { ...all };
  const [due] = DUE.filter((it) => values[it]).sort((a, b) => values[b]!.seenAt - values[a]!.seenAt);
  for (const name of DUE) if (name !== due) delete values[name];
  const { status } = values;
  if (status && !isEnded(status.value)) delete values.finishedAt;
  return values;
}

/**
 * One machine has read the list of stops, another only that it stands or runs. As in one machine's own merge: no stop is
 * left open of what runs, and where it stands or stood at a time that no list tells, that is said and not guessed.
 */
function settlePauses(dossier: Dossier): void {
  const paused = isPaused(dossier);
  const open = dossier.pauses.some((it) => it.to === null);
  const { status, paused: said } = dossier.values;
  const at = Math.max(status?.seenAt ?? 0, said?.seenAt ?? 0);
  let untimed = dossier.untimedPause;
  if (untimed && dossier.pauses.some((it) => covers(it, untimed!))) untimed = undefined;
  if (paused === false && open) {
    dossier.pauses = dossier.pauses.filter((it) => it.to !== null);
    untimed = { firstSeenAt: at, lastSeenAt: at, over: true };
  } else if (paused === false && untimed) untimed = { ...untimed, over: true };
  else if (paused === true && open && untimed && !untimed.over) untimed = undefined;
  else if (paused === true && !open && (!untimed || untimed.over))
    untimed = { firstSeenAt: at, lastSeenAt: dossier.lastSeenAt, over: false };
  delete dossier.untimedPause;
  if (untimed) dossier.untimedPause = untimed;
}

/** The stop that one machine saw without its dates is one of those that another has read. */
function covers({ from, to }: PauseSeen, untimed: NonNullable<Dossier["untimedPause"]>): boolean {
  if (to === null) return false;
  const [first, last] = [edge(from, 0), edge(to, 1)];
  return first !== null && last !== null && first <= untimed.firstSeenAt && untimed.lastSeenAt <= last;
}

/** The minute of a moment; of a day alone its beginning, or the beginning of so many days later. */
function edge(moment: Moment, days: number): Minute | null {
  const parsed = parseMoment(moment);
  return parsed && (parsed.minute ?? startOf(parsed.day + days));
}
