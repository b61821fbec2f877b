/**
 * The shape of packed dossiers. A schema of zod's would look at each of three million numbers through an object of its own;
 * these are plain loops, held to such a schema by packed.test.ts.
 */
import { isStatusNumber } from "../dossier/status.ts";
import { LAST_DAY } from "./line.ts";
import type { CountedDossier, CountedStep } from "./model.ts";

type Column = Exclude<keyof CountedDossier, "code" | "steps" | "goneAfter"> | "name";
type Columns<K extends string> = Record<K, number[]>;

export interface Packed {
  codes: string[];
  columns: Columns<Column>;
  /** How many steps each has; they stand one behind the other in `way`. */
  steps: number[];
  way: Columns<keyof CountedStep>;
  /** What the columns of words point into, counted from 1; 0: nothing. */
  words: string[];
}

/** May this stand in a column of its kind? `words`: how many there are. */
type Kind = (it: number, words: number) => boolean;
const upTo =
  (last: number): Kind =>
  (it) =>
    Number.isInteger(it) && it >= 0 && it <= last;
const word: Kind = (it, words) => Number.isInteger(it) && it >= 0 && it <= words;
const flag = upTo(2);
/** A minute, or a part of one; -1: none; below: a day alone. */
const when: Kind = (it) =>
  it >= 0 ? it < (LAST_DAY + 1) * 1440 : Number.isInteger(it) && it >= -2 - LAST_DAY;
const count: Kind = (it) => Number.isSafeInteger(it) && it >= -1;

const COLUMNS: Record<Column, Kind> = {
  name: word,
  procedureCode: word,
  field: word,
  unit: word,
  officer: word,
  channel: upTo(3),
  level: upTo(3),
  submittedAt: when,
  receivedAt: when,
  dueAt: when,
  finishedAt: when,
  status: (it) => it === 0 || isStatusNumber(it),
  pausePaper: flag,
  supplements: count,
  reused: flag,
  digitised: flag,
  resultDigitised: flag,
  fee: flag,
  paidOnline: flag,
  apology: flag,
};
const WAY: Record<keyof CountedStep, Kind> = { name: word, officer: word, from: when, to: when, dueAt: when };

export function isPacked(it: unknown): it is Packed {
  if (!isTree(it) || !areTexts(it.codes) || !areTexts(it.words)) return false;
  const [many, words] = [it.codes.length, it.words.length];
  if (!isColumn(it.steps, many, upTo(Number.MAX_SAFE_INTEGER), words)) return false;
  const steps = it.steps.reduce((sum, each) => sum + each, 0);
  return areColumns(it.columns, COLUMNS, many, words) && areColumns(it.way, WAY, steps, words);
}

const isTree = (it: unknown): it is Record<string, unknown> => typeof it === "object" && it !== null;
const areTexts = (it: unknown): it is string[] =>
  Array.isArray(it) && it.every((each) => typeof each === "string");

const areColumns = (it: unknown, kinds: Record<string, Kind>, many: number, words: number): boolean =>
  isTree(it) && Object.entries(kinds).every(([name, kind]) => isColumn(it[name], many, kind, words));

function isColumn(it: unknown, many: number, kind: Kind, words: number): it is number[] {
  if (!Array.isArray(it) || it.length !== many) return false;
  for (let n = 0; n < many; n++) if (typeof it[n] !== "number" || !kind(it[n], words)) return false;
  return true;
}
