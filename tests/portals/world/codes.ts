/** Codes of dossiers in the patterns of domain.md §1, and numbers that only look like one. */
import type { Dice } from "../dice.ts";
import { type At, parts } from "./moments.ts";

export type CodeShape = "new" | "short" | "old" | "central";
export const SHAPES: readonly (readonly [CodeShape, number])[] = [
  ["new", 5],
  ["short", 3],
  ["old", 4],
  ["central", 1.5],
];

const two = (n: number) => String(n).padStart(2, "0");
const ymd = (moment: At) => {
  const { y, m, d } = parts(moment);
  return y.slice(2) + m + d;
};

/** The part before the date: the same on one portal. */
export function drawPrefix(dice: Dice, shape: CodeShape): string {
  const province = `H${two(dice.int(1, 63))}`;
  if (shape === "new")
    return `${province}.${dice.int(10, 99)}.${two(dice.int(1, 40))}.${two(dice.int(1, 20))}`;
  if (shape === "short") return `${province}.${dice.int(10, 99)}`;
  if (shape === "old") return `000.${two(dice.int(0, 40))}.${two(dice.int(1, 40))}.${province}`;
  return `G${two(dice.int(1, 22))}.${dice.int(10, 99)}.${two(dice.int(1, 30))}`;
}

export const codeOf = (dice: Dice, prefix: string, moment: At) =>
  `${prefix}-${ymd(moment)}-${dice.chance(0.15) ? dice.digits(5).replace(/^0/, "1") : `0${dice.digits(3)}`}`;

/** The national portal's own code of the same dossier. */
export const nationalCode = (dice: Dice, moment: At) =>
  `${drawPrefix(dice, "central")}-${ymd(moment)}-${dice.int(10000, 99999)}`;

/** Numbers of documents, parcels, receipts and results. */
export const documentNumber = (dice: Dice) =>
  `${dice.int(12, 980)}/${dice.pick(["UBND-VP", "TB-UBND", "QĐ-UBND", "CV-UBND", "GXN-UBND"])}`;
export const parcelNumber = (dice: Dice) => `E${dice.digits(2)}${dice.digits(7)}VN`;
export const resultNumber = (dice: Dice) =>
  `${dice.int(3, 400)}/${dice.pick(["QĐ-UBND", "GXN-UBND", "TLKS", "GP-UBND"])}`;
