/** Adds what one page of a list told to what is known of the list. */
import type { Minute, PortalId } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import { heldSmall } from "./pieces.ts";
import { type Placed, placeOf } from "./place.ts";
import { stateOf } from "./state.ts";
import type { Former, ListSeen, Piece, SeenList } from "./types.ts";

/** Codes kept of those that are no longer in a list; the oldest make room. */
const MOST = 2_000;
/** So many may have left a list at once, or half of it: more speaks for a filter that nobody read. */
const PLAUSIBLE = 3;

/**
 * The list with this page added. Pages of an earlier day are its former ones: a day's list is made of that day's pages.
 * Once a day's list is whole, who stood in it before and doesn't now is gone from it.
 */
export function addSeen(before: SeenList | null, portal: PortalId, seen: ListSeen, at: Minute): SeenList {
  const list = forToday(before ?? emptyList(portal, seen, at), at);
  const base = { ...list, at, title: seen.title ?? list.title };
  const placed = placeOf(seen, list.size);
  if (!placed || isStale(list.pieces, placed, seen.codes)) {
    // What the page says of the list's length holds, wherever its rows stand.
    return seen.total === null ? base : { ...base, total: seen.total };
  }
  const { from, to, total, size } = placed;
  const own: Piece = { from, to, total, at, codes: seen.codes };
  const ends = total ?? list.total;
  const kept = list.pieces
    .flatMap((piece) => without(piece, from, to))
    .flatMap((piece) => upTo(piece, total));
  const pieces = heldSmall(to < from ? kept : [...kept, own]);
  const former = formerOf([...list.former, ...codesIn(list.pieces)], pieces);
  const next = { ...base, total: ends, size: size ?? list.size, pieces, former };
  return withGone(next, at);
}

const emptyList = (portal: PortalId, { list, title }: ListSeen, at: Minute): SeenList => ({
  portal,
  list,
  title,
  at,
  total: null,
  size: null,
  pieces: [],
  former: [],
  gone: [],
});

function forToday(list: SeenList, at: Minute): SeenList {
  const today = dayOf(at);
  const pieces = list.pieces.filter((it) => dayOf(it.at) === today);
  if (pieces.length === list.pieces.length) return list;
  const former = formerOf([...list.former, ...codesIn(list.pieces)], pieces);
  return { ...list, total: pieces.length > 0 ? list.total : null, pieces, former };
}

/** The pager was faster than the rows: these are another page's, which stand there still. */
function isStale(pieces: Piece[], { from, to }: Placed, codes: (string | null)[]): boolean {
  const own = codes.filter((it) => it !== null);
  if (own.length === 0) return false;
  return pieces.some(
    (it) => (it.to < from || it.from > to) && own.length > 1 && own.every((code) => it.codes.includes(code)),
  );
}

/** What is left of a piece once the rows from – to are told anew. Rows that were not all read have no place of their own. */
function without(piece: Piece, from: number, to: number): Piece[] {
  if (piece.to < from || piece.from > to) return [piece];
  if (piece.codes.length < piece.to - piece.from + 1) return [];
  const cut = (a: number, b: number): Piece[] =>
    b < a ? [] : [{ ...piece, from: a, to: b, codes: piece.codes.slice(a - piece.from, b - piece.from + 1) }];
  return [...cut(piece.from, from - 1), ...cut(to + 1, piece.to)];
}

/** A list that has grown shorter has nothing behind its end. */
const upTo = (piece: Piece, total: number | null): Piece[] =>
  total === null ? [piece] : without(piece, total + 1, Number.MAX_SAFE_INTEGER);

const codesIn = (pieces: Piece[]): Former[] =>
  pieces.flatMap(({ at, codes }) => codes.flatMap((code) => (code === null ? [] : [{ code, last: at }])));

/** Each code once, with the last time; those that stand in the list now are no former ones. */
function formerOf(all: Former[], now: Piece[]): Former[] {
  const here = new Set(now.flatMap(({ codes }) => codes));
  const last = new Map<string, Minute>();
  for (const it of all) if (!here.has(it.code)) last.set(it.code, Math.max(it.last, last.get(it.code) ?? 0));
  return [...last].map(([code, at]) => ({ code, last: at })).slice(-MOST);
}

function withGone(list: SeenList, at: Minute): SeenList {
  const here = new Set(list.pieces.flatMap(({ codes }) => codes));
  const gone = list.gone.filter(({ code }) => !here.has(code));
  if (!stateOf(list, at).whole) return { ...list, gone };
  const { doubted, ...sure } = list;
  if (list.former.length === 0) return { ...sure, gone };
  const most = Math.max(PLAUSIBLE, (here.size + list.former.length) / 2);
  // A filter seldom stands for days: what the whole list lacks on a later day too is gone.
  const again = doubted !== undefined && dayOf(doubted) < dayOf(at);
  if (list.former.length > most && !again) return { ...list, gone, doubted: doubted ?? at };
  const former = new Set(list.former.map(({ code }) => code));
  const all = [
    ...gone.filter(({ code }) => !former.has(code)),
    ...list.former.map((it) => ({ ...it, since: at })),
  ];
  return { ...sure, former: [], gone: all.slice(-MOST) };
}
