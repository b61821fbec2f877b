/**
 * What a list of a million rows comes to before any of it is kept: the papers of each person, packed, in memory only. A person
 * stands here by the id number until the worker has said under which key to keep the papers.
 */
import { plainIdNumber } from "../privacy/id-number.ts";
import type { ListedPaper, ReadRow, RowFault, RowNote } from "./row.ts";

export interface Count {
  /** Rows with anything in them, below the headings. */
  rows: number;
  /** Of these the ones that give no paper, by what is wrong. */
  bad: number;
  faults: Partial<Record<RowFault, number>>;
  /** Of those that give one, the cells that are not kept or were mended. */
  notes: Partial<Record<RowNote, number>>;
}

const SIGN = "\u0001";

export class Gathered {
  readonly count: Count = { rows: 0, bad: 0, faults: {}, notes: {} };
  /** Days that can only be read with the day first. */
  #dayFirst = 0;
  readonly #names = new Words();
  readonly #issuers = new Words();
  readonly #people = new Map<string, string[]>();
  readonly #fresh: string[] = [];

  add(read: ReadRow): void {
    const { count } = this;
    count.rows += 1;
    if ("fault" in read) {
      count.bad += 1;
      count.faults[read.fault] = (count.faults[read.fault] ?? 0) + 1;
      return;
    }
    for (const it of read.notes) count.notes[it] = (count.notes[it] ?? 0) + 1;
    if (read.paper.dated !== null && Number(read.paper.dated.slice(8, 10)) > 12) this.#dayFirst += 1;
    const id = plainIdNumber(read.id);
    const packed = this.#pack(read.paper);
    const there = this.#people.get(id);
    if (there) there.push(packed);
    else {
      this.#people.set(id, [packed]);
      this.#fresh.push(id);
    }
  }

  /** Some days have their month first: then nobody knows of the others. A slip of the pen here and there is none. */
  get monthFirst(): boolean {
    return (this.count.faults.known_row_month_first ?? 0) * 50 > this.#dayFirst;
  }

  get papers(): number {
    return this.count.rows - this.count.bad;
  }

  /** How many people were not taken yet. */
  get fresh(): number {
    return this.#fresh.length;
  }

  /** The id numbers of up to so many of them, each once. */
  takeFresh(most: number): string[] {
    return this.#fresh.splice(0, most);
  }

  /** The papers of one person, in the order of the list, each row's once: rows that are word for word the same are one. */
  papersOf(id: string): ListedPaper[] {
    return [...new Set(this.#people.get(id) ?? [])].map((it) => this.#unpack(it));
  }

  /** How many rows stand behind them. */
  rowsOf(id: string): number {
    return this.#people.get(id)?.length ?? 0;
  }

  #pack({ name, kind, dossierCode, dated, number, code, issuer, until }: ListedPaper): string {
    const words = [this.#names.at(name), issuer === undefined ? "" : this.#issuers.at(issuer)];
    // Joined anew: a part of the file's text would keep the whole of it in memory.
    return [...words, kind, dossierCode ?? "", dated ?? "", number ?? "", code ?? "", until ?? ""].join(SIGN);
  }

  #unpack(packed: string): ListedPaper {
    const [name, issuer, kind, dossierCode, dated, number, code, until] = packed.split(SIGN) as string[];
    return {
      name: this.#names.word(Number(name)),
      kind: kind as ListedPaper["kind"],
      dossierCode: dossierCode || null,
      dated: dated || null,
      ...(number ? { number } : {}),
      ...(code ? { code } : {}),
      ...(issuer ? { issuer: this.#issuers.word(Number(issuer)) } : {}),
      ...(until ? { until } : {}),
    };
  }
}

/** Words that come again and again, by their number. */
class Words {
  readonly #all: string[] = [];
  readonly #at = new Map<string, number>();
  at(word: string): number {
    let at = this.#at.get(word);
    if (at === undefined) {
      at = this.#all.length;
      const own = JSON.parse(JSON.stringify(word)) as string;
      this.#all.push(own);
      this.#at.set(own, at);
    }
    return at;
  }
  word(at: number): string {
    return this.#all[at]!;
  }
}
