/** Files that were chosen on this page, and what they are like. In memory, and forgotten with the form they were chosen in. */
import type { FileFact } from "../../../lib/guard/types.ts";
import { isChip } from "./chip.ts";

export interface Look {
  file: File;
  fact: FileFact;
}

/** More files than that are chosen in no form. */
const KEPT = 100;

export class Looked {
  readonly #looks: Look[];

  /** `looks`: the newest last; others add to it. */
  constructor(looks: Look[]) {
    this.#looks = looks;
  }

  /** The very file where a field holds it, else the last one of that name, as a chip shows it; null: it wasn't chosen here. */
  of(name: string, held: readonly File[] = []): FileFact | null {
    this.#looks.splice(0, Math.max(0, this.#looks.length - KEPT));
    const own = held.find((file) => file.name === name);
    const look = this.#looks.findLast(({ file, fact }) => (own ? file === own : isChip(name, fact.name)));
    return look?.fact ?? null;
  }

  clear(): void {
    this.#looks.length = 0;
  }
}
