/** A scan: the pages of a list turned one after the other by the portal's own control, until the last. */

/** Why a scan has stopped before the last page. */
export const SCAN_STOPS = [
  /** No list with a pager that is surely understood stands there. */
  "no-list",
  /** The control to the next page isn't surely known. */
  "no-next",
  /** The page shows something else than the page that was asked for. */
  "elsewhere",
  /** Somebody works on the page. */
  "touched",
  /** The page that was asked for did not come. */
  "slow",
  "cancelled",
  /** Nothing was heard of its tab for too long. */
  "closed",
] as const;
export type ScanStop = (typeof SCAN_STOPS)[number];

export interface Scan {
  phase: "running" | "stopped" | "done";
  /** null: it hasn't stopped. */
  why: ScanStop | null;
  /** Which list; null: not known yet. */
  list: string | null;
  /** The page that stands there, and of how many; null: not known. */
  page: number | null;
  pages: number | null;
  /** The page that was asked for and has not been read yet; null: none was, or its number isn't known. */
  to: number | null;
}

/** Milliseconds in which a page is looked at before it is turned: as a person does who reads a list. */
const LEAST = 1_500;
const MOST = 3_500;

/** How long to look at a page. `chance`: from 0 to 1, another for each page. */
export const paceOf = (chance: number): number => Math.round(LEAST + chance * (MOST - LEAST));
