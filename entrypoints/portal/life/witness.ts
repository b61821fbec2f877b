/**
 * The page's own answers beside what the page shows: for each dossier that was read, what was answered of it. An answer
 * speaks of the row that is shown after it, until the row's state changes without another one.
 */

import { after } from "../../../lib/after.ts";
import { type Witnessed, witnessed } from "../../../lib/answers/witness.ts";
import type { Sighting, StatusNumber, ValueName, Values } from "../../../lib/dossier/model.ts";
import { isStatusNumber } from "../../../lib/dossier/status.ts";
import { PRODUCTS } from "../../../lib/portals/products.ts";
import type { PageReading } from "../../../lib/reading/types.ts";
import { fold } from "../../../lib/reading/words/fold.ts";
import { makeStatuses } from "../../../lib/reading/words/own-statuses.ts";
import { readStatus } from "../../../lib/reading/words/read-status.ts";
import type { HeardAnswers } from "../answers/heard.ts";
import { heardIn } from "../answers/in-frames.ts";
import type { Link } from "./link.ts";

/** What tells that a dossier has moved on. */
const STATE: ValueName[] = ["status", "statusText", "paused", "stepName", "stepDueAt", "stepStartedAt"];
/** So long a page may take to show what it was answered. */
const SHOWN_MS = 5_000;

interface Row {
  /** The state that was shown last, value by value. */
  state: Map<ValueName, string>;
  /** What was answered up to then is over. */
  overSince: number;
}

export class Witness {
  readonly #doc: Document;
  readonly #link: Link;
  readonly #news: () => void;
  readonly #rows = new Map<string, Row>();
  #product: string | null = null;
  #soon = false;
  #asked = false;

  /** `news`: called once for all that was answered within a moment. */
  constructor(doc: Document, link: Link, news: () => void) {
    this.#doc = doc;
    this.#link = link;
    this.#news = news;
  }

  /** Says what stands on the page to whoever hears its answers, here and in its frames. */
  listen({ dossiers, product }: PageReading): void {
    this.#product = product ?? this.#product;
    this.#askForPart();
    const codes = [...new Set(dossiers.flatMap(({ code }) => code ?? []))];
    for (const one of heardIn(this.#doc)) {
      one.news ??= () => this.#told();
      if (this.#product !== null) one.useProduct(this.#product);
      one.want(codes);
    }
  }

  /** Where answers are named and nobody hears them yet: this document stood open before they were, or is the first of its portal. */
  #askForPart(): void {
    const { profile } = this.#link.readContext;
    const names = profile?.answers ?? PRODUCTS.find(({ id }) => id === this.#product)?.answers;
    if (!names || this.#asked || heardIn(this.#doc).length > 0) return;
    this.#asked = true;
    void this.#link.part("answers").then((there) => there && this.#news());
  }

  #told(): void {
    if (this.#soon) return;
    this.#soon = true;
    after(0, () => {
      this.#soon = false;
      this.#news();
    });
  }

  /** Sightings made of answers alone, of the dossiers that the page shows now. */
  beside(shown: readonly Sighting[]): Sighting[] {
    const heard: HeardAnswers[] = heardIn(this.#doc);
    const now = performance.now();
    return shown.flatMap((sighting) => {
      const told = heard.flatMap((it) => it.of(sighting.code)).sort((a, b) => a.at - b.at);
      const over = this.#overSince(sighting, told.at(-1)?.at ?? Number.POSITIVE_INFINITY, now);
      const values: Values = {};
      for (const { declared, rows, at, turned } of told)
        if (at > over) add(values, witnessed(rows, declared, this.#statusOf, turned).get(sighting.code));
      if (Object.keys(values).length === 0) return [];
      return [{ ...sighting, address: null, values, steps: [], pauses: [], papers: [] }];
    });
  }

  /** As on the page: the portal's own words first, then ours. */
  readonly #statusOf = (text: string): StatusNumber | null => {
    const product = PRODUCTS.find(({ id }) => id === this.#product);
    const own = makeStatuses(product?.statuses, this.#link.readContext.profile?.statuses).get(fold(text));
    return isStatusNumber(own) ? own : (readStatus([text], true)?.status ?? null);
  };

  #overSince({ code, values }: Sighting, answered: number, now: number): number {
    const row = this.#rows.get(code) ?? { state: new Map(), overSince: 0 };
    this.#rows.set(code, row);
    for (const name of STATE) {
      const value = values[name];
      if (value === undefined) continue;
      const text = JSON.stringify(value.value);
      const before = row.state.get(name);
      if (before !== undefined && before !== text && now - answered > SHOWN_MS) row.overSince = now;
      row.state.set(name, text);
    }
    return row.overSince;
  }
}

/** A later answer's word, and its doubt, is worth more than an earlier one's. */
function add(values: Values, told: Witnessed | undefined): void {
  if (!told) return;
  if (told.values.status) delete values.statusText;
  for (const { meaning } of told.unknown) delete values[meaning];
  Object.assign(values, told.values);
}
