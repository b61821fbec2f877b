/**
 * One dossier as several machines have seen it, counted once: what was seen last wins, and what doesn't move (when it came
 * in, its procedure, its way so far) is taken from whoever has seen it. The order in which files are laid together, and a
 * file that is laid there twice, change nothing.
 */
import type { Apology } from "../apology/model.ts";
import type { Dossier, Doubt, PauseSeen, StepSeen, ValueName } from "../dossier/model.ts";
import { DUE, settled } from "./settle.ts";

/** This machine's own word, beside those out of files. */
export const OWN = "";

/** A machine's word on a dossier; `machine`: `OWN`, or the name that its file bears. Of one machine there is one word. */
export interface Seen {
  machine: string;
  dossier: Dossier;
  /** The letter of apology that was made there; null: none. */
  apology: Apology | null;
}

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
  const pauses = withPapers(dossier.pauses, seen);
  return { machine, apology, dossier: settled({ ...dossier, pauses }) };
}

/** Whether a stop has its paper is said by whoever has looked at it last: one is attached later, and no word that is older clears or accuses. */
function withPapers(pauses: readonly PauseSeen[], seen: readonly Seen[]): PauseSeen[] {
  return pauses.map((it) => {
    const saidBy = ({ dossier }: Seen) =>
      dossier.pauses.find(({ from, hasPaper }) => from === it.from && hasPaper !== null);
    const last = seen.filter(saidBy).reduce<Seen | null>((a, b) => (a && isNewer(a, b) ? a : b), null);
    return last ? { ...it, hasPaper: saidBy(last)!.hasPaper } : it;
  });
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
    pauses: beforeInOrder(ofPauses(one.pauses), ofPauses(other.pauses)) ? other.pauses : one.pauses,
    address: beforeInOrder([one.address ?? ""], [other.address ?? ""]) ? other.address : one.address,
    doubts: doubtsOf(top.dossier, one, other),
  };
  const untimed = laterStop(one.untimedPause, other.untimedPause);
  if (untimed) dossier.untimedPause = untimed;
  return { machine: top.machine, dossier, apology: laterLetter(a.apology, b.apology) };
}

/** The law knows one letter: the last that was made, wherever that was. */
export function laterLetter(a: Apology | null, b: Apology | null): Apology | null {
  if (!a || !b) return a ?? b;
  return beforeInOrder(ofLetter(a), ofLetter(b)) ? b : a;
}

type Untimed = Dossier["untimedPause"];
function laterStop(a: Untimed, b: Untimed): Untimed {
  if (!a || !b) return a ?? b;
  const rank = (it: typeof a): Rank => [it.lastSeenAt, it.over ? 1 : 0, -it.firstSeenAt];
  return beforeInOrder(rank(a), rank(b)) ? b : a;
}

/** What doesn't move is read on several machines: a doubt of it is one for all of them, and two of them may differ. */
const isSteady: ReadonlySet<ValueName> = new Set<ValueName>(STEADY);
/** Of these two readings can't both be right; said by what is the same for all that agree: the day, the code. */
const FIRM: readonly [ValueName, Doubt["kind"], (value: string) => string][] = [
  ["receivedAt", "changed-receipt", (it) => it.slice(0, 10)],
  ["procedureCode", "two-values", (it) => it],
];

/** Doubts of two words: those of steady values from both, and where these differ; of what moves on, those of the newest. */
function doubtsOf(top: Dossier, one: Dossier, other: Dossier): Doubt[] {
  const all = [
    ...top.doubts.filter((it) => !isSteady.has(it.of)),
    ...[...one.doubts, ...other.doubts].filter((it) => isSteady.has(it.of)),
    ...FIRM.flatMap(([of, kind, same]): Doubt[] => {
      const [its, others] = [one.values[of]?.value, other.values[of]?.value].map(
        (it) => it && same(String(it)),
      );
      return its && others && its !== others ? [{ kind, of, other: null }] : [];
    }),
  ];
  const each = new Map(all.map((it) => [JSON.stringify([it.of, it.kind, it.other]), it]));
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
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
/** Each machine's list is taken whole: it has joined what its own pages said. The one that knows more stops, and of more their end, holds. */
const ofPauses = (pauses: readonly PauseSeen[]): Rank => [
  pauses.length,
  pauses.filter(({ to }) => to !== null).length,
  pauses.filter(({ hasPaper }) => hasPaper !== null).length,
  JSON.stringify(pauses),
];
const ofLetter = (it: Apology): Rank => [it.at, it.times, JSON.stringify(it)];
const ofList = (list: readonly unknown[]): Rank => [list.length, JSON.stringify(list)];

function beforeInOrder(a: Rank, b: Rank): boolean {
  const at = a.findIndex((it, n) => it !== b[n]);
  return at >= 0 && a[at]! < b[at]!;
}
