/** What reading one file may cost. Whoever goes over it is not read, whatever it holds. */
import { Unreadable } from "./values.ts";

/** Bytes that are unpacked of one file, all in all: a scan of three hundred pages in colour stays below. */
const MOST_UNPACKED = 1_500_000_000;
/** Objects that are looked at, all in all. */
const MOST_STEPS = 400_000;
/** Bytes that are read of the file, all in all, as many times as it may be read over. */
const MOST_READ = 400_000_000;
/** Milliseconds for what stands in the file, after it has been read through once. */
export const MOST_TIME_INSIDE = 8_000;

export class Budget {
  #steps = 0;
  #unpacked = 0;
  #read = 0;
  readonly #until: number;
  readonly #now: () => number;
  readonly #goOn: () => void;

  /** `goOn` throws when it is enough for other reasons. */
  constructor(goOn: () => void, now: () => number) {
    this.#goOn = goOn;
    this.#now = now;
    this.#until = now() + MOST_TIME_INSIDE;
  }

  step(): void {
    this.#steps++;
    if (this.#steps > MOST_STEPS) throw new Unreadable("steps");
    if (this.#steps % 64 === 0) this.time();
  }

  time(): void {
    this.#goOn();
    if (this.#now() > this.#until) throw new Unreadable("time");
  }

  unpacked(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > MOST_UNPACKED) throw new Unreadable("unpacked");
  }

  read(bytes: number): void {
    this.#read += bytes;
    if (this.#read > MOST_READ) throw new Unreadable("read");
  }
}
