/**
 * Finds codes of a pattern (code-pattern.ts). All ways to read the pattern are followed at once, place by
 * place, so that no text takes longer than its length times the pattern's.
 */
import { type Part, readCodePattern, type Sign } from "./code-pattern.ts";

/** The end of the longest code that begins at `from` and may end there; -1: none does. */
export type EndOf = (text: string, from: number, mayEnd: (at: number) => boolean) => number;

/** Places of the pattern, each with the sign that stands there and the places that may come next. */
interface Net {
  signs: Sign[];
  next: Set<number>[];
}
interface Piece {
  first: number[];
  last: number[];
  /** It may be left out. */
  empty: boolean;
}

const made = new Map<string, EndOf | null>();

/** The matcher of a pattern; null: it is none (readCodePattern says why). */
export function codeMatcher(source: string): EndOf | null {
  let found = made.get(source);
  if (found === undefined) {
    const read = readCodePattern(source);
    found = "parts" in read ? matcherOf(read.parts) : null;
    made.set(source, found);
  }
  return found;
}

function matcherOf(parts: Part[][]): EndOf {
  const net: Net = { signs: [], next: [] };
  const whole = either(net, parts);
  const ends = new Set(whole.last);
  return (text, from, mayEnd) => {
    let here: Iterable<number> = whole.first;
    let end = -1;
    for (let at = from; at < text.length; ) {
      const char = String.fromCodePoint(text.codePointAt(at)!);
      const stood: number[] = [];
      for (const place of here) if (net.signs[place]!(char)) stood.push(place);
      if (stood.length === 0) break;
      at += char.length;
      if (stood.some((place) => ends.has(place)) && mayEnd(at)) end = at;
      here = new Set(stood.flatMap((place) => [...net.next[place]!]));
    }
    return end;
  };
}

function either(net: Net, all: Part[][]): Piece {
  const pieces = all.map((parts) =>
    sequence(
      net,
      parts.flatMap((it) => piecesOf(net, it)),
    ),
  );
  return {
    first: pieces.flatMap((it) => it.first),
    last: pieces.flatMap((it) => it.last),
    empty: pieces.some((it) => it.empty),
  };
}

function piecesOf(net: Net, part: Part): Piece[] {
  if (!("sign" in part)) {
    const piece = either(net, part.either);
    return [{ ...piece, empty: piece.empty || part.least === 0 }];
  }
  return Array.from({ length: part.most }, (_, i) => {
    const place = net.signs.push(part.sign) - 1;
    net.next.push(new Set());
    return { first: [place], last: [place], empty: i >= part.least };
  });
}

function sequence(net: Net, pieces: Piece[]): Piece {
  let first: number[] = [];
  let last: number[] = [];
  let empty = true;
  for (const piece of pieces) {
    for (const place of last) for (const to of piece.first) net.next[place]!.add(to);
    if (empty) first = [...first, ...piece.first];
    last = piece.empty ? [...last, ...piece.last] : piece.last;
    empty &&= piece.empty;
  }
  return { first, last, empty };
}
