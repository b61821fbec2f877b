/**
 * What an answer says of the dossiers that stand on the page: a witness beside what is seen. It is merged with it
 * elsewhere (lib/dossier/merge-answer.ts).
 */
import type { Values, Where } from "../dossier/model.ts";
import { MOMENTS } from "../dossier/values.ts";
import type { AnswerDeclared } from "./declared.ts";
import type { AnswerMeaning } from "./meanings.ts";
import { isDayFirst } from "./moments.ts";
import { meaningsOf, pathIn, planOf } from "./plan.ts";
import { type RawRow, readRow } from "./raw-row.ts";
import { eachRow } from "./rows.ts";
import { isTurned } from "./turned.ts";
import type { Why } from "./unknown.ts";
import { readCell, type StatusOf } from "./value.ts";

/** What one answer says of one dossier. */
export interface Witnessed {
  code: string;
  values: Values;
  /** Under what the portal itself knows it. */
  ids: string[];
  /** Named, and not believed. */
  unknown: { meaning: AnswerMeaning; why: Why }[];
}

/** An inner id: a number, a UUID, hex digits; a short one is in every request. */
const ID = /^[\p{L}\p{N}_.:-]{3,80}$/u;

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

/**
 * The same of rows that were taken out before. Rows of one code are one: where they differ, nothing is believed.
 * @param turned a day of this kind of answer has shown that its month stands first: in these rows, or in any other
 */
export function witnessed(
  rows: readonly RawRow[],
  declared: AnswerDeclared,
  statusOf: StatusOf,
  turned = isTurned(rows, declared),
): Map<string, Witnessed> {
  const meanings = meaningsOf(declared);
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
          : turned && MOMENTS.has(meaning) && isDayFirst(first)
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
