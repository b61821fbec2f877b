/** All dossiers as they are counted, asked of the worker some at a time and held for as long as nothing changes. */

import { breath } from "../../lib/breath.ts";
import type { Calendar } from "../../lib/calendar/index.ts";
import type { Count } from "../../lib/counting/count.ts";
import { countEach } from "../../lib/counting/count-each.ts";
import { INTAKE_MINUTES } from "../../lib/counting/forms/waiting.ts";
import type { CountedDossier, Period } from "../../lib/counting/index.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { countedIn } from "../../lib/messages/counted.ts";
import type { Answered } from "../../lib/messages/define.ts";
import type { pageCalls } from "../../lib/messages/page-calls.ts";
import { done, failed, type Result } from "../../lib/messages/result.ts";
import { call } from "../edge/page.ts";
import type { PartProps } from "./part.ts";

export interface AllDossiers {
  dossiers: CountedDossier[];
  /** Names of procedures by code. */
  names: ReadonlyMap<string, string>;
}

/** `signal`: ends it (the promise rejects); `onSeen`: how many were read so far. */
export interface Reading {
  signal: AbortSignal;
  onSeen(seen: number): void;
}

let held: { of: string; all: AllDossiers } | null = null;
let news = 0;

/** What was read is old: the next count reads it anew. */
export function somethingChanged(): void {
  news += 1;
  held = null;
}

/** All dossiers of a portal, or of all, this machine's or the whole office's; as they were read last where nothing changed since. */
export async function allDossiers(
  { portal, scope }: Pick<PartProps, "portal" | "scope">,
  { signal, onSeen }: Reading,
): Promise<Result<AllDossiers>> {
  const of = `${scope} ${portal ?? ""}`;
  if (held?.of === of) return done(held.all);
  const asOf = news;
  const dossiers: CountedDossier[] = [];
  const names = new Map<string, string>();
  const ask = (after: [string, string] | null) =>
    call("countedSome", { portal, after, ...(scope === "all" ? { beside: true } : {}) });
  for (let asked: ReturnType<typeof ask> | null = ask(null); asked !== null; ) {
    const answer: Awaited<ReturnType<typeof ask>> = await asked;
    signal.throwIfAborted();
    if (!answer.ok) return answer;
    const { some, next }: Answered<typeof pageCalls.countedSome> = answer.value;
    // The worker reads the next ones while these are unpacked.
    asked = next && ask(next);
    for (const each of some) {
      const counted = countedIn(each);
      if (!counted) return failed("errors_badAnswer");
      for (const { dossier, name } of counted) {
        dossiers.push(dossier);
        if (dossier.procedureCode !== null && name !== null) names.set(dossier.procedureCode, name);
      }
    }
    onSeen(dossiers.length);
  }
  const all = { dossiers, names };
  if (asOf === news) held = { of, all };
  return done(all);
}

/** Counts some periods, with a breath now and then in which the page answers whoever works in it. */
export async function countAll(
  { dossiers }: AllDossiers,
  periods: Period[],
  { calendar, now, signal }: { calendar: Calendar; now: Minute; signal: AbortSignal },
): Promise<Count[]> {
  const intakeDue = (submitted: Minute) => calendar.addWork(submitted, INTAKE_MINUTES);
  const counting = countEach(dossiers, periods, { now, intakeDue });
  for (let since = performance.now(); ; ) {
    const next = counting.next();
    if (next.done) return next.value;
    if (performance.now() - since < BREATH) continue;
    await breath();
    signal.throwIfAborted();
    since = performance.now();
  }
}

/** Milliseconds that a page may be busy without anybody's noticing. */
const BREATH = 40;
