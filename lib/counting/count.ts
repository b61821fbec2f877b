import type { CountedDossier } from "./model.ts";
import type { Why } from "./place.ts";
import { type Report, reportOf } from "./report.ts";
import { type CountTerms, makeTables } from "./tables.ts";
import { CODES, NUMBERS } from "./tally.ts";

export interface Fault {
  dossier: CountedDossier;
  why: Why;
}

/** A report in the making: dossiers go in and out one by one, in any order and in slices. */
export interface Count {
  add(dossier: CountedDossier): void;
  /** Takes out what was put in: an equal dossier will do. One that isn't in changes nothing. */
  remove(dossier: CountedDossier): void;
  /** Every number of the report. */
  numbers(): Report<number>;
  /** In each number's place the codes of the dossiers behind it: one pass over all dossiers. */
  codes(): Report<string[]>;
  /** What has a code to itself, each once, in the order in which it came; of these are the numbers. */
  dossiers(): CountedDossier[];
  /** What can't be counted and stands in no number, in the order in which it came. */
  faults(): Fault[];
}

/** What is in under one code: usually one dossier, once. */
interface Held {
  dossier: CountedDossier;
  times: number;
}

/**
 * An empty count. The same dossier twice is counted once; two of one code that differ are both in no number, since
 * nobody can say which of them is right, until one of them is taken out again.
 */
export function makeCount(terms: CountTerms): Count {
  const tables = makeTables(terms, NUMBERS);
  const byCode = new Map<string, Held[]>();
  const faulty = new Map<CountedDossier, Why>();

  /** Puts into the tables what has a code to itself. */
  function enter([only, other]: Held[]): void {
    if (!only || other) return;
    const why = tables.put(only.dossier, 1);
    if (why) faulty.set(only.dossier, why);
  }

  function leave([only, other]: Held[]): void {
    if (!only || other) return;
    tables.put(only.dossier, -1);
    faulty.delete(only.dossier);
  }

  function add(dossier: CountedDossier): void {
    const held = byCode.get(dossier.code);
    if (!held) {
      const first = [{ dossier, times: 1 }];
      byCode.set(dossier.code, first);
      enter(first);
      return;
    }
    const same = held.find((it) => isSame(it.dossier, dossier));
    if (same) same.times += 1;
    else {
      leave(held);
      held.push({ dossier, times: 1 });
    }
  }

  function remove(dossier: CountedDossier): void {
    const held = byCode.get(dossier.code) ?? [];
    const at = held.findIndex((it) => isSame(it.dossier, dossier));
    if (at < 0) return;
    held[at]!.times -= 1;
    if (held[at]!.times > 0) return;
    leave(held);
    held.splice(at, 1);
    if (held.length === 0) byCode.delete(dossier.code);
    else enter(held);
  }

  function codes(): Report<string[]> {
    const lists = makeTables(terms, CODES);
    for (const dossier of dossiers()) lists.put(dossier, 1);
    return reportOf(lists);
  }

  function dossiers(): CountedDossier[] {
    const alone = [...byCode.values()].filter((held) => held.length === 1);
    return alone.map(([only]) => only!.dossier);
  }

  function faults(): Fault[] {
    const found: Fault[] = [];
    for (const held of byCode.values())
      for (const { dossier } of held) {
        const why = held.length > 1 ? "two-differ" : faulty.get(dossier);
        if (why) found.push({ dossier, why });
      }
    return found;
  }

  return { add, remove, numbers: () => reportOf(tables), codes, dossiers, faults };
}

/** Both come from one maker, which writes its fields in one order. */
const isSame = (a: CountedDossier, b: CountedDossier): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
