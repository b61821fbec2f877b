/** What a dossier's values are like that no clock is made with: one row a value, from which every list of them is drawn. */
import type { Extras, ValueName } from "./model.ts";

interface AboutExtra {
  /** Moves on as the dossier does: a different value is news, not a contradiction. */
  moves?: true;
  /** Written by one page in capitals and by another not: the same all the same. */
  worded?: true;
  /** A civil servant's name: forgotten where the office wants none kept. */
  person?: true;
  /** Of no use in part: it goes whole where something would be struck out of it. */
  whole?: true;
}

const EXTRAS: Record<keyof Extras, AboutExtra> = {
  field: { worded: true },
  officer: { moves: true, worded: true, person: true, whole: true },
  unit: { moves: true, worded: true },
  receivedBy: { worded: true, person: true, whole: true },
  level: {},
  fee: { moves: true },
  paid: { moves: true },
  resultNumber: { moves: true, whole: true },
  resultBy: { moves: true },
  ownAccount: {},
};

const all = Object.entries(EXTRAS) as [ValueName, AboutExtra][];
const extrasThat = (is: keyof AboutExtra): ReadonlySet<ValueName> =>
  new Set(all.filter(([, about]) => about[is]).map(([name]) => name));

export const EXTRAS_THAT_MOVE = extrasThat("moves");
export const WORDED = extrasThat("worded");
export const PEOPLE = extrasThat("person");
export const WHOLE = extrasThat("whole");
