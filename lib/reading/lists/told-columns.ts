/**
 * Columns whose heading says nothing that is known ('Loại hồ sơ', 'Nội dung', 'Danh mục'), told by what stands in
 * them: where nearly all values, several different ones, can be nothing but names of procedures, and no other column
 * says the procedure, the column does. So with states, steps and ways of coming in, under headings that do not say
 * that they are another thing's.
 */
import type { Meaning } from "../../dossier/meanings.ts";
import type { Grid, GridRow } from "../grid/cells.ts";
import { type Column, extentOf, type Headers } from "../grid/headings.ts";
import { linesOf } from "../sight/lines.ts";
import { saying } from "../sight/saying.ts";
import { spaced, textOf } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import { fold } from "../words/fold.ts";
import { procedureCodeIn } from "../words/procedure-names.ts";
import { isPlaceholder } from "../words/status.ts";
import { areAll, isGeneral, PROCEDURES, STATES, STEPS, type Texts, WAYS } from "./kinds.ts";

/** More rows tell no more. */
const ROWS = 60;
/** Of so many values one in ten may be anything. */
const EACH = 0.9;

/** Whose names, states or papers they are: another thing's than the dossier's. */
const ANOTHERS =
  /\b(?:giay to|tai lieu|thanh phan|tep|file|dinh kem|ket qua|van ban|ghi chu|y kien|ly do|trich yeu|lien quan|lien thong|goc|cu|truoc|tiep|ke|sau|cuoi|khac|thanh toan|phi|thue|so hoa|dong bo|ky so|phoi hop|danh gia|khao sat|thao tac|chuc nang|hanh dong|tra|chuyen|gui|nhan)\b/;
const LABELLED = /^[^\d:]{2,30}:\s/;

const KINDS: [Meaning, Texts, (heading: string) => boolean][] = [
  ["procedure", PROCEDURES, (heading) => !ANOTHERS.test(heading)],
  ["status", STATES, isGeneral],
  ["stepName", STEPS, isGeneral],
  ["channel", WAYS, isGeneral],
];

const isOpen = ({ meanings, name }: Column): boolean =>
  name !== "" && (meanings.length === 0 || (meanings.length === 1 && meanings[0] === "work"));

/** The headings, with what the values say of those that say nothing themselves. */
export function withTold(grid: Grid, headers: Headers, env: Env): Headers {
  const [line] = headers.lines;
  if (!line || headers.lines.length > 1) return headers;
  const open = [...line].filter(([, column]) => isOpen(column));
  if (open.length === 0) return headers;
  const said = new Set([...line.values()].flatMap((column) => column.meanings));
  const values = new Map(open.map(([col]) => [col, valuesIn(grid, headers, col, env)]));
  const told = new Map(line);
  for (const [meaning, kind, fits] of KINDS) {
    if (said.has(meaning)) continue;
    const such = open.filter(([col, { name }]) => {
      const texts = values.get(col);
      return texts && fits(fold(name)) && areAll(texts, kind, EACH);
    });
    const [only] = such;
    // Of two columns that could be it nobody knows which one is.
    if (only && such.length === 1) told.set(only[0], { ...only[1], meanings: [meaning], told: true });
  }
  return [...told].every(([col, column]) => line.get(col) === column)
    ? headers
    : { ...headers, lines: [told] };
}

/** A dossier's row says which one it is; under it may stand rows of what was done. */
function namesOne(row: GridRow, codes: number | undefined, env: Env): boolean {
  const cell = row.cells.find((it) => it.col === codes);
  return cell ? cell.own && textOf(cell.el) !== "" : env.codesIn(spaced(row.el)).length > 0;
}

/** What stands in a column, a text a cell; null where it says less than two things, whole dossiers, or several of one. */
function valuesIn({ rows }: Grid, headers: Headers, col: number, env: Env): string[] | null {
  const texts: string[] = [];
  let nameless = 0;
  const codes = [...(headers.lines[0] ?? [])].find(([, column]) => column.meanings.includes("code"))?.[0];
  for (const row of rows.slice(headers.body, headers.body + ROWS)) {
    const cell = row.cells.find((it) => it.col === col);
    if (!cell?.own || cell.span > 1 || row.head) continue;
    if (!row.placed && extentOf(row) !== headers.widths[0]) continue;
    const lines = linesOf(saying(cell.el));
    // 'Cán bộ: …' says by itself what it is.
    const line = lines.find(
      (it) => /\p{L}{2}/u.test(it.replace(procedureCodeIn(it) ?? "", "")) && !LABELLED.test(it),
    );
    if (line === undefined || isPlaceholder(line)) continue;
    if (lines.length > 4 || lines.some((it) => env.codesIn(it).length > 0)) return null;
    if (namesOne(row, codes, env)) texts.push(line);
    else nameless++;
  }
  // One among several may wait for its code; rows of what was done are many.
  return new Set(texts).size >= 2 && nameless <= texts.length / 5 ? texts : null;
}
