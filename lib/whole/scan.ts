import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";

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
  /** So many pages were turned that no officer's list is so long. */
  "too-long",
  /** A page showed no dossier that an earlier one hadn't. */
  "nothing-new",
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
  /** Pages turned since it was begun. */
  turned: number;
}

/** A scan turns no more pages than these: a portal decides how many it has, and it may have no last one. */
export const MOST_TURNED = 300;
/** A scan that is told of nothing yet. */
export const BEGUN: Scan = {
  phase: "running",
  why: null,
  list: null,
  page: null,
  pages: null,
  to: null,
  turned: 0,
};

/**
 * Why a scan goes no further from a page that was read; null: it may. `codes`: the page's; `known`: those of the pages before,
 * to which they are added.
 */
export function goesNoFurther(
  turned: number,
  codes: readonly (string | null)[],
  known: Set<string>,
): ScanStop | null {
  if (turned >= MOST_TURNED) return "too-long";
  const fresh = codes.filter((it) => it !== null && !known.has(it)) as string[];
  for (const it of fresh) known.add(it);
  return fresh.length === 0 ? "nothing-new" : null;
}

/** A scan as it is to be shown; null: it ended on an earlier day than today's. `at`: when it was last heard of. */
export const scanOfToday = (scan: Scan, at: Minute, now: Minute): Scan | null =>
  scan.phase !== "running" && dayOf(at) !== dayOf(now) ? null : scan;

/** It has stopped in one of these lists, so that there is something to go on with. */
export const mayGoOn = (scan: Scan | null, lists: readonly { list: string }[]): boolean =>
  scan?.phase === "stopped" && lists.some(({ list }) => list === scan.list);

/** Milliseconds in which a page is looked at before it is turned: as a person does who reads a list. */
const LEAST = 1_500;
const MOST = 3_500;

/** How long to look at a page. `chance`: from 0 to 1, another for each page. */
export const paceOf = (chance: number): number => Math.round(LEAST + chance * (MOST - LEAST));
