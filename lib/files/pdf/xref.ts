/** Where a PDF says that its objects lie (ISO 32000-1, 7.5): tables and streams, the newest first, each leading to the one before. */
import type { Sliced } from "../slices.ts";
import type { Budget } from "./budget.ts";
import { objectAt, streamBytes, valuesAt } from "./read-at.ts";
import type { Tokens } from "./tokens.ts";
import { unpack } from "./unpack.ts";
import { type Dict, isDict, isName, numbers, Unreadable, type Value, Word } from "./values.ts";

/** In the file at a place; in an object stream; or taken out of the document again. */
export type Place = { at: number } | { in: number; index: number } | null;

export interface Table {
  places: Map<number, Place>;
  /** Of the newest part. */
  trailer: Dict;
}

/** A document that was added to more often than this is no office's. */
const MOST_PARTS = 200;
const MOST_OBJECTS = 500_000;
const MOST_UNPACKED = 16_000_000;

/** All parts from the one at `start` on; throws where one is not what it says. */
export async function readTable(file: Sliced, start: number, budget: Budget): Promise<Table> {
  const places = new Map<number, Place>();
  const seen = new Set<number>();
  let trailer: Dict | null = null;
  const left = [start];
  for (let at = left.shift(); at !== undefined; at = left.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MOST_PARTS) throw new Unreadable("parts");
    budget.time();
    const part = await partAt(file, at, places, budget);
    trailer ??= part;
    for (const next of [part.get("XRefStm"), part.get("Prev")]) if (typeof next === "number") left.push(next);
  }
  if (!trailer) throw new Unreadable("no trailer");
  return { places, trailer };
}

async function partAt(file: Sliced, at: number, places: Table["places"], budget: Budget): Promise<Dict> {
  const found = await objectAt(file, at, budget);
  if (!found) return valuesAt(file, at, budget, (tokens) => tableAt(tokens, places));
  const { value: dict, stream } = found;
  if (!isDict(dict) || stream === null || !isName(dict.get("Type"), "XRef")) throw new Unreadable("xref");
  const length = dict.get("Length");
  const raw = await streamBytes(file, stream, typeof length === "number" ? length : null, budget);
  const bytes = await unpack(dict, raw, MOST_UNPACKED, budget);
  if (!bytes) throw new Unreadable("xref stream");
  takeStream(dict, bytes, places);
  return dict;
}

function put(places: Table["places"], number: number, place: Place): void {
  // What a newer part said holds.
  if (places.has(number)) return;
  if (places.size >= MOST_OBJECTS) throw new Unreadable("objects");
  places.set(number, place);
}

function tableAt(tokens: Tokens, places: Table["places"]): Dict {
  if (!isWord(tokens.plain(), "xref")) throw new Unreadable("xref");
  const fresh = new Map<number, Place>();
  for (;;) {
    const first = tokens.plain();
    if (isWord(first, "trailer")) break;
    const count = tokens.plain();
    if (typeof first !== "number" || typeof count !== "number") throw new Unreadable("xref");
    for (let i = 0; i < count; i++) {
      const at = tokens.plain();
      tokens.plain();
      const kind = tokens.plain();
      if (typeof at !== "number" || fresh.size > MOST_OBJECTS) throw new Unreadable("xref");
      if (isWord(kind, "n")) fresh.set(first + i, { at });
      else if (isWord(kind, "f")) fresh.set(first + i, null);
      else throw new Unreadable("xref");
    }
  }
  const trailer = tokens.value();
  if (!isDict(trailer)) throw new Unreadable("trailer");
  for (const [number, place] of fresh) put(places, number, place);
  return trailer;
}

const isWord = (it: Value, word: string) => it instanceof Word && it.word === word;

function takeStream(dict: Dict, bytes: Uint8Array, places: Table["places"]): void {
  const [kindSize, placeSize, restSize] = numbers(dict.get("W"));
  if (kindSize === undefined || placeSize === undefined || restSize === undefined) throw new Unreadable("W");
  const row = kindSize + placeSize + restSize;
  if (row < 1 || row > 32 || kindSize < 0 || placeSize < 0 || restSize < 0) throw new Unreadable("W");
  const size = dict.get("Size");
  const index = dict.has("Index") ? numbers(dict.get("Index")) : [0, typeof size === "number" ? size : 0];
  let at = 0;
  const take = (length: number) => {
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 256 + bytes[at++]!;
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2)
    for (let i = 0; i < index[pair + 1]! && at + row <= bytes.length; i++) {
      const kind = kindSize === 0 ? 1 : take(kindSize);
      const place = take(placeSize);
      const rest = take(restSize);
      const number = index[pair]! + i;
      if (kind === 1) put(places, number, { at: place });
      else if (kind === 2) put(places, number, { in: place, index: rest });
      else if (kind === 0) put(places, number, null);
    }
}
