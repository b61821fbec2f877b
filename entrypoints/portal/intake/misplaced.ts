/** Files whose names plainly speak of another paper than their row: asked about once each. Names are told in memory only. */
import type { PaperReading } from "../../../lib/reading/types.ts";
import type { Page } from "../parts/page.ts";

export class Misplaced {
  readonly #page: Page;
  /** What was asked last, and what is odd of it: which files on rows of which name. */
  #asked = "";
  #odd: ReadonlySet<string> = new Set();
  /** Those of which the officer said that they are right. */
  readonly #right = new Set<string>();

  constructor(page: Page) {
    this.#page = page;
  }

  look(papers: readonly PaperReading[], procedure: string | null): void {
    const rows = papers.flatMap(({ name, fileNames }) =>
      fileNames.length > 0 ? [{ name, files: fileNames.slice(0, 50) }] : [],
    );
    const asked = JSON.stringify([procedure, rows]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (rows.length === 0) {
      this.#odd = new Set();
      return;
    }
    void this.#page.call("misplaced", { procedure, rows }).then((answer) => {
      if (this.#asked !== asked) return;
      if (!answer.ok) return this.#page.fault("misplaced", answer.error.key);
      this.#odd = new Set(answer.value.misplaced.map(({ name, file }) => keyOf(name, file)));
      this.#page.refresh();
    });
  }

  /** The file on this row that is to be asked about; null: none. */
  of({ name, fileNames }: PaperReading): string | null {
    const isOdd = (key: string) => this.#odd.has(key) && !this.#right.has(key);
    return fileNames.find((file) => isOdd(keyOf(name, file))) ?? null;
  }

  /** The officer says that it is what the row asks for. */
  isRight(name: string, file: string): void {
    this.#right.add(keyOf(name, file));
    this.#page.refresh();
  }

  clear(): void {
    this.#asked = "";
    this.#odd = new Set();
    this.#right.clear();
  }
}

const keyOf = (name: string, file: string): string => JSON.stringify([name, file]);
