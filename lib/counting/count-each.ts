import { type Count, makeCount } from "./count.ts";
import { stepsIn } from "./forms/steps.ts";
import type { CountedDossier } from "./model.ts";
import type { Period } from "./period.ts";
import { place } from "./place.ts";
import type { CountTerms } from "./tables.ts";
import { lookAt } from "./when.ts";

/** Dossiers counted between two rests. */
const SOME = 500;

/**
 * A count for each of several periods over the same dossiers, with a rest after some hundred: whoever runs it lets others work
 * meanwhile, or ends it. What changes nothing in a period isn't put into its count, so that a year's weeks hold each dossier a
 * few times and not fifty. Of one code that came several times all are put in: which of them is right nobody can say.
 */
export function* countEach(
  dossiers: readonly CountedDossier[],
  periods: readonly Period[],
  { now, intakeDue }: Omit<CountTerms, "period">,
): Generator<number, Count[]> {
  const counts = periods.map((period) => makeCount({ period, now, intakeDue }));
  const looks = periods.map(({ to }) => lookAt(to, now));
  const again = cameAgain(dossiers);
  for (const [done, dossier] of dossiers.entries()) {
    if (done % SOME === 0) yield done;
    for (const [n, period] of periods.entries()) {
      const matters =
        again.has(dossier.code) ||
        place(dossier, period, now) !== null ||
        stepsIn(dossier, null, period, looks[n]!).length > 0;
      if (matters) counts[n]!.add(dossier);
    }
  }
  return counts;
}

function cameAgain(dossiers: readonly CountedDossier[]): Set<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { code } of dossiers) (once.has(code) ? again : once).add(code);
  return again;
}
