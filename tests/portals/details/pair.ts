/** One label with its value, and what a way to put several of them is made of. */
import type { Dice } from "../dice.ts";
import type { Skin } from "../look/skins.ts";

export interface Pair {
  field: string;
  /** Label, html, with the portal's colon. */
  label: string;
  /** Label without colon. */
  bare: string;
  html: string;
  text: string;
  /** `code/field`. */
  path: string;
}
interface PairsOf {
  pairs: Pair[];
  skin: Skin;
  dice: Dice;
}
export type PairStructure = (of: PairsOf) => string;

export const inRows = (pairs: Pair[], size: number) =>
  Array.from({ length: Math.ceil(pairs.length / size) }, (_, i) => pairs.slice(i * size, i * size + size));
