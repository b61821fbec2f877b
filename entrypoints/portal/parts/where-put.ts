/**
 * Which of the files put into a page is the one that stands somewhere under a name. Scanners reuse names, and most portals
 * empty their field once they have the file: the name alone doesn't tell, the place does.
 */
import { holds } from "../../../lib/dom/safe.ts";
import type { FileFact } from "../../../lib/guard/types.ts";
import { isChip } from "./chip.ts";

/** A file put into the page. */
export interface Put {
  fact: FileFact;
  /** The field that took it, or where it was dropped; then what was pressed for it, since one hidden field may serve all rows. */
  at: readonly (EventTarget | null | undefined)[];
}

/**
 * What may stand under `name` in `home`: one where it is known, none where nothing is, and several that differ where any of
 * them may. `others`: places that show what was put into them themselves. `puts`: the newest last.
 */
export function putInto<P extends Put>(
  puts: readonly P[],
  name: string,
  home: Element,
  others: readonly Element[],
): P[] {
  const alike = puts.filter(({ fact }) => isChip(name, fact.name));
  const whole = alike.filter(({ fact }) => fact.name === name);
  const named = whole.length > 0 ? whole : alike;
  const placed = named.map((put) => ({ put, where: whereOf(put, home, others) }));
  // What was put there before was replaced; what came later, nobody knows where, may have replaced it in turn.
  const last = placed.findLastIndex(({ where }) => where === "here");
  const may = placed.filter(({ where }, nth) => nth === last || (nth > last && where === "unknown"));
  return may
    .map(({ put }) => put)
    .filter((put, nth, all) => !all.slice(nth + 1).some((later) => isSame(put.fact, later.fact)));
}

function whereOf({ at }: Put, home: Element, others: readonly Element[]): "here" | "elsewhere" | "unknown" {
  for (const place of at) {
    if (!(place instanceof Element)) continue;
    // What lies around both says nothing.
    if (others.some((one) => holds(one, place) && !holds(one, home))) return "elsewhere";
    if (holds(home, place)) return "here";
  }
  return "unknown";
}

const isSame = (one: FileFact, other: FileFact): boolean =>
  one.sha256 !== null && one.sha256 === other.sha256;
