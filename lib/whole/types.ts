/** How much of a portal's lists was seen: what one page of a list told, and what all its pages add up to. */
import type { Minute, PortalId } from "../dossier/model.ts";

/** What one page of a list said of the list. Rows count from 1; null: the page doesn't say it surely. */
export interface ListSeen {
  /** Which list: the print of its address, filters and heading. Nothing can be read back from it. */
  list: string;
  /** Its heading as the page shows it; null: none. */
  title: string | null;
  from: number | null;
  to: number | null;
  total: number | null;
  page: number | null;
  pages: number | null;
  /** Codes of the rows in their order; null: a row without one. */
  codes: (string | null)[];
}

/** Rows of a list as they were read last. */
export interface Piece {
  from: number;
  to: number;
  /** How many rows the list had then; null: its page didn't say. */
  total: number | null;
  at: Minute;
  /** Fewer than its rows: the others could not be read. */
  codes: (string | null)[];
}

/** A code that stood in the list, and when it was last seen there. */
export interface Former {
  code: string;
  last: Minute;
}

/** A code that a whole list had no longer, and since when that is known. */
export interface Gone extends Former {
  since: Minute;
}

/** A list as its pages add up, kept under portal and list. */
export interface SeenList {
  portal: PortalId;
  list: string;
  title: string | null;
  /** When any of it was seen last. */
  at: Minute;
  total: number | null;
  /** Rows of a full page; null: not known yet. */
  size: number | null;
  /** In the order of their rows, none over another, all of one day. */
  pieces: Piece[];
  /** Stood in it before, and not in what was seen of it today. */
  former: Former[];
  gone: Gone[];
  /** When it was whole with so much of it missing that nobody believes it yet; absent: it wasn't. */
  doubted?: Minute;
}

/** From one to another, both of them too; counted from 1. */
export interface Run {
  from: number;
  to: number;
}

/** How far a list is known now. */
export interface ListState {
  portal: PortalId;
  list: string;
  title: string | null;
  /** Rows seen, of so many; null: nobody can tell of how many. */
  seen: number;
  total: number | null;
  at: Minute;
  /** What was seen of it was seen today. */
  today: boolean;
  /** Rows that no page showed, or showed only in part; the first runs of them, where there are very many. */
  missing: Run[];
  /** How many these are, all together. */
  missingRows: number;
  /** The same as runs of pages, by their numbers; null: the size of a page isn't known. */
  missingPages: Run[] | null;
  /** All of its pages were seen, but it changed meanwhile: what moved from one page to another may be missing. */
  changed: boolean;
  /** Today, all of it, unchanged. */
  whole: boolean;
}

/** `none`: no list was seen at all; `partly`: something is missing; `old`: all was seen, on an earlier day. */
export type Wholeness = "none" | "partly" | "old" | "whole";
