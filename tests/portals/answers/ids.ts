/** Under what a portal itself knows a dossier. */
import type { Dice } from "../dice.ts";

const hex = (dice: Dice, count: number) => [...Array(count)].map(() => dice.int(0, 15).toString(16)).join("");

const KINDS = {
  hex24: (dice: Dice) => hex(dice, 24),
  uuid: (dice: Dice) => [8, 4, 4, 4, 12].map((count) => hex(dice, count)).join("-"),
  number: (dice: Dice) => dice.int(10_000, 99_999_999),
  "number as text": (dice: Dice) => String(dice.int(10_000_000, 99_999_999)),
} as const;
type IdKind = keyof typeof KINDS;

export const drawIdKind = (dice: Dice): IdKind =>
  dice.weigh([
    ["hex24", 3],
    ["uuid", 3],
    ["number", 3],
    ["number as text", 1],
  ] as const);

/** Another each time. */
export function drawId(kind: IdKind, dice: Dice, taken: Set<string>): string | number {
  for (;;) {
    const id = KINDS[kind](dice);
    if (taken.has(String(id))) continue;
    taken.add(String(id));
    return id;
  }
}
