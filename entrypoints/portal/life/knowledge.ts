/**
 * What is known of the dossiers on this page: the worker's memory with what the
 * page shows now on top of it. The worker merges the same way; doing it here too
 * makes a clock right at once, without waiting for an answer.
 */
import type { Calendar } from "../../../lib/calendar/index.ts";
import { hasFee } from "../../../lib/catalogue/fee.ts";
import type { Procedure } from "../../../lib/catalogue/model.ts";
import { assess, type DeadlineRules } from "../../../lib/deadline/index.ts";
import { procedureKey } from "../../../lib/dossier/codes.ts";
import { mergeSighting } from "../../../lib/dossier/merge.ts";
import type { Dossier, Minute, PageKind, PortalId, Sighting } from "../../../lib/dossier/model.ts";
import type { DossierFacts } from "../../../lib/guard/types.ts";
import type { Deeds } from "../../../lib/ledger/deeds.ts";
import { isSame } from "../../../lib/same.ts";
import type { Assessed } from "../parts/page.ts";

/** What clocks are made with; a new object whenever any of it changes. */
export interface Rulebook {
  calendar: Calendar;
  rules: DeadlineRules;
}

interface Entry {
  /** As the worker knows it; undefined: not asked yet; null: it knows nothing. */
  stored: Dossier | null | undefined;
  /**
   * What this page showed, one for each kind of page, oldest first: a list tells
   * the step's date, the dossier's own page often doesn't.
   */
  shown: Map<PageKind, Sighting>;
  /** What the page's own answers say beside it; null: nothing. */
  told: Sighting | null;
  merged: Dossier | null;
  assessed: { now: Minute; book: Rulebook; procedure: Procedure | null; result: Assessed } | null;
}

export class Knowledge {
  readonly #portal: PortalId;
  readonly #entries = new Map<string, Entry>();
  readonly #deeds = new Map<string, Deeds>();
  readonly #procedures = new Map<string, Procedure | null>();

  constructor(portal: PortalId) {
    this.#portal = portal;
  }

  /** Takes in what the page shows; gives back the sightings that say something new. */
  take(sightings: Sighting[]): Sighting[] {
    return sightings.filter((sighting) => {
      const entry = this.#entry(sighting.code);
      const before = entry.shown.get(sighting.page);
      if (saysSame(before, sighting) && [...entry.shown.keys()].at(-1) === sighting.page) return false;
      entry.shown.delete(sighting.page);
      entry.shown.set(sighting.page, sighting);
      entry.merged = null;
      return true;
    });
  }

  /**
   * Takes in what the page's own answers say beside these sightings; gives back what the worker is to be told of it.
   * `fresh`: what the page shows anew, beside which an answer is told once more, since it speaks of that as well.
   */
  takeTold(shown: readonly Sighting[], told: readonly Sighting[], fresh: readonly Sighting[]): Sighting[] {
    const anew = new Set(fresh.map((it) => it.code));
    const byCode = new Map(told.map((it) => [it.code, it]));
    return shown.flatMap(({ code }) => {
      const entry = this.#entry(code);
      const sighting = byCode.get(code);
      if (!sighting) {
        if (entry.told) Object.assign(entry, { told: null, merged: null });
        return [];
      }
      if (saysSame(entry.told ?? undefined, sighting) && !anew.has(code)) return [];
      Object.assign(entry, { told: sighting, merged: null });
      return [sighting];
    });
  }

  /** Those among `codes` that the worker has not been asked about. */
  unasked(codes: string[]): string[] {
    return codes.filter((code) => this.#entry(code).stored === undefined);
  }

  /** The worker's answer for `codes`; what it leaves out it doesn't know. */
  learn(codes: string[], dossiers: Dossier[]): void {
    const known = new Map(dossiers.map((it) => [it.code, it]));
    for (const code of codes)
      Object.assign(this.#entry(code), { stored: known.get(code) ?? null, merged: null });
  }

  /** What was done before on these dossiers, as the ledger tells. */
  learnDeeds(found: Deeds[]): void {
    for (const it of found) this.#deeds.set(it.code, it);
  }

  /** What a guard's rule may lean on, or null where nothing is known of the dossier. */
  factsOf(code: string, book: Rulebook, now: Minute): DossierFacts | null {
    const known = this.of(code, book, now);
    const deeds = this.#deeds.get(code);
    return known && deeds ? { ...known, past: deeds.past, usedFiles: deeds.usedFiles } : known;
  }

  /** Procedure codes on the page that the catalogue has not been asked about. */
  unaskedProcedures(): string[] {
    const codes = new Set<string>();
    for (const { shown, stored } of this.#entries.values()) {
      const seen = [...shown.values()].map((it) => it.values.procedureCode);
      for (const code of [...seen, stored?.values.procedureCode]) {
        const key = code === undefined ? null : procedureKey(code.value);
        if (key !== null && !this.#procedures.has(key)) codes.add(key);
      }
    }
    return [...codes];
  }

  learnProcedures(asked: string[], found: Procedure[]): void {
    for (const code of asked) this.#procedures.set(code, null);
    for (const it of found) this.#procedures.set(procedureKey(it.code) ?? it.code, it);
  }

  /** What this page showed was read by other words: forgotten, so that the next look is told anew. */
  retell(): void {
    for (const entry of this.#entries.values())
      Object.assign(entry, { stored: undefined, merged: null, shown: new Map(), told: null });
  }

  /** Has the worker asked again about everything, e.g. after another tab told it more. */
  forget(): void {
    for (const entry of this.#entries.values()) entry.stored = undefined;
    this.#procedures.clear();
  }

  /** The dossier with its clocks at `now`, or null where nothing is known of it. */
  of(code: string, book: Rulebook, now: Minute): Assessed | null {
    const entry = this.#entries.get(code);
    if (!entry) return null;
    const dossier = this.#merge(entry);
    if (!dossier) return null;
    const key = procedureKey(dossier.values.procedureCode?.value ?? "");
    const procedure = (key === null ? null : this.#procedures.get(key)) ?? null;
    const last = entry.assessed;
    if (
      last &&
      last.result.dossier === dossier &&
      last.now === now &&
      last.book === book &&
      last.procedure === procedure
    )
      return last.result;
    const clocks = assess(dossier, procedure, book.rules, book.calendar, now);
    const result = { dossier, clocks, field: procedure?.field ?? null, fee: hasFee(procedure?.fee ?? null) };
    entry.assessed = { now, book, procedure, result };
    return result;
  }

  #merge(entry: Entry): Dossier | null {
    if (entry.merged) return entry.merged;
    let merged = entry.stored ?? null;
    for (const sighting of entry.shown.values())
      if (sighting.portal === this.#portal) merged = mergeSighting(merged, sighting);
    if (entry.told?.portal === this.#portal) merged = mergeSighting(merged, entry.told);
    entry.merged = merged;
    return merged;
  }

  #entry(code: string): Entry {
    let entry = this.#entries.get(code);
    if (!entry) {
      entry = { stored: undefined, shown: new Map(), told: null, merged: null, assessed: null };
      this.#entries.set(code, entry);
    }
    return entry;
  }
}

/** But for when it was seen. */
const saysSame = (before: Sighting | undefined, now: Sighting): boolean =>
  before !== undefined && isSame({ ...before, seenAt: now.seenAt }, now);
