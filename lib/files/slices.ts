/** A file in slices: never more than one of them in memory, and a pause between two, in which a page goes on. */

/** What is needed of a File, so that it needn't be one. */
export type Sliced = Pick<File, "size" | "slice">;

/** So much is read at once. */
export const SLICE = 1 << 19;

/** A reading that was given up; `why` is said to the officer. */
export class GivenUp extends Error {
  readonly why: "time" | "cancel";
  constructor(why: "time" | "cancel") {
    super(why);
    this.why = why;
  }
}

/** The bytes from `from` to before `to`, as far as there are any. Rejects when the file is gone. */
export async function bytesAt(file: Sliced, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const start = Math.max(0, from);
  const bytes = await file.slice(start, Math.max(start, to)).arrayBuffer();
  // In Firefox it is the page's, and of what is made over it nothing may be touched: a copy in our own world is.
  const { cloneInto } = globalThis as { cloneInto?: (it: ArrayBuffer, where: object) => ArrayBuffer };
  return new Uint8Array(cloneInto ? cloneInto(bytes, globalThis) : bytes);
}

/** Slice after slice with its place; `goOn` is asked before each and throws when it is enough. */
export async function* slicesOf(
  file: Sliced,
  goOn: () => void,
): AsyncGenerator<{ at: number; bytes: Uint8Array<ArrayBuffer> }> {
  for (let at = 0; at < file.size; at += SLICE) {
    goOn();
    yield { at, bytes: await bytesAt(file, at, at + SLICE) };
  }
}
