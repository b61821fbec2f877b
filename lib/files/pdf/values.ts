/** What a PDF is made of (ISO 32000-1, 7.3), as plain data. */

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A string with its place: of a signature's contents the place is what matters. */
export class Bytes {
  readonly bytes: Uint8Array;
  /** Of its first sign, '(' or '<', and of what follows its last, in the file; of an unpacked stream: in that. */
  readonly from: number;
  readonly to: number;
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }
}

/** A word that is none of the rest: `obj`, `stream`, or what a page's content does. */
export class Word {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export type Value = null | boolean | number | Name | Ref | Bytes | Word | Value[] | Dict;
export type Dict = Map<string, Value>;

/** Not read to its end: too much of something, or not what it says it is. */
export class Unreadable extends Error {}

export const isDict = (it: Value | undefined): it is Dict => it instanceof Map;
export const isName = (it: Value | undefined, ...names: string[]): boolean =>
  it instanceof Name && names.includes(it.name);
export const numbers = (it: Value | undefined): number[] =>
  Array.isArray(it) ? it.filter((one) => typeof one === "number") : [];
