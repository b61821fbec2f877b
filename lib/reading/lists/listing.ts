/** What a reading finds around and in its lists, and keeps for the next one. */

import type { HistoryRow } from "../about/history.ts";
import type { Grid, GridRow, Layouts } from "../grid/cells.ts";
import type { Headers } from "../grid/headings.ts";
import type { Pair } from "../labels/pairs.ts";
import type { PaperReading } from "../types.ts";
import type { Draft } from "../values/draft.ts";
import type { Paging } from "./paging.ts";

export interface Listing {
  /** The table, or the parent of the rows or cards. */
  root: Element;
  /** Empty: its rows were told together with another part's. */
  drafts: Draft[];
  /** How its rows were read, where each can be read again without the others. */
  rows?: Rows;
}

/** A plain list: one heading over each column, each dossier in rows of its own. */
export interface Rows {
  grid: Grid;
  /** Its headings by their words alone. */
  written: Headers;
  headers: Headers;
  key: string;
  groups: Group[];
}

/** The rows of one dossier, and what they said. */
export interface Group {
  rows: GridRow[];
  draft: Draft;
}

/** What a document says around its lists of dossiers. */
export interface Around {
  /** What was read as a list, and is not part of this. */
  roots: Element[];
  /** Tables alone were left out: no window and no form of an action stood open. */
  bare: boolean;
  histories: Map<Element, HistoryRow[]>;
  pairs: Pair[];
  papers: PaperReading[];
  paging: Paging[];
  portal: boolean;
  /** Words of a portal that no other trade uses. */
  named: boolean;
  trade: boolean;
}

/** A dossier as it was read, under its first row; it holds while all its rows keep it. */
export interface KeptRow {
  draft: Draft;
  rows: Element[];
  key: string;
}

/** Read rows kept by their element; whoever watches the page drops those that changed. */
export interface RowCache {
  layouts: Layouts;
  around: WeakMap<Document, Around>;
  get(row: Element): KeptRow | undefined;
  set(row: Element, value: KeptRow): void;
}
