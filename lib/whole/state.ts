/** How far a list is known: rows seen of how many, which are missing, and whether that is today's. */
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import type { ListState, Piece, Run, SeenList } from "./types.ts";

/** Runs of what is missing that are told one by one: a page may say any total, and what is told is kept beside the queue. */
const MOST_RUNS = 50;

export function stateOf(list: SeenList, now: Minute): ListState {
  const { portal, title, at, total, size, pieces } = list;
  const today =
    pieces.length > 0 ? pieces.every((it) => dayOf(it.at) === dayOf(now)) : dayOf(at) === dayOf(now);
  const missing = gapsOf(pieces, total);
  const rows = pieces.flatMap(({ codes }) => codes);
  const codes = new Set(rows.filter((it) => it !== null));
  // A dossier that moved from one page to the other while these were read is seen once.
  const seen = codes.size + rows.filter((it) => it === null).length;
  const all = total !== null && missing.length === 0;
  const changed = all && (seen !== total || pieces.some((it) => it.total !== null && it.total !== total));
  return {
    portal,
    list: list.list,
    title,
    seen,
    total,
    at,
    today,
    missing: missing.slice(0, MOST_RUNS),
    missingRows: missing.reduce((n, { from, to }) => n + to - from + 1, 0),
    missingPages: size === null ? null : pagesOf(missing, size).slice(0, MOST_RUNS),
    changed,
    whole: all && today && !changed,
  };
}

/** Rows that stand in no piece, or in one that was read in part; up to the list's end where that is known. */
function gapsOf(pieces: Piece[], total: number | null): Run[] {
  const gaps: Run[] = [];
  const add = (from: number, to: number) => {
    const last = gaps.at(-1);
    if (last && last.to === from - 1) last.to = to;
    else gaps.push({ from, to });
  };
  let next = 1;
  for (const { from, to, codes } of pieces) {
    if (from > next) add(next, from - 1);
    if (codes.length < to - from + 1) add(from, to);
    next = to + 1;
  }
  if (total !== null && next <= total) add(next, total);
  return gaps;
}

/** The pages of these rows, never one by one: a run of a million is a run. */
function pagesOf(gaps: readonly Run[], size: number): Run[] {
  const runs: Run[] = [];
  for (const gap of gaps) {
    const [from, to] = [Math.ceil(gap.from / size), Math.ceil(gap.to / size)];
    const last = runs.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}
