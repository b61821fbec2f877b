/**
 * What goes between page and worker: sightings that say something new, and the
 * answers to what is known. In small parcels: each is checked on both sides.
 */
import type { Sighting } from "../../../lib/dossier/model.ts";
import type { Fault } from "../../../lib/messages/result.ts";
import type { PageReading } from "../../../lib/reading/types.ts";
import type { Page } from "../parts/page.ts";
import type { Knowledge } from "./knowledge.ts";
import { learnPapers } from "./learn-papers.ts";
import { breathe } from "./looking.ts";

const PARCEL = 100;

interface Next {
  reading: PageReading;
  learnt: () => void;
}

export class Exchange {
  readonly #page: Page;
  readonly #knowledge: Knowledge;
  readonly #refused: (fault: Fault) => void;
  readonly #toTell: Sighting[] = [];
  #running = false;
  #next: Next | null = null;
  #papersToldFor = "";

  constructor(page: Page, knowledge: Knowledge, refused: (fault: Fault) => void) {
    this.#page = page;
    this.#knowledge = knowledge;
    this.#refused = refused;
  }

  /** Sightings to be told with the next exchange; kept until the worker has taken them. */
  tell(sightings: Sighting[]): void {
    this.#toTell.push(...sightings);
  }

  /** Asks and tells; `learnt` is called when an answer changed what is known. What comes meanwhile is taken along. */
  async run(reading: PageReading, learnt: () => void): Promise<void> {
    this.#next = { reading, learnt };
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#next) {
        const next = this.#next;
        this.#next = null;
        await this.#once(next);
      }
    } finally {
      this.#running = false;
    }
  }

  async #once({ reading, learnt }: Next): Promise<void> {
    const codes = reading.dossiers.flatMap((it) => (it.code === null ? [] : [it.code]));
    if (await this.#ask([...new Set(codes)])) learnt();
    while (this.#toTell.length > 0) {
      const parcel = this.#toTell.slice(0, PARCEL);
      const answer = await this.#page.call("sightings", { sightings: parcel });
      if (!answer.ok) return this.#refused(answer.error);
      // More may have come to be told while the worker took these.
      this.#toTell.splice(0, parcel.length);
      await breathe();
    }
    this.#papersToldFor = await learnPapers(this.#page, reading, this.#papersToldFor);
  }

  /** The page goes: all that is left is sent, and no answer is waited for. */
  flush(): void {
    for (let from = 0; from < this.#toTell.length; from += PARCEL)
      void this.#page.call("sightings", { sightings: this.#toTell.slice(from, from + PARCEL) });
  }

  async #ask(codes: string[]): Promise<boolean> {
    let learnt = false;
    for (;;) {
      const some = this.#knowledge.unasked(codes).slice(0, PARCEL);
      if (some.length === 0) break;
      const answer = await this.#page.call("dossiers", { codes: some });
      if (!answer.ok) {
        this.#refused(answer.error);
        return learnt;
      }
      const done = await this.#page.call("deeds", { codes: some });
      if (done.ok) this.#knowledge.learnDeeds(done.value.deeds);
      this.#knowledge.learn(some, answer.value.dossiers);
      learnt ||= answer.value.dossiers.length > 0;
    }
    const procedures = this.#knowledge.unaskedProcedures().slice(0, PARCEL);
    if (procedures.length === 0) return learnt;
    const answer = await this.#page.call("procedures", { said: procedures });
    if (answer.ok) this.#knowledge.learnProcedures(procedures, answer.value.procedures);
    return learnt || (answer.ok && answer.value.procedures.length > 0);
  }
}
