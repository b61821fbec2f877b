/**
 * A label can mean two things in two places: 'Ngày nhận' over a list's column and beside a dossier's step. What was
 * pointed at holds for its place; where a place says nothing of a label, our own words do, and after those what was
 * said of it elsewhere, as far as that is one thing.
 */

import type { Meaning } from "../../dossier/meanings.ts";
import type { Place, PortalProfile } from "../../portals/schema.ts";
import { foldLabel } from "./fold.ts";
import { type MeaningOf, makeMeaning, type Wordings } from "./meaning.ts";

type Placed = NonNullable<PortalProfile["places"]>;

/** The meaning of labels in a place. */
export type MeaningIn = (at: Place) => MeaningOf;

const isIn = (place: Place, at: Place): boolean =>
  place.in === at.in &&
  (place.title === undefined || (at.title !== undefined && foldLabel(at.title) === foldLabel(place.title)));

/** `base`: what holds everywhere. */
export function makeMeaningIn(base: Wordings, placed: Placed = []): MeaningIn {
  const made = new Map<string, MeaningOf>();
  return (at) => {
    const here = placed.filter((it) => isIn(it, at));
    const key = here.map((it) => placed.indexOf(it)).join();
    const known = made.get(key);
    if (known) return known;
    const own: Wordings = Object.assign({}, base, ...here.map((it) => it.wordings)) as Wordings;
    const meaningOf = makeMeaning(
      own,
      elsewhere(
        placed.filter((it) => !here.includes(it)),
        here,
      ),
    );
    made.set(key, meaningOf);
    return meaningOf;
  };
}

/** What other places say of a label, where they all say the same; a meaning that has a label of its own here needs no borrowed one. */
function elsewhere(placed: Placed, here: Placed): Map<string, Meaning | null> {
  const own = new Set<Meaning | null>(here.flatMap((it) => Object.values(it.wordings)));
  const said = new Map<string, Meaning | null>();
  const parted = new Set<string>();
  for (const { wordings } of placed)
    for (const [label, as] of Object.entries(wordings)) {
      const word = foldLabel(label);
      if (said.has(word) && said.get(word) !== as) parted.add(word);
      said.set(word, as);
    }
  for (const [word, as] of said) if (parted.has(word) || (as !== null && own.has(as))) said.delete(word);
  return said;
}

type Act = PortalProfile["actions"][string];

/** What a button does that somebody has named; undefined: nobody has. `windowOf`: asked only where it matters. */
export interface NamedActions {
  (label: string, windowOf: () => Place): Act | undefined;
  /** Is this label named anywhere at all? */
  has(label: string): boolean;
}

/**
 * A window's own button is named for windows of its title; one named outside windows holds in them too, unless
 * another thing is said there: a question about a portal's own button is asked rather than missed.
 */
export function namedActions(base: Record<string, Act>, placed: Placed = []): NamedActions {
  const labels = new Set([...Object.keys(base), ...placed.flatMap((it) => Object.keys(it.actions))]);
  const named = (label: string, windowOf: () => Place): Act | undefined => {
    const told = placed.filter((it) => Object.hasOwn(it.actions, label));
    if (told.length === 0) return Object.hasOwn(base, label) ? base[label] : undefined;
    const at = windowOf();
    const here = told.find((it) => isIn(it, at)) ?? told.find((it) => it.in !== "window");
    if (here) return here.actions[label] as Act;
    return Object.hasOwn(base, label) ? base[label] : undefined;
  };
  named.has = (label: string) => labels.has(label);
  return named;
}

export const LIST: Place = { in: "list" };
export const PAGE: Place = { in: "page" };
export const FORM: Place = { in: "form" };
