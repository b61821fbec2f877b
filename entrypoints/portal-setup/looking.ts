/** Looks at what the page and its frames are answered, as long as the panel stands open and somebody has asked for it. */
import type { ShownRow } from "../../lib/answers/looked.ts";
import { type Proposal, propose } from "../../lib/answers/propose.ts";
import type { PageReading } from "../../lib/reading/types.ts";
import { Looker } from "../portal/answers/looker.ts";
import { type Kit, kitIn } from "../portal/life/kit.ts";
import { documentsOf } from "../portal/parts/frames.ts";
import { shownRows } from "./shown-rows.ts";

/** Whoever turns so many pages of a list has shown enough of it. */
const MOST_SHOWN = 1_000;

export class LookingAtAnswers {
  readonly #kit: Kit;
  readonly #news: () => void;
  /** By code: a page that was turned is gone, and what it showed still tells. */
  readonly #shown = new Map<string, ShownRow>();
  #on: boolean;

  /** `news`: something was reported. */
  constructor(kit: Kit, news: () => void) {
    this.#kit = kit;
    this.#news = news;
    // Begun with the page itself, which was loaded anew for that.
    this.#on = kit.looker !== null;
  }

  get on(): boolean {
    return this.#on;
  }

  begin(reading: PageReading): void {
    this.#on = true;
    this.show(reading);
  }

  /** What the page shows now. */
  show(reading: PageReading): void {
    if (!this.#on) return;
    for (const row of shownRows(reading))
      if (this.#shown.has(row.code) || this.#shown.size < MOST_SHOWN) this.#shown.set(row.code, row);
    for (const looker of this.#lookers(true)) {
      looker.news = this.#news;
      looker.show([...this.#shown.values()]);
    }
  }

  /** What can be taken, and the addresses of all that came in which no dossier of this page stands. */
  found(): { proposals: Proposal[]; others: string[] } {
    const reports = this.#lookers(false).flatMap((it) => it.reports());
    const proposals = propose(reports, [...this.#shown.values()]);
    const named = new Set(proposals.map((it) => it.at));
    return { proposals, others: [...new Set(reports.map((it) => it.at))].filter((it) => !named.has(it)) };
  }

  end(): void {
    if (!this.#on) return;
    this.#on = false;
    this.#shown.clear();
    for (const kit of this.#kits()) {
      kit.looker?.end();
      kit.looker = null;
    }
  }

  /** Frames come and go; with `anew` those that came since begin too. */
  #lookers(anew: boolean): Looker[] {
    return this.#kits().flatMap((kit) => {
      if (anew && !kit.looker) {
        kit.looker = new Looker(kit.answersLine);
        void kit.link.part("look");
      }
      return kit.looker ?? [];
    });
  }

  #kits(): Kit[] {
    return documentsOf(this.#kit.doc).flatMap(({ defaultView }) => kitIn(defaultView) ?? []);
  }
}
