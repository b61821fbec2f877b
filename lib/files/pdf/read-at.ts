import { bytesAt, type Sliced } from "../slices.ts";
import type { Budget } from "./budget.ts";
import { Short, Tokens } from "./tokens.ts";
import { isDict, Unreadable, type Value } from "./values.ts";

/** So much is read for one object first, and four times as much where that was too little. */
const FIRST = 4_096;
/** No object that isn't a stream is longer: the contents of a signature are the longest. */
const MOST_OBJECT = 4_194_304;
/** No stream that is looked into is longer as it lies in the file. */
const MOST_STREAM = 40_000_000;

/** An object where it stands in the file; a stream's bytes are read when they are asked for. */
export interface Found {
  number: number;
  value: Value;
  /** Of a stream: where its bytes begin in the file. */
  stream: number | null;
}

/** The object that begins at a place of the file; null: none does. */
export async function objectAt(file: Sliced, at: number, budget: Budget): Promise<Found | null> {
  budget.step();
  for (let size = FIRST; ; size *= 4) {
    const bytes = await bytesAt(file, at, at + size);
    budget.read(bytes.length);
    const whole = at + bytes.length >= file.size;
    try {
      const tokens = new Tokens(bytes, at, whole);
      const number = tokens.object();
      if (number === null) return null;
      const value = tokens.value();
      const stream = isDict(value) ? tokens.stream() : null;
      return { number, value, stream: stream === null ? null : at + stream };
    } catch (error) {
      if (!(error instanceof Short)) throw error;
      if (whole || size >= MOST_OBJECT) throw new Unreadable("cut off");
    }
  }
}

/** A value at a place of the file that is no object: a trailer. */
export async function valuesAt<T>(
  file: Sliced,
  at: number,
  budget: Budget,
  read: (tokens: Tokens) => T,
): Promise<T> {
  for (let size = FIRST; ; size *= 4) {
    const bytes = await bytesAt(file, at, at + size);
    budget.read(bytes.length);
    const whole = at + bytes.length >= file.size;
    try {
      return read(new Tokens(bytes, at, whole));
    } catch (error) {
      if (!(error instanceof Short)) throw error;
      if (whole || size >= MOST_OBJECT * 4) throw new Unreadable("cut off");
    }
  }
}

/** The packed bytes of a stream; `length` as it says of itself, which is believed where the stream ends there. */
export async function streamBytes(
  file: Sliced,
  at: number,
  length: number | null,
  budget: Budget,
): Promise<Uint8Array> {
  if (length !== null && length >= 0 && length <= MOST_STREAM && at + length <= file.size) {
    const bytes = await bytesAt(file, at, at + length + 32);
    budget.read(bytes.length);
    const behind = text(bytes.subarray(length));
    if (/^\s*endstream/.test(behind)) return bytes.subarray(0, length);
  }
  if (length !== null && length > MOST_STREAM) throw new Unreadable("long stream");
  return searched(file, at, budget);
}

const STEP = 65_536;

/** Where the length is not the stream's: up to the word that ends one. */
async function searched(file: Sliced, at: number, budget: Budget): Promise<Uint8Array> {
  for (let size = STEP; ; size *= 4) {
    const bytes = await bytesAt(file, at, at + size);
    budget.read(bytes.length);
    budget.time();
    const end = text(bytes).indexOf("endstream");
    if (end >= 0)
      return bytes.subarray(0, bytes[end - 1] === 10 ? end - (bytes[end - 2] === 13 ? 2 : 1) : end);
    if (at + bytes.length >= file.size || size >= MOST_STREAM) throw new Unreadable("no end");
  }
}

const text = (bytes: Uint8Array) => new TextDecoder("windows-1252").decode(bytes);
