/** What is to be taken out of an answer, by what is declared of it. */
import type { AnswerDeclared } from "./declared.ts";
import { ANSWER_MEANINGS, type AnswerMeaning } from "./meanings.ts";
import { pathOf } from "./path.ts";
import type { Path, RowPlan } from "./rows.ts";

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
