/** The pieces of a list, held small: a page may say that it is any page of any list, again and again. */
import type { Piece } from "./types.ts";

/** Rows kept of a list; an office's longest has some thousands. */
export const MOST_ROWS = 20_000;
/** As many as a record may have (schema.ts). */
const MOST_PIECES = 2_000;
const MOST_CODES = 5_000;

/** In their order, neighbours of one minute made one, and no more than are kept: those seen last stay. */
export function heldSmall(pieces: readonly Piece[]): Piece[] {
  const all = joined([...pieces].sort((a, b) => a.from - b.from));
  let [rows, count] = [0, 0];
  const stay = new Set(
    [...all]
      .sort((a, b) => b.at - a.at)
      .filter(({ codes }) => {
        rows += codes.length;
        return rows <= MOST_ROWS && ++count <= MOST_PIECES;
      }),
  );
  return all.filter((it) => stay.has(it));
}

function joined(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last && isOne(last, piece))
      made[made.length - 1] = { ...last, to: piece.to, codes: [...last.codes, ...piece.codes] };
    else made.push(piece);
  }
  return made;
}

/** Seen in one minute and of one length, one right behind the other, each read in full. */
const isOne = (a: Piece, b: Piece): boolean =>
  a.to + 1 === b.from &&
  a.at === b.at &&
  a.total === b.total &&
  isFull(a) &&
  isFull(b) &&
  a.codes.length + b.codes.length <= MOST_CODES;
const isFull = ({ from, to, codes }: Piece): boolean => codes.length === to - from + 1;
