/** Files that were chosen on this page, and what they are like. In memory, and forgotten with the form they were chosen in. */
import type { FileFact } from "../../../lib/guard/types.ts";
import { type Put, putInto } from "./where-put.ts";

export interface Look extends Put {
  file: File;
}

/** Where a file's name stands. */
export interface Standing {
  home: Element;
  /** Files that fields in it hold. */
  held: readonly File[];
  /** Other places that show the files put into them themselves. */
  others: readonly Element[];
}

/** More files than that are chosen in no form. */
const KEPT = 100;

export class Looked {
  readonly #looks: Look[];
  /** Names of files beside which stands now what they are like. */
  beside: ReadonlySet<string> = new Set();

  /** `looks`: the newest last; others add to it. */
  constructor(looks: Look[]) {
    this.#looks = looks;
  }

  /**
   * The very file where a field holds it, else the one of that name that was put there; `unclear` where that may be one of
   * several. null: it wasn't chosen here.
   */
  of(name: string, { home, held, others }: Standing): FileFact | null {
    this.#looks.splice(0, Math.max(0, this.#looks.length - KEPT));
    const own = held.find((file) => file.name === name);
    if (own) return this.#looks.findLast(({ file }) => file === own)?.fact ?? null;
    const [one, ...more] = putInto(this.#looks, name, home, others);
    if (!one || more.length === 0) return one?.fact ?? null;
    return { name, size: null, type: null, sha256: null, signed: null, unclear: true };
  }

  clear(): void {
    this.#looks.length = 0;
    this.beside = new Set();
  }
}
