/** The list that a page shows, once it stands still: which it is, which of its rows, and its pager. */
import { after } from "../../../lib/after.ts";
import { type Pager, readPager } from "../../../lib/reading/pager/pager.ts";
import { shownCodes } from "../../../lib/reading/pager/shown-codes.ts";
import { whichList } from "../../../lib/reading/pager/which-list.ts";
import type { PageReading } from "../../../lib/reading/types.ts";
import type { ListSeen } from "../../../lib/whole/types.ts";

export interface Shown {
  seen: ListSeen;
  pager: Pager | null;
}

/** Milliseconds without a change: a pager may be faster than its rows, and an address faster than both. */
const STILL_MS = 1_000;
const LONGEST_CODE = 80;

export class ShownList {
  readonly #doc: Document;
  readonly #tell: (shown: Shown | null) => void;
  #reading: PageReading | null = null;
  #print = "";
  #callOff = () => {};
  /** What was told last: rows that stand there under another address or another page are still those. */
  #last: ListSeen | null = null;

  /** `tell` hears of each list that stands still; null: of one nobody can say which it is. */
  constructor(doc: Document, tell: (shown: Shown | null) => void) {
    this.#doc = doc;
    this.#tell = tell;
  }

  /** The page was read; null: it shows no list. */
  hear(reading: PageReading | null): void {
    this.#reading = reading;
    const print = reading ? this.#printOf(reading) : "";
    if (print === this.#print) return;
    this.#print = print;
    this.#callOff();
    if (reading) this.#callOff = after(STILL_MS, () => this.#stands());
  }

  /** As it stands at this moment, however long. */
  now(): Shown | null {
    const reading = this.#reading;
    if (!reading) return null;
    const which = whichList(this.#doc, reading, this.#doc.location.href);
    if (!which) return null;
    const pager = readPager(this.#doc, reading);
    const { from = null, to = null, total = null } = reading.paging ?? {};
    const { page = null, pages = null } = pager ?? {};
    const codes = shownCodes(reading).map((it) => (it && it.length <= LONGEST_CODE ? it : null));
    // Rows that are added below begin with the first.
    const more = pager?.kind === "more" && from === null;
    const place = more ? { from: 1, to: codes.length } : { from, to };
    return { seen: { ...which, ...place, total, page, pages, codes }, pager };
  }

  #stands(): void {
    const shown = this.now();
    if (shown && this.#last && isStale(shown.seen, this.#last)) return;
    if (shown) this.#last = shown.seen;
    this.#tell(shown);
  }

  #printOf({ dossiers, paging }: PageReading): string {
    return JSON.stringify([this.#doc.location.href, paging, dossiers.map(({ code }) => code)]);
  }
}

/** The same rows as before, said to be another list's or another page's: the new ones have not come yet. */
function isStale(now: ListSeen, before: ListSeen): boolean {
  const moved = now.list !== before.list || now.from !== before.from || now.page !== before.page;
  const same = now.codes.length === before.codes.length && now.codes.every((it, i) => it === before.codes[i]);
  return moved && same && now.codes.some((it) => it !== null);
}
