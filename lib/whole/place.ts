/** Where the rows of a page stand in their list: by what the pager says, else by the page's number. */
import type { ListSeen } from "./types.ts";

export interface Placed {
  from: number;
  to: number;
  total: number | null;
  /** Rows of a full page; null: this page doesn't tell. */
  size: number | null;
}

/**
 * The rows that a page shows. `known`: rows of a full page, as another page of the list told; null: none did.
 * null: nobody can say where they stand, or the pager speaks of fewer rows than there are.
 */
export function placeOf(seen: ListSeen, known: number | null): Placed | null {
  const { from, to, total, page, pages, codes } = seen;
  const rows = codes.length;
  if (total === 0 && rows === 0) return { from: 1, to: 0, total, size: null };
  if (from !== null && to !== null) {
    if (rows === 0 || rows > to - from + 1) return null;
    const isFull = total === null ? page !== null && page !== pages : to < total;
    return { from, to, total, size: isFull || from === 1 ? to - from + 1 : known };
  }
  if (rows === 0) return null;
  if (total !== null && rows === total) return { from: 1, to: rows, total, size: null };
  if (page === null) return null;
  const isLast = page === pages;
  const size = sizeOf(seen, isLast, known);
  if (size === null || rows > size) return null;
  const first = (page - 1) * size + 1;
  const all = total ?? (isLast ? first + rows - 1 : null);
  // The last page holds what is left; any other is full, or its rows were not all read.
  const last = isLast ? (all ?? first + rows - 1) : page * size;
  return last < first + rows - 1 ? null : { from: first, to: last, total: all, size };
}

function sizeOf({ page, total, codes }: ListSeen, isLast: boolean, known: number | null): number | null {
  if (!isLast || page === 1) return known !== null && known > codes.length ? known : codes.length;
  if (known !== null) return known;
  // All pages before the last are equally full.
  const size = total === null ? Number.NaN : (total - codes.length) / (page! - 1);
  return Number.isInteger(size) && size >= codes.length ? size : null;
}
