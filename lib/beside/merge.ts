/**
 * One dossier as several machines have seen it, counted once: what was seen last wins, and what doesn't move (when it came
 * in, its procedure, its way so far) is taken from whoever has seen it. The order in which files are laid together, and a
 * file that is laid there twice, change nothing.
 */
import type { Apology } from "../apology/model.ts";
import type { Dossier, StepSeen, ValueName } from "../dossier/model.ts";
import { isEnded } from "../dossier/status.ts";

/** This machine's own word, beside those out of files. */
export const OWN = "";

/** A machine's word on a dossier; `machine`: `OWN`, or the name that its file bears. Of one machine there is one word. */
export interface Seen {
  machine: string;
  dossier: Dossier;
  /** The letter of apology that was made there; null: none. */
  apology: Apology | null;
}

/** Of which three at most one holds. */
const DUE = ["dueAt", "noDueDate", "dueUnread"] as const;
/** Values that don't end with a step: a look that shows them holds, also where a newer one leaves them out. */
const STEADY = [
  ...DUE,
  "procedureCode",
  "procedureName",
  "submittedAt",
  "receivedAt",
  "channel",
  "timeAllowed",
  "field",
  "receivedBy",
  "level",
  "ownAccount",
  "finishedAt",
] as const satisfies readonly ValueName[];

/** All machines' words on one dossier as one, under the name of the machine whose is the newest. There must be one at least. */
export function allTogether(seen: readonly Seen[]): Seen {
  const { machine, dossier, apology } = seen.reduce(together);
  return { machine, apology, dossier: { ...dossier, values: settled(dossier.values) } };
}

/** What two machines have seen at two times can't hold at once: the newer word does. */
function settled(all: Dossier["values"]): Dossier["values"] {
  const values = { ...all };
  const [due] = DUE.filter((it) => values[it]).sort((a, b) => values[b]!.seenAt - values[a]!.seenAt);
  for (const name of DUE) if (name !== due) delete values[name];
  const { status } = values;
  if (status && !isEnded(status.value)) delete values.finishedAt;
  return values;
}

/** Two words as one; of one dossier. Which is named first, and how they are grouped, makes no difference. */
export function together(a: Seen, b: Seen): Seen {
  const top = isNewer(a, b) ? a : b;
  const [one, other] = [a.dossier, b.dossier];
  const values = { ...top.dossier.values };
  for (const name of STEADY) {
    const [its, others] = [one.values[name], other.values[name]];
    const best =
      its && others ? (beforeInOrder(ofReading(its), ofReading(others)) ? others : its) : (its ?? others);
    if (best) Object.assign(values, { [name]: best });
  }
  const dossier: Dossier = {
    ...top.dossier,
    firstSeenAt: Math.min(one.firstSeenAt, other.firstSeenAt),
    values,
    steps: beforeInOrder(ofSteps(one.steps), ofSteps(other.steps)) ? other.steps : one.steps,
    papers: beforeInOrder(ofList(one.papers), ofList(other.papers)) ? other.papers : one.papers,
  };
  return { machine: top.machine, dossier, apology: laterLetter(a.apology, b.apology) };
}

/** The law knows one letter: the last that was made, wherever that was. */
export function laterLetter(a: Apology | null, b: Apology | null): Apology | null {
  if (!a || !b) return a ?? b;
  return beforeInOrder(ofLetter(a), ofLetter(b)) ? b : a;
}

/** At the same minute one's own word holds; else any order will do, as long as it is one. */
const isNewer = (a: Seen, b: Seen): boolean =>
  a.dossier.lastSeenAt === b.dossier.lastSeenAt
    ? a.machine <= b.machine
    : a.dossier.lastSeenAt > b.dossier.lastSeenAt;

type Rank = readonly (number | string)[];
const ofReading = (it: { seenAt: number; sure: number }): Rank => [it.seenAt, it.sure, JSON.stringify(it)];
/** A way only grows longer, and its steps come to an end. */
const ofSteps = (steps: readonly StepSeen[]): Rank => [
  steps.length,
  steps.filter(({ to }) => to !== null).length,
  JSON.stringify(steps),
];
const ofLetter = (it: Apology): Rank => [it.at, it.times, JSON.stringify(it)];
const ofList = (list: readonly unknown[]): Rank => [list.length, JSON.stringify(list)];

function beforeInOrder(a: Rank, b: Rank): boolean {
  const at = a.findIndex((it, n) => it !== b[n]);
  return at >= 0 && a[at]! < b[at]!;
}
