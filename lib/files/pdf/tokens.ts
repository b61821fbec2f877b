/** From bytes to values. Nothing is believed of them: depth and length have their limits. */
import { Bytes, type Dict, Name, Ref, Unreadable, type Value, Word } from "./values.ts";

const MOST_DEPTH = 40;
const MOST_IN_ONE = 200_000;
/** A word or a name longer than that is no PDF's. */
const MOST_WORD = 4_096;

/** Stands at the end of what was given, which is perhaps not the end of the value. */
export class Short extends Unreadable {}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([..."()<>[]{}/%"].map((it) => it.charCodeAt(0)));
const code = (sign: string) => sign.charCodeAt(0);
const [OPEN, CLOSE, LESS, MORE, SLASH, PERCENT, BACK] = [..."()<>/%\\"].map(code) as number[];
const [LEFT, RIGHT, HASH] = [..."[]#"].map(code) as number[];

export class Tokens {
  at = 0;
  readonly #bytes: Uint8Array;
  /** Where the bytes begin in the file. */
  readonly #base: number;
  readonly #whole: boolean;

  /** `whole`: behind the last byte there is nothing more. */
  constructor(bytes: Uint8Array, base = 0, whole = true) {
    this.#bytes = bytes;
    this.#base = base;
    this.#whole = whole;
  }

  get done(): boolean {
    this.#skip();
    return this.at >= this.#bytes.length;
  }

