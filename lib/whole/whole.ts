/** All lists together: whether an office's numbers are whole, and which dossiers are in no list any more. */
import type { Minute } from "../dossier/model.ts";
import { stateOf } from "./state.ts";
import type { Gone, ListState, SeenList, Wholeness } from "./types.ts";

/** A list that nobody has opened for so long is none that somebody works with: minutes. */
const IN_USE = 7 * 1440;

export interface Whole {
  state: Wholeness;
  /** Rows that no page showed, as far as lists say how many they have; null: some list doesn't. */
  unseen: number | null;
  /** The lists that matter, what is missing first. */
  lists: ListState[];
}

/**
 * Whether numbers made of these lists are whole and today's. A list counts where a dossier in work was seen in it and it is no part
 * of lists that are whole: who looks at a part of them has missed nothing.
 * `isOpen`: is this dossier in work, as far as is known?
 */
export function wholeOf(
  lists: readonly SeenList[],
  now: Minute,
  isOpen: (portal: string, code: string) => boolean,
): Whole {
  const used = lists
    .filter(({ at }) => at > now - IN_USE)
    .map((list) => ({ list, state: stateOf(list, now) }));
  const inWhole = new Set(
    used
      .filter(({ state }) => state.whole)
      .flatMap(({ list }) => codesOf(list).map((it) => keyOf(list.portal, it))),
  );
  const counts = ({ list, state }: (typeof used)[number]): boolean => {
    if (state.whole) return true;
    const open = codesOf(list).filter((code) => isOpen(list.portal, code));
    const gone = new Set(list.gone.map(({ code }) => code));
    return open.some((code) => !inWhole.has(keyOf(list.portal, code)) && !gone.has(code));
  };
  const that = used.filter(counts).map(({ state }) => state);
  const wanting = that.filter((it) => !it.whole);
  return {
    state: stateOfAll(that, wanting),
    unseen: that.length === 0 ? null : sum(that.map(unseenOf)),
    lists: that.sort(
      (a, b) => Number(a.whole) - Number(b.whole) || b.at - a.at || a.list.localeCompare(b.list),
    ),
  };
}

function stateOfAll(all: ListState[], wanting: ListState[]): Wholeness {
  if (all.length === 0) return "none";
  if (wanting.length === 0) return "whole";
  const isOld = (it: ListState) => !it.today && it.total !== null && it.missing.length === 0 && !it.changed;
  return wanting.every(isOld) ? "old" : "partly";
}

const unseenOf = ({ seen, total }: ListState): number | null =>
  total === null ? null : Math.max(0, total - seen);
const sum = (all: (number | null)[]): number | null =>
  all.reduce<number | null>((n, it) => (n === null || it === null ? null : n + it), 0);

/** Codes that stand in a list, or stood there when it was seen last. */
const codesOf = ({ pieces, former }: SeenList): string[] => {
  const here = pieces.flatMap(({ codes }) => codes.filter((it) => it !== null));
  return here.length > 0 ? here : former.map(({ code }) => code);
};
const keyOf = (portal: string, code: string): string => `${portal} ${code}`;

/** Where a dossier stood last, and since when it is known to be there no longer. */
export interface Left extends Gone {
  title: string | null;
}

/**
 * Dossiers that a whole list had no longer and that no other list showed since they last stood there, by `portal code`.
 * That they have ended is not said: they may be on somebody else's desk.
 */
export function leftOf(lists: readonly SeenList[]): Map<string, Left> {
  const seen = new Map<string, Minute>();
  for (const { portal, pieces } of lists)
    for (const { at, codes } of pieces)
      for (const code of codes)
        if (code !== null) {
          const key = keyOf(portal, code);
          seen.set(key, Math.max(at, seen.get(key) ?? 0));
        }
  const left = new Map<string, Left>();
  for (const { portal, title, gone } of lists)
    for (const it of gone) {
      const key = keyOf(portal, it.code);
      if ((seen.get(key) ?? -1) >= it.last) continue;
      const before = left.get(key);
      if (!before || before.since < it.since) left.set(key, { ...it, title });
    }
  return left;
}
