/**
 * Does one program write its days with the month first? One day that no month is shows it, in whatever row and cell: then
 * none of that kind of answer is believed that could be read so.
 */
import { MOMENTS } from "../dossier/values.ts";
import type { AnswerDeclared } from "./declared.ts";
import { isMonthFirst } from "./moments.ts";
import { meaningsOf } from "./plan.ts";
import type { RawRow } from "./raw-row.ts";

/** Does a day in these rows show it? */
export const isTurned = (rows: readonly RawRow[], declared: AnswerDeclared): boolean =>
  meaningsOf(declared).some(
    (meaning, n) => MOMENTS.has(meaning) && rows.some((row) => row.cells[n]?.some(isMonthFirst)),
  );
