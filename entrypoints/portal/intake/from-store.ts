/** Which rows' files came from the portal's own store: their own words say so, or our mark was followed and no file was chosen. */
import { isFromStore } from "../../../lib/reading/papers/store.ts";
import type { PaperReading } from "../../../lib/reading/types.ts";
import type { Page } from "../parts/page.ts";

export class FromStore {
  readonly #page: Page;
  /** By the paper's name: how many files had been chosen from the machine when its mark was followed. */
  readonly #followed = new Map<string, number>();
  readonly #taken = new Set<string>();
  readonly #heard = new WeakSet<Document>();
  #chosen = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  follow({ name, row }: PaperReading): void {
    this.#listen(row.ownerDocument);
    this.#followed.set(name, this.#chosen);
  }

  /** Looks at the rows as they stand now. */
  look(papers: readonly PaperReading[]): void {
    for (const { name, files } of papers) {
      const chosen = this.#followed.get(name);
      if (files === 0) this.#taken.delete(name);
      if (chosen === undefined || files === 0) continue;
      this.#followed.delete(name);
      if (chosen === this.#chosen) this.#taken.add(name);
    }
    const { reused } = this.#page;
    const names = papers.filter((it) => this.has(it)).map(({ name }) => name);
    if (names.length === reused.size && names.every((name) => reused.has(name))) return;
    reused.clear();
    for (const name of names) reused.add(name);
    this.#page.refresh();
  }

  has({ name, row, files }: PaperReading): boolean {
    return files > 0 && (this.#taken.has(name) || isFromStore(row));
  }

  clear(): void {
    this.#followed.clear();
    this.#taken.clear();
    this.#page.reused.clear();
  }

  #listen(doc: Document): void {
    if (this.#heard.has(doc)) return;
    this.#heard.add(doc);
    const chosen = ({ type, target }: Event) => {
      if (type === "drop" || (target as Partial<HTMLInputElement> | null)?.type === "file") this.#chosen += 1;
    };
    for (const type of ["change", "drop"])
      doc.addEventListener(type, chosen, { capture: true, passive: true, signal: this.#page.signal });
  }
}
