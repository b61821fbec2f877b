/**
 * What a declaration names, taken out of an answer: one row a dossier, and of it only the cells that were named.
 * It runs in the page's own world too, where the answer is, so that nothing else ever leaves it. There a page may
 * have put something else in the place of any function and behind any name: what is used here was taken at the
 * start, only own properties are looked at, and no list of ours is written to.
 */

/** A key, the number of an entry, or `EACH`. */
export type Step = string | number;
/** Each entry of a list. */
export const EACH = -1;
/** The ways to a value, in the order in which they are tried. */
export type Path = Step[][];

/** Where rows stand in an answer, and of each its code, its inner ids and the cells that are meant. */
export interface RowPlan {
  rows: Path;
  code: Path;
  ids: Path[];
  cells: Path[];
}

const { apply, getOwnPropertyDescriptor } = Reflect;
const { hasOwn } = Object;
const { isArray } = Array;
const { isFinite: isNumber } = Number;
const { stringify } = JSON;
const { trim } = String.prototype;
const { exec } = RegExp.prototype;

/** More rows of one answer are of no page that a person looks at. */
export const MOST_ROWS = 2_000;
/** Longer texts are no date, status or name of a step; cut ones would be wrong. */
export const LONGEST_CELL = 300;
/** Different values of one cell; with more than one it is in doubt anyway. */
export const MOST_OF_CELL = 3;
const LONGEST_CODE = 80;
/** No code has it, and rows are handed over line by line. */
const BREAK = /[\n\r\u2028\u2029]/;

/**
 * Hears of each row that has one code: the code, and the rest of it as JSON text: its `ids` and `cells`, both a list of
 * lists, in each the different values that the path leads to. Throws nothing of its own.
 */
export function eachRow(answer: unknown, plan: RowPlan, hear: (code: string, rest: string) => void): void {
  let count = 0;
  firstWay(answer, plan.rows, (row) => {
    if (typeof row !== "object" || row === null || count >= MOST_ROWS) return false;
    count += 1;
    const code = codeIn(row, plan.code);
    if (code !== null) hear(code, `{"ids":${cellsIn(row, plan.ids)},"cells":${cellsIn(row, plan.cells)}}`);
    return true;
  });
}

/** The different values that a path leads to, as texts; of what is ours to read, never in the page's world. */
export function textsAt(from: unknown, path: Path): string[] {
  const all = new Set<string>();
  firstWay(from, path, (value) => {
    const text = scalar(value);
    if (text !== null) all.add(String(JSON.parse(text)));
    return text !== null;
  });
  return [...all];
}

/** Walks the ways one by one until one of them has led to something that `take` says it is. */
function firstWay(from: unknown, path: Path, take: (value: unknown) => boolean): void {
  for (let way = 0; way < path.length; way++) {
    let found = false;
    walk(from, path[way]!, 0, (value) => {
      if (take(value)) found = true;
    });
    if (found) return;
  }
}

function walk(value: unknown, steps: Step[], at: number, hear: (value: unknown) => void): void {
  const step = steps[at];
  if (step === undefined) hear(value);
  else if (step !== EACH) walk(own(value, step), steps, at + 1, hear);
  else if (isArray(value))
    for (let n = 0; n < value.length && n < MOST_ROWS; n++) walk(own(value, n), steps, at + 1, hear);
}

/** What an object holds itself, without asking any code. */
export function own(value: unknown, key: Step): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (isArray(value) !== (typeof key === "number")) return undefined;
  if (!hasOwn(value, key)) return undefined;
  const held = getOwnPropertyDescriptor(value, key);
  return held && hasOwn(held, "value") ? held.value : undefined;
}

function codeIn(row: unknown, path: Path): string | null {
  let code: string | null = null;
  let several = false;
  firstWay(row, path, (value) => {
    if (typeof value !== "string") return false;
    const text = apply(trim, value, []) as string;
    if (text === "" || text.length > LONGEST_CODE || apply(exec, BREAK, [text]) !== null) return false;
    several ||= code !== null && code !== text;
    code = text;
    return true;
  });
  return several ? null : code;
}

function cellsIn(row: unknown, paths: Path[]): string {
  let all = "";
  for (let n = 0; n < paths.length; n++) all += `${n > 0 ? "," : ""}[${cellIn(row, paths[n]!)}]`;
  return `[${all}]`;
}

function cellIn(row: unknown, path: Path): string {
  const seen = { __proto__: null } as unknown as Record<string, true>;
  let count = 0;
  let all = "";
  firstWay(row, path, (value) => {
    const text = scalar(value);
    if (text === null) return false;
    if (!seen[text] && count < MOST_OF_CELL) {
      seen[text] = true;
      all += `${count > 0 ? "," : ""}${text}`;
      count += 1;
    }
    return true;
  });
  return all;
}

/** A text, a number or a truth value as JSON; null: nothing that could be meant. */
function scalar(value: unknown): string | null {
  if (typeof value === "string") {
    const text = apply(trim, value, []) as string;
    return text === "" || text.length > LONGEST_CELL ? null : stringify(text);
  }
  if (typeof value === "number") return isNumber(value) ? `${value}` : null;
  return typeof value === "boolean" ? `${value}` : null;
}
