/** Streams as they were before they were packed (ISO 32000-1, 7.4): the kinds that say how a document is built, and bare pictures. */
import type { Budget } from "./budget.ts";
import { type Dict, isDict, isName, Name, type Value } from "./values.ts";

/** What comes out of the packing, piece by piece, up to `most` bytes; false: it was more, or it broke off. */
export async function inflate(
  bytes: Uint8Array,
  most: number,
  budget: Budget,
  take: (piece: Uint8Array) => void,
): Promise<boolean> {
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // What trails behind the stream makes the writer fail after all has been read: no failure of ours.
  writer.write(new Uint8Array(bytes)).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: false, value: undefined }));
      // What breaks off after something has come may be what trails; of nothing at all nothing is known.
      if (!value) return done || size > 0;
      size += value.length;
      budget.unpacked(value.length);
      budget.time();
      if (size > most) return false;
      take(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** The filters of a stream by name, in order; null: one that isn't a name. */
export function filtersOf(dict: Dict): string[] | null {
  const filter = dict.get("Filter") ?? dict.get("F") ?? null;
  const all: Value[] = filter === null ? [] : Array.isArray(filter) ? filter : [filter];
  return all.every((it) => it instanceof Name) ? all.map((it) => (it as Name).name) : null;
}

/** A stream's bytes, up to `most`; null: packed otherwise, or more than that. */
export async function unpack(
  dict: Dict,
  raw: Uint8Array,
  most: number,
  budget: Budget,
): Promise<Uint8Array | null> {
  const filters = filtersOf(dict);
  if (filters === null || filters.length > 4) return null;
  let bytes = raw;
  for (const [at, filter] of filters.entries()) {
    const next = await unfilter(filter, bytes, most, budget);
    if (next === null) return null;
    const told = dict.get("DecodeParms") ?? dict.get("DP");
    const params = Array.isArray(told) ? told[at] : told;
    const plain = isDict(params) && filter.startsWith("Fl") ? unpredict(next, params) : next;
    if (plain === null) return null;
    bytes = plain;
  }
  return bytes.length > most ? null : bytes;
}

async function unfilter(
  filter: string,
  bytes: Uint8Array,
  most: number,
  budget: Budget,
): Promise<Uint8Array | null> {
  if (isName(new Name(filter), "FlateDecode", "Fl")) {
    const pieces: Uint8Array[] = [];
    if (!(await inflate(bytes, most, budget, (piece) => pieces.push(piece)))) return null;
    return joined(pieces);
  }
  if (isName(new Name(filter), "ASCIIHexDecode", "AHx")) return unhex(bytes);
  if (isName(new Name(filter), "ASCII85Decode", "A85")) return un85(bytes);
  return null;
}

export function joined(pieces: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function unhex(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder("latin1")
    .decode(bytes)
    .split(">")[0]!
    .replace(/[^0-9a-f]/gi, "");
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function un85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (count: number) => {
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, it) => sum * 85 + it, 0);
    for (let i = 0; i < count; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 255);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    if (byte < 33 || byte > 117) continue;
    group.push(byte - 33);
    if (group.length === 5) flush(4);
  }
  if (group.length > 1) flush(group.length - 1);
  return Uint8Array.from(out);
}

const whole = (it: Value | undefined, otherwise: number): number =>
  typeof it === "number" && it > 0 && it <= 100_000 ? Math.floor(it) : otherwise;

/** Undoes what PNG does to rows before it packs them (predictors 10–15); null: another way, which nobody writes any more. */
function unpredict(bytes: Uint8Array, params: Dict): Uint8Array | null {
  const predictor = whole(params.get("Predictor"), 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) return null;
  const colors = whole(params.get("Colors"), 1);
  const bits = whole(params.get("BitsPerComponent"), 8);
  const width = Math.ceil((whole(params.get("Columns"), 1) * colors * bits) / 8);
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)];
    for (let x = 0; x < width; x++) {
      const at = row * width + x;
      const left = x >= step ? out[at - step]! : 0;
      const up = row > 0 ? out[at - width]! : 0;
      const corner = row > 0 && x >= step ? out[at - width - step]! : 0;
      out[at] = bytes[row * (width + 1) + 1 + x]! + guess(kind, left, up, corner);
    }
  }
  return out;
}

function guess(kind: number | undefined, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
