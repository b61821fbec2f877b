import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import { samePaper } from "./name.ts";
import type { KnownPaper, PaperMatch, Validity } from "./types.ts";
import { validityOf } from "./validity.ts";

export interface MatchInput {
  /** Names of the required papers, as the page shows them. */
  required: string[];
  /** What is known of this applicant. */
  known: KnownPaper[];
  now: Minute;
  /** The dossier being worked on: its own papers are no news. */
  dossierCode: string | null;
}

const RANK: Record<Validity["state"], number> = { "no-term": 0, valid: 0, unknown: 1, over: 2 };

/**
 * For each required paper that is there already: which, from where, and whether
 * it still holds. Never a match when unsure. The best of several: one that still
 * holds, then the one with the later date.
 */
export function matchPapers({ required, known, now, dossierCode }: MatchInput): PaperMatch[] {
  const others = known.filter((it) => it.dossierCode !== dossierCode);
  const today = dayOf(now);
  return required.flatMap((name): PaperMatch[] => {
    const [best] = others
      .filter((it) => samePaper(name, it.name))
      .map((it) => ({ it, validity: validityOf(it, today) }))
      .sort(
        (a, b) =>
          RANK[a.validity.state] - RANK[b.validity.state] ||
          (b.it.dated ?? "").localeCompare(a.it.dated ?? "") ||
          b.it.seenAt - a.it.seenAt,
      );
    if (!best) return [];
    const { name: shown, dossierCode: from, dated, seenAt, kind } = best.it;
    return [
      {
        required: name,
        known: { name: shown, dossierCode: from, dated, seenAt, kind },
        validity: best.validity,
      },
    ];
  });
}