  /** The next value; `7 0 R` is one. */
  value(depth = 0): Value {
    const first = this.#one(depth);
    if (typeof first !== "number" || !Number.isInteger(first) || first < 0) return first;
    const back = this.at;
    const second = this.#peekNumber();
    if (second !== null && this.#peekWord() === "R") return new Ref(first);
    this.at = back;
    return first;
  }

  /** The next value of a page's content, where nothing refers to anything. */
  plain(): Value {
    return this.#one(0);
  }

  /** `7 0 obj`: the number; null: it doesn't stand here. */
  object(): number | null {
    const number = this.#peekNumber();
    if (number === null || this.#peekNumber() === null || this.#peekWord() !== "obj") return null;
    return number;
  }

  /** Behind `stream` and its line end, if that stands next; null: it does not. */
  stream(): number | null {
    if (this.#peekWord() !== "stream") return null;
    if (this.#byte(this.at) === 13) this.at++;
    if (this.#byte(this.at) === 10) this.at++;
    return this.at;
  }

  #peekNumber(): number | null {
    this.#skip();
    const from = this.at;
    while (this.#isDigit(this.#byte(this.at))) this.at++;
    if (this.at === from || this.at - from > 12) return null;
    return Number(this.#text(from, this.at));
  }

  #peekWord(): string {
    this.#skip();
    const from = this.at;
    while (this.#isRegular(this.#byte(this.at)) && this.at - from < 12) this.at++;
    return this.#text(from, this.at);
  }

  #one(depth: number): Value {
    if (depth > MOST_DEPTH) throw new Unreadable("deep");
    this.#skip();
    const byte = this.#byte(this.at);
    if (byte === undefined) throw new Short();
    if (byte === SLASH) return this.#name();
    if (byte === OPEN) return this.#string();
    if (byte === LESS) return this.#byte(this.at + 1) === LESS ? this.#dict(depth) : this.#hex();
    if (byte === LEFT) return this.#array(depth);
    if (DELIMITER.has(byte)) {
      this.at++;
      return new Word(String.fromCharCode(byte));
    }
    return this.#word();
  }

  #array(depth: number): Value[] {
    this.at++;
    const all: Value[] = [];
    for (;;) {
      this.#skip();
      if (this.#byte(this.at) === RIGHT) break;
      if (all.length >= MOST_IN_ONE) throw new Unreadable("long");
      all.push(this.value(depth + 1));
    }
    this.at++;
    return all;
  }

  #dict(depth: number): Dict {
    this.at += 2;
    const all: Dict = new Map();
    for (;;) {
      this.#skip();
      if (this.#byte(this.at) === MORE && this.#byte(this.at + 1) === MORE) break;
      const key = this.#one(depth + 1);
      if (all.size >= MOST_IN_ONE) throw new Unreadable("long");
      if (!(key instanceof Name)) throw new Unreadable("key");
      const value = this.value(depth + 1);
      // Said twice, readers differ in which they take: the first, as most do.
      if (!all.has(key.name)) all.set(key.name, value);
    }
    this.at += 2;
    return all;
  }

  #name(): Name {
    const from = ++this.at;
    while (this.#isRegular(this.#byte(this.at))) {
      this.at++;
      if (this.at - from > MOST_WORD) throw new Unreadable("word");
    }
    const text = this.#text(from, this.at);
    if (!text.includes(String.fromCharCode(HASH!))) return new Name(text);
    return new Name(
      text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  #word(): Value {
    const from = this.at;
    while (this.#isRegular(this.#byte(this.at))) {
      this.at++;
      if (this.at - from > MOST_WORD) throw new Unreadable("word");
    }
    const text = this.#text(from, this.at);
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
    if (text === "true") return true;
    if (text === "false") return false;
    return text === "null" ? null : new Word(text);
  }

  #string(): Bytes {
    const from = this.at++;
    const out: number[] = [];
    let depth = 1;
    for (;;) {
      const byte = this.#must();
      if (byte === BACK) this.#escape(out);
      else {
        if (byte === OPEN) depth++;
        if (byte === CLOSE && --depth === 0) break;
        out.push(byte);
      }
    }
    return new Bytes(Uint8Array.from(out), this.#base + from, this.#base + this.at);
  }

  #escape(out: number[]): void {
    const byte = this.#must();
    const plain = "nrtbf".indexOf(String.fromCharCode(byte));
    if (plain >= 0) out.push([10, 13, 9, 8, 12][plain]!);
    else if (byte === 13) {
      if (this.#byte(this.at) === 10) this.at++;
    } else if (byte >= 48 && byte <= 55) {
      let value = byte - 48;
      for (let i = 0; i < 2; i++) {
        const next = this.#byte(this.at) ?? 0;
        if (next < 48 || next > 55) break;
        value = value * 8 + next - 48;
        this.at++;
      }
      out.push(value & 255);
    } else if (byte !== 10) out.push(byte);
  }

  #hex(): Bytes {
    const from = this.at++;
    const out: number[] = [];
    let half = -1;
    for (;;) {
      const byte = this.#must();
      if (byte === MORE) break;
      if (WHITE.has(byte)) continue;
      const digit = Number.parseInt(String.fromCharCode(byte), 16);
      if (Number.isNaN(digit)) throw new Unreadable("hex");
      if (half < 0) half = digit;
      else {
        out.push(half * 16 + digit);
        half = -1;
      }
    }
    if (half >= 0) out.push(half * 16);
    return new Bytes(Uint8Array.from(out), this.#base + from, this.#base + this.at);
  }

  #skip(): void {
    for (;;) {
      const byte = this.#byte(this.at);
      if (byte === PERCENT) while (![10, 13, undefined].includes(this.#byte(this.at))) this.at++;
      else if (byte !== undefined && WHITE.has(byte)) this.at++;
      else return;
    }
  }

  #must(): number {
    const byte = this.#byte(this.at);
    if (byte === undefined) throw new Short();
    this.at++;
    return byte;
  }

  /** A word that touches the end of what was given may go on behind it. */
  #byte(at: number): number | undefined {
    const byte = this.#bytes[at];
    if (byte === undefined && !this.#whole) throw new Short();
    return byte;
  }

  #isRegular(byte: number | undefined): boolean {
    return byte !== undefined && !WHITE.has(byte) && !DELIMITER.has(byte);
  }

  #isDigit(byte: number | undefined): boolean {
    return byte !== undefined && byte >= 48 && byte <= 57;
  }

  #text(from: number, to: number): string {
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(this.#bytes[at]!);
    return text;
  }
}
