/**
 * What the reader of lists takes on: a province's whole list has some 2,000 rows and half a megabyte. Whatever is
 * larger is another file, a slip of formatting, or an attack, and is refused in words before it costs memory.
 */
export const LIMITS = {
  /** Bytes of the file. */
  bytes: 10_000_000,
  /** Bytes that a zip may become. */
  inflated: 100_000_000,
  sheets: 60,
  /** Rows, the empty ones included. */
  rows: 100_000,
  /** Columns looked at; what stands further right is not read. */
  columns: 256,
  /** Characters of all cells, and of one piece of a file that can't be read in parts. */
  characters: 20_000_000,
  piece: 1_000_000,
  /** Milliseconds in all, and between two breaths. */
  time: 30_000,
  slice: 25,
} as const;

/** What may be read of one file, and for how long. */
export type Limits = { readonly [K in keyof typeof LIMITS]: number };

/** Why a file gave nothing: keys of locales/<lang>/reasons.json. */
export type ListFault =
  | "reasons_catalogue_not_read"
  | "reasons_catalogue_old_excel"
  | "reasons_catalogue_web_page"
  | "reasons_catalogue_not_sheet"
  | "reasons_catalogue_encoding"
  | "reasons_catalogue_too_large"
  | "reasons_catalogue_inflates"
  | "reasons_catalogue_too_many_rows"
  | "reasons_catalogue_too_many_sheets"
  | "reasons_catalogue_too_slow";

/** Thrown inside this room, and an answer at its door. */
export class Refused extends Error {
  readonly fault: ListFault;
  constructor(fault: ListFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Watch {
  /** Milliseconds on any clock that doesn't run backwards. */
  now(): number;
  /** Aborted: the reader stops at its next breath, with an AbortError. */
  signal?: AbortSignal;
  /** Share of the file that is read, 0–1. */
  onProgress?(share: number): void;
}

/** Lets the page breathe while a file is read, and keeps the time. */
export class Pace {
  readonly #watch: Watch;
  readonly #begun: number;
  #breath: number;
  readonly limits: Limits;
  constructor(watch: Watch, limits: Limits = LIMITS) {
    this.limits = limits;
    this.#watch = watch;
    this.#begun = watch.now();
    this.#breath = this.#begun;
  }

  /** To be called often; `share` of the file is read. Throws `Refused` past the time, AbortError when cancelled. */
  async step(share: number): Promise<void> {
    const now = this.#watch.now();
    if (now - this.#begun > this.limits.time) throw new Refused("reasons_catalogue_too_slow");
    if (now - this.#breath >= this.limits.slice) {
      this.#watch.onProgress?.(Math.min(1, share));
      await breath();
      this.#breath = this.#watch.now();
    }
    this.#watch.signal?.throwIfAborted();
  }
}

/** Lets whatever waits have its turn. No timer: a page that nobody looks at gets one a second. */
function breath(): Promise<void> {
  return new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(null);
  });
}
