/**
 * What an answer says of the dossiers that stand on the page: a witness beside what is seen. It is merged with it
 * elsewhere (lib/dossier/merge-answer.ts).
 */
import type { Values, Where } from "../dossier/model.ts";
import { z } from "../zod.ts";
import { ANSWER_MEANINGS, type AnswerDeclared, type AnswerMeaning } from "./declared.ts";
import { isDayFirst, isMonthFirst } from "./moments.ts";
import { type Path, pathOf } from "./path.ts";
import { eachRow, LONGEST_CELL, MOST_OF_CELL, type RowPlan } from "./rows.ts";
import type { Why } from "./unknown.ts";
import { type Cell, readCell, type StatusOf } from "./value.ts";

/** What one answer says of one dossier. */
export interface Witnessed {
  code: string;
  values: Values;
  /** Under what the portal itself knows it. */
  ids: string[];
  /** Named, and not believed. */
  unknown: { meaning: AnswerMeaning; why: Why }[];
}

/** A row as it comes out of the answer (rows.ts). */
export interface RawRow {
  code: string;
  ids: Cell[][];
  cells: Cell[][];
}

const cell = z
  .array(z.union([z.string().check(z.maxLength(LONGEST_CELL)), z.number(), z.boolean()]))
  .check(z.maxLength(MOST_OF_CELL));
const rest = z.tuple([z.array(cell).check(z.maxLength(4)), z.array(cell).check(z.maxLength(20))]);
/** An inner id: a number, a UUID, hex digits; a short one is in every request. */
const ID = /^[\p{L}\p{N}_.:-]{3,80}$/u;

/** The rest of a row as handed over by `eachRow`, checked; null: it is none. */
export function readRow(code: string, text: string): RawRow | null {
  try {
    const read = rest.safeParse(JSON.parse(text));
    return read.success ? { code, ids: read.data[0], cells: read.data[1] } : null;
  } catch {
    return null;
  }
}

/** Where each meaning stands, for `eachRow`; the cells are in the order of `meaningsOf`. */
export function planOf(declared: AnswerDeclared): RowPlan {
  return {
    rows: pathOf(declared.rows),
    code: pathOf(declared.code),
    ids: (declared.ids ?? []).map(pathOf),
    cells: meaningsOf(declared).map((meaning): Path => pathOf(pathIn(declared, meaning))),
  };
}

/** What an answer declared so can say. */
export const meaningsOf = ({ values }: AnswerDeclared): AnswerMeaning[] =>
  ANSWER_MEANINGS.filter((it) => values[it] !== undefined);

/** The path of a meaning, as written; empty: it has none. */
export function pathIn({ values }: AnswerDeclared, meaning: AnswerMeaning): string {
  const said = values[meaning];
  return typeof said === "string" ? said : (said?.path ?? "");
}

/**
 * What a whole answer says of the dossiers of these codes; of others nothing is told.
 * @param statusOf what a status in words or numbers is; null: nobody knows
 */
export function witness(
  answer: unknown,
  declared: AnswerDeclared,
  codes: ReadonlySet<string>,
  statusOf: StatusOf,
): Map<string, Witnessed> {
  const rows: RawRow[] = [];
  eachRow(answer, planOf(declared), (code, text) => {
    const row = codes.has(code) ? readRow(code, text) : null;
    if (row) rows.push(row);
  });
  return witnessed(rows, declared, statusOf);
}

/** The same of rows that were taken out before. Rows of one code are one: where they differ, nothing is believed. */
export function witnessed(
  rows: readonly RawRow[],
  declared: AnswerDeclared,
  statusOf: StatusOf,
): Map<string, Witnessed> {
  const meanings = meaningsOf(declared);
  const monthFirst = meanings.map((_, n) => rows.some((row) => row.cells[n]?.some(isMonthFirst)));
  const all = new Map<string, Witnessed>();
  for (const [code, same] of byCode(rows)) {
    const it: Witnessed = { code, values: {}, ids: idsOf(same), unknown: [] };
    for (const [n, meaning] of meanings.entries()) {
      const cells = [...new Set(same.flatMap((row) => row.cells[n] ?? []))];
      const [first] = cells;
      if (first === undefined) continue;
      const where: Where = { kind: "answer", name: pathIn(declared, meaning) };
      const why =
        cells.length > 1
          ? ("several" as const)
          : monthFirst[n] && isDayFirst(first)
            ? ("day-or-month" as const)
            : readCell(it.values, meaning, first, declared, statusOf, where);
      if (why) it.unknown.push({ meaning, why });
    }
    all.set(code, it);
  }
  return all;
}

function byCode(rows: readonly RawRow[]): Map<string, RawRow[]> {
  const all = new Map<string, RawRow[]>();
  for (const row of rows) all.set(row.code, [...(all.get(row.code) ?? []), row]);
  return all;
}

const idsOf = (rows: RawRow[]): string[] => [
  ...new Set(rows.flatMap((row) => row.ids.flat().map(String)).filter((id) => ID.test(id))),
];
