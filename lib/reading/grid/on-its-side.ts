/** Tables laid on their side: headings down the first column, one dossier to each column after it. */

import { fitsLabel } from "../labels/facing.ts";
import { textOf } from "../sight/text.ts";
import { codeUnderLabel, ownCode } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";
import type { Grid, GridCell, GridRow } from "./cells.ts";

/** The table turned so that dossiers are its rows; null unless a row of codes says that it lies on its side. */
export function uprightOf(grid: Grid, env: Env): Grid | null {
  const all = grid.rows.filter((r) => r.cells.length > 0);
  const first = all.find((r) => isOfCodes(r, env));
  const width = first?.cells.length ?? 0;
  // A row with a cell more or less says nothing by its places.
  const rows = all.filter((r) => r.cells.length === width && r.cells.every((c) => c.own && c.span === 1));
  if (!first || width < 3 || rows.length < 2 || rows.length < all.length / 2) return null;
  const at = rows.indexOf(first);
  const codes = rows[at]?.cells.slice(1) ?? [];
  const read = codes.map((c) => codeIn(c, env));
  if (read.length < 2 || read.some((c) => c === null) || new Set(read).size < read.length) return null;
  // 'Nhãn | giá trị | nhãn | giá trị' lies on its side too, and is one dossier's. One value may sound like a label ('Tiếp nhận trực tiếp').
  const labelled = (at: number) => rows.filter((r) => env.meaningOf(textOf(r.cells[at]!.el)) !== null).length;
  if (codes.some((_, i) => labelled(i + 1) > 1)) return null;
  const turned = Array.from({ length: width }, (_, i): GridRow => {
    const cells = rows.map((r, col) => ({
      el: (r.cells[i] as (typeof r.cells)[number]).el,
      col,
      span: 1,
      own: true,
    }));
    return { el: (cells[at] as (typeof cells)[number]).el, cells, head: i === 0 };
  });
  return { root: grid.root, rows: turned };
}

/** Its heading says so, or nothing but codes stand beside a heading that says less ('Hồ sơ'). */
function isOfCodes({ cells }: GridRow, env: Env): boolean {
  const [head, ...rest] = cells as [GridCell, ...GridCell[]];
  const label = textOf(head.el);
  if (env.meaningOf(label) === "code") return true;
  return (
    label !== "" &&
    codeIn(head, env) === null &&
    rest.length > 1 &&
    rest.every((c) => codeIn(c, env) !== null)
  );
}

const codeIn = (cell: GridCell, env: Env): string | null => {
  const text = textOf(cell.el);
  return codeUnderLabel(text, env.codesIn).code ?? ownCode(env.codesIn(text)).code;
};

/**
 * One label with several days or codes beside it in a row: several dossiers stand side by side. Where
 * such a table cannot be turned as a whole, its first values are no one dossier's.
 */
export function isSideways(el: Element, env: Env): boolean {
  if (el.tagName !== "TABLE") return false;
  const rows = Array.from((el as HTMLTableElement).rows)
    .slice(0, 30)
    .map((row) => Array.from(row.cells).slice(0, 12).map(textOf));
  // 'Nhãn | ngày | nhãn khác | ngày' is one dossier's too where its other rows show that labels stand in that column.
  const labels = new Map<number, number>();
  for (const row of rows)
    for (const [at, text] of row.entries())
      if (at > 0 && env.meaningOf(text) !== null) labels.set(at, (labels.get(at) ?? 0) + 1);
  if ([...labels.values()].some((n) => n > 1)) return false;
  for (const [label, ...rest] of rows) {
    const meaning = label && rest.length > 1 ? env.meaningOf(label) : null;
    // 'Nhãn: | giá trị | Nhãn khác: | giá trị' is one dossier's, whatever the other label means.
    if (!meaning || rest.some((t) => /[:：]\s*$/.test(t) || env.meaningOf(t) !== null)) continue;
    const same = rest.filter((t) =>
      meaning === "code" ? env.codesIn(t).length === 1 : fitsLabel(meaning, t),
    );
    if (same.length > 1) return true;
  }
  return false;
}
