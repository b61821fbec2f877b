/**
 * While somebody sets a portal up: where in an answer the dossiers of the page stand, and which of their keys agree
 * with what the page shows. It runs in the page's own world, where the answer is. What comes out of it are names of
 * keys and numbers, and which of the page's own dossiers they agree with; never a value.
 */

import { isPlainKey } from "./key.ts";
import { LOOKED_MOMENTS, LOOKED_TEXTS, type LookedMoment, type LookedText, type ShownRow } from "./looked.ts";
import { readMoment } from "./moments.ts";
import { own } from "./rows.ts";

type Meaning = LookedMoment | LookedText;

/** What is known of one path; numbers of dossiers are places in the list of what is shown. */
export interface LookedPath {
  path: string;
  /** Its numbers count seconds since 1970. */
  seconds: boolean;
  /** Dossiers in which it leads to one value; the others that have it have several. */
  seen: number[];
  several: number;
  /** Those in which it can be a date, a short text, an inner id. */
  dates: number[];
  texts: number[];
  ids: number[];
  /** In so many the value is one that another dossier has as well. */
  repeats: number;
  agrees: Partial<Record<Meaning, number[]>>;
  differs: Partial<Record<Meaning, number[]>>;
}

/** Where the rows of an answer stand, and where in each its code; `paths` lead on from a row. */
export interface Looked {
  rows: string;
  code: string;
  dossiers: number[];
  paths: LookedPath[];
}

const DEEPEST = 6;
/** So much of an answer is walked over; more rows than a page shows say nothing more. */
const MOST_KEYS = 60_000;
const MOST_PATHS = 300;
const LONGEST_TEXT = 80;
const ID = /^(?=.*\d)[\p{L}\p{N}_.:-]{3,80}$/u;
/** Seconds since 1970 in 2015 and in 2040; as such a phone's number would be a day of long ago. */
const FIRST_SECOND = 1_420_000_000;
const LAST_SECOND = 2_210_000_000;
/** Account, CMND, phone, tax code, CCCD: what could be a person's number is nobody's inner id. */
const PERSONS = /^\+?\d{9,12}$/;

type Scalar = string | number;
/** `row`: the nearest thing that is an entry of a list, or the answer itself. */
type Hear = (path: string, value: Scalar, row: unknown, rowPath: string) => void;

/** Looks for the dossiers of `shown`; null: none stands in it under a code that can be named. */
export function lookAt(answer: unknown, shown: readonly ShownRow[]): Looked | null {
  const placeOf = new Map(shown.map(({ code }, n) => [code, n]));
  const found = new Map<string, { rows: string; code: string; at: Map<number, unknown> }>();
  let left = MOST_KEYS;
  const spend = () => left-- > 0;
  walk(answer, "", answer, "", 0, spend, (path, value, row, rows) => {
    const n = typeof value === "string" ? placeOf.get(value.trim()) : undefined;
    if (n === undefined) return;
    const code = within(rows, path);
    const kind = `${rows} ${code}`;
    const one = found.get(kind) ?? { rows, code, at: new Map() };
    found.set(kind, one);
    one.at.set(n, row);
  });
  // Where the most of them stand, and of that the nearest to the top: files of a dossier bear its code as well.
  const [best] = [...found.values()].sort(
    (a, b) => b.at.size - a.at.size || depth(a.rows) - depth(b.rows) || depth(a.code) - depth(b.code),
  );
  if (!best) return null;
  const paths = new Map<string, PathSoFar>();
  for (const [n, row] of best.at) takeRow(paths, row, n, shown[n]!, spend);
  paths.delete(best.code);
  return {
    rows: best.rows === "" ? "." : best.rows,
    code: best.code,
    dossiers: [...best.at.keys()],
    paths: [...paths].map(([path, { values, ...it }]) => ({
      ...{ path, ...it },
      repeats: it.seen.length - values.size,
    })),
  };
}

type PathSoFar = Omit<LookedPath, "path" | "repeats"> & { values: Set<Scalar> };

/** Adds what one row holds. */
function takeRow(
  paths: Map<string, PathSoFar>,
  row: unknown,
  n: number,
  shown: ShownRow,
  spend: () => boolean,
): void {
  const cells = new Map<string, Set<Scalar>>();
  walk(row, "", row, "", 0, spend, (path, value) =>
    cells.set(path, (cells.get(path) ?? new Set<Scalar>()).add(value)),
  );
  for (const [path, values] of cells) {
    if (!paths.has(path) && paths.size >= MOST_PATHS) continue;
    const it: PathSoFar = paths.get(path) ?? {
      ...{ seconds: false, seen: [], several: 0, dates: [], texts: [], ids: [] },
      ...{ agrees: {}, differs: {}, values: new Set() },
    };
    paths.set(path, it);
    if (values.size > 1) it.several += 1;
    else for (const value of values) takeValue(it, value, n, shown);
  }
}

function takeValue(it: PathSoFar, value: Scalar, n: number, shown: ShownRow): void {
  it.seen.push(n);
  it.values.add(value);
  const inSeconds = typeof value === "number" && value > FIRST_SECOND && value < LAST_SECOND;
  it.seconds ||= inSeconds;
  const moment = readMoment(value, inSeconds);
  const isDate = typeof moment === "string";
  if (isDate) it.dates.push(n);
  else {
    if (isShortText(value)) it.texts.push(n);
    if (isId(value)) it.ids.push(n);
  }
  const note = (name: Meaning, agrees: boolean) => {
    const kind = agrees ? it.agrees : it.differs;
    kind[name] = [...(kind[name] ?? []), n];
  };
  for (const name of LOOKED_MOMENTS) {
    const seen = shown.values[name];
    if (seen !== undefined) note(name, isDate && isSame(moment, seen));
  }
  for (const name of LOOKED_TEXTS) {
    const seen = shown.values[name];
    if (seen !== undefined) note(name, typeof value === "string" && flat(value) === flat(seen));
  }
}

/** The same day, and the same minute where both say one. */
const isSame = (a: string, b: string): boolean =>
  a === b || ((a.length === 10 || b.length === 10) && a.slice(0, 10) === b.slice(0, 10));

const flat = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

const isShortText = (value: Scalar): boolean =>
  typeof value === "string" &&
  value.length <= LONGEST_TEXT &&
  /\p{L}{2}/u.test(value) &&
  !/@|(?:\d[ .-]?){6}/.test(value);

const isId = (value: Scalar): boolean => ID.test(String(value)) && !PERSONS.test(String(value));

/** Each text and number under `from`, by names that can be written in a path. */
function walk(
  from: unknown,
  path: string,
  row: unknown,
  rows: string,
  deep: number,
  spend: () => boolean,
  hear: Hear,
): void {
  if (typeof from === "string" ? from.trim() !== "" : typeof from === "number") {
    if (path !== "") hear(path, typeof from === "string" ? from.trim() : (from as number), row, rows);
    return;
  }
  if (typeof from !== "object" || from === null || deep > DEEPEST) return;
  if (Array.isArray(from)) {
    for (let n = 0; n < from.length && spend(); n++)
      walk(own(from, n), `${path}[]`, own(from, n), `${path}[]`, deep + 1, spend, hear);
    return;
  }
  for (const key of Object.keys(from)) {
    if (!spend()) return;
    if (isPlainKey(key))
      walk(own(from, key), path === "" ? key : `${path}.${key}`, row, rows, deep + 1, spend, hear);
  }
}

const depth = (path: string): number => path.split(/[.[]/).length;
/** The rest of a path from its row on. */
const within = (rows: string, path: string): string => path.slice(rows.length).replace(/^\./, "");
