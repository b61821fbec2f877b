/**
 * A list of dossiers shows by itself that it is one: in nearly each of its rows a dossier's code stands in the same
 * column. Then the row of headings over it need say nothing that is known ('Mã', 'Số phiếu', 'Chặng').
 */
import { textOf } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import type { Grid, GridRow } from "./cells.ts";
import { extentOf, type Headers, merge } from "./headings.ts";

const FEWEST = 2;
const MOST = 30;
/** Of ten rows one may have no code as yet. */
const SHARE = 0.9;

/** The one column in which the codes stand; null: there is none, or the rows are of several dossiers. */
export function columnOfCodes(rows: readonly GridRow[], env: Env): number | null {
  const found = new Map<number, Set<string>>();
  let counted = 0;
  for (const row of rows.slice(0, MOST)) {
    // A row that opens under another is no row of the list.
    if (row.head || row.cells.filter((c) => c.own).length < 3) continue;
    counted++;
    for (const { el, col, own } of row.cells) {
      const codes = own ? env.codesIn(textOf(el)) : [];
      if (codes[0] !== undefined) found.set(col, (found.get(col) ?? new Set()).add(codes[0]));
    }
  }
  if (counted < FEWEST) return null;
  const columns = [...found].filter(([, codes]) => codes.size >= counted * SHARE);
  return columns.length === 1 ? (columns[0]?.[0] ?? null) : null;
}

/** Headings by their tags over rows that hold codes; null where the rows don't show what they are. */
export function headersByCodes({ rows }: Grid, env: Env): Headers | null {
  const first = rows.findIndex((row) => row.head);
  if (first < 0 || first > 2) return null;
  let body = first + 1;
  while (rows[body]?.head) body++;
  return headersOver(rows.slice(first, body), rows, body, env);
}

/** These heading rows over these rows of codes. */
export function headersOver(heads: GridRow[], rows: GridRow[], body: number, env: Env): Headers | null {
  const codes = columnOfCodes(rows.slice(body), env);
  const width = Math.max(0, ...heads.map(extentOf));
  const like = rows.slice(body).filter((row) => extentOf(row) === width).length;
  if (codes === null || width < 3 || like < FEWEST) return null;
  const columns = merge(heads, env.meaningOf);
  const own = columns.get(codes);
  if (own?.meanings.some((m) => m !== null && m !== "other")) return null;
  columns.set(codes, { name: own?.name ?? "", meanings: ["code"], told: true });
  return { lines: [columns], widths: [width], body, heads };
}
