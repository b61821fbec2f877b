/** A head of a form: over one column, or over other heads. `key`: of its words, '' where the form has none. */
export type Branch = { key: string; no: number } | { key: string; over: readonly Branch[] };

/** Where a head stands: rows and columns count from 0 within the form's heads. */
export interface Head {
  key: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const depthOf = (branch: Branch): number => ("no" in branch ? 1 : 1 + Math.max(...branch.over.map(depthOf)));
const widthOf = (branch: Branch): number => ("no" in branch ? 1 : sum(branch.over.map(widthOf)));
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** How many rows of heads a form has, above the row of its columns' numbers. */
export const headRows = (branches: readonly Branch[]): number => Math.max(...branches.map(depthOf));

/** A form's heads as merged cells: a head over one column reaches down to the last row. */
export function headsOf(branches: readonly Branch[]): Head[] {
  const depth = headRows(branches);
  const heads: Head[] = [];
  function lay(these: readonly Branch[], row: number, first: number): void {
    let column = first;
    for (const branch of these) {
      const columns = widthOf(branch);
      heads.push({ key: branch.key, row, column, rows: "no" in branch ? depth - row : 1, columns });
      if ("over" in branch) lay(branch.over, row + 1, column);
      column += columns;
    }
  }
  lay(branches, 0, 0);
  return heads;
}
