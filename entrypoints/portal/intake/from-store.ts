/**
 * Which rows' files came from the portal's own store: their own words say so since the file is there, or our mark was followed,
 * something was picked in the open store, and no file was chosen. Each is the citizen's whose number stood in the form then.
 */
import { isInOurs } from "../../../lib/dom/ours.ts";
import { holds } from "../../../lib/dom/safe.ts";
import { inStore } from "../../../lib/reading/papers/sections.ts";
import { isInStoreRow, storeWords } from "../../../lib/reading/papers/store.ts";
import { clickableOf, labelOf } from "../../../lib/reading/sight/clickable.ts";
import type { PaperReading } from "../../../lib/reading/types.ts";
import { isDismiss } from "../../../lib/reading/words/action-words.ts";
import { fold } from "../../../lib/reading/words/fold.ts";
import type { Page } from "../parts/page.ts";
import type { Row } from "./asked.ts";

/** Pressed anywhere in the store, below its rows too, these take what is ticked or shown there. */
const TAKES = /^(?:su dung|dung|chon|lay|gan|dinh kem|them|dong y|xac nhan|ok)(?!\p{L})/u;
/** Pressed in a row of the store, these take nothing from it. */
const ONLY_SHOWS = /^(?:xem|chi tiet|mo|tai|in)(?!\p{L})/u;

interface Follow {
  paper: PaperReading;
  /** How many files had been chosen from the machine by then. */
  chosen: number;
  picked: boolean;
}

export class FromStore {
  readonly #page: Page;
  /** By the row's key; the last one is whose store stands open. */
  readonly #followed = new Map<string, Follow>();
  /** By the row's key: whose number stood in the form when the file came; null: nobody's yet. */
  readonly #taken = new Map<string, string | null>();
  /** Words that stand on rows without a file: they say nothing of one. */
  readonly #idle = new Set<string>();
  readonly #heard = new WeakSet<Document>();
  #citizen: string | null = null;
  #chosen = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  follow({ key, paper }: Row): void {
    this.#listen(this.#page.doc);
    this.#listen(paper.row.ownerDocument);
    this.#followed.delete(key);
    this.#followed.set(key, { paper, chosen: this.#chosen, picked: false });
  }

  /** Looks at the rows as they stand now; `applicant`: whose number stands in the form. */
  look(rows: readonly Row[], applicant: string | null): void {
    if (applicant !== null) this.#isNow(applicant);
    const keys = new Set(rows.map(({ key }) => key));
    for (const map of [this.#followed, this.#taken])
      for (const key of map.keys()) if (!keys.has(key)) map.delete(key);
    for (const { paper } of rows)
      if (paper.files === 0) for (const word of storeWords(paper.row)) this.#idle.add(word);
    for (const row of rows) this.#lookAt(row);
    const { reused } = this.#page;
    const now = rows.filter((it) => this.has(it)).map(({ paper }) => paper.row);
    if (now.length === reused.size && now.every((row) => reused.has(row))) return;
    reused.clear();
    for (const row of now) reused.add(row);
    this.#page.refresh();
  }

  #lookAt({ key, paper }: Row): void {
    const follow = this.#followed.get(key);
    if (follow) follow.paper = paper;
    if (paper.files === 0) {
      this.#taken.delete(key);
      return;
    }
    this.#followed.delete(key);
    if (this.#taken.has(key)) return;
    const isPicked = follow?.picked === true && follow.chosen === this.#chosen;
    if (isPicked || storeWords(paper.row).some((it) => !this.#idle.has(it)))
      this.#taken.set(key, this.#citizen);
  }

  #isNow(applicant: string): void {
    this.#citizen = applicant;
    for (const [key, whose] of this.#taken) if (whose === null) this.#taken.set(key, applicant);
  }

  /** Its file came from the store, for the citizen in the form. */
  has({ key, paper }: Row): boolean {
    return paper.files > 0 && this.#taken.has(key) && this.#taken.get(key) === this.#citizen;
  }

  /** Its file came from the store for another citizen. */
  isOthers({ key, paper }: Row): boolean {
    return paper.files > 0 && this.#taken.has(key) && this.#taken.get(key) !== this.#citizen;
  }

  clear(): void {
    this.#followed.clear();
    this.#taken.clear();
    this.#idle.clear();
    this.#citizen = null;
    this.#page.reused.clear();
  }

  #listen(doc: Document): void {
    if (this.#heard.has(doc)) return;
    this.#heard.add(doc);
    const chosen = ({ type, target }: Event) => {
      if (type === "drop" || (target as Partial<HTMLInputElement> | null)?.type === "file") this.#chosen += 1;
    };
    const bound = { capture: true, passive: true, signal: this.#page.signal };
    for (const type of ["change", "drop"]) doc.addEventListener(type, chosen, bound);
    doc.addEventListener("click", (event) => event.isTrusted && this.#press(event), bound);
  }

  /** A press in the open store picks, or gives up; one on the row itself fetches a file in another way. */
  #press(event: Event): void {
    const target = event.composedPath()[0] as Element;
    const [key, follow] = [...this.#followed].at(-1) ?? [];
    if (!follow || isInOurs(target)) return;
    const { row, reuse, opens } = follow.paper;
    const label = labelOf(clickableOf(target) ?? target);
    const isItsWay = [reuse, opens].some((way) => way && holds(way, target));
    if (inStore(target)) {
      const said = fold(label);
      if (isDismiss(label)) this.#followed.delete(key!);
      else if (TAKES.test(said) || (isInStoreRow(target) && !ONLY_SHOWS.test(said))) follow.picked = true;
    } else if (holds(row, target) && !isItsWay) this.#followed.delete(key!);
  }
}
