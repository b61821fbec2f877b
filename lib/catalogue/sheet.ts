/** A cell as a file gives it. */
export type Cell = string | number | boolean;

/** A row with something in it; `row` as a spreadsheet numbers it, from 1. */
export interface SheetRow {
  row: number;
  cells: readonly Cell[];
}

export interface Sheet {
  /** '' where a file has no sheets (CSV). */
  name: string;
  rows: SheetRow[];
}
