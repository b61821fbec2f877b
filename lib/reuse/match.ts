import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import type { PaperReader } from "./reader.ts";
import type { KnownPaper, PaperMatch, Validity } from "./types.ts";
import { validityOf } from "./validity.ts";
import type { About, Check, Wording } from "./wording/model.ts";

export interface MatchInput {
  /** Names of the required papers, as the page shows them. */
  required: string[];
  /** The procedure that asks for them. */
  about: About;
  /** What is known of this applicant. */
  known: KnownPaper[];
  now: Minute;
  /** The dossier being worked on: its own papers are no news. */
  dossierCode: string | null;
}

/** A wording that names kinds. */
type Naming = Extract<Wording, { kinds: string[] }>;

const RANK: Record<Validity["state"], number> = { "no-term": 0, valid: 0, unknown: 1, over: 2 };

/**
 * For each required paper that is there already: which, from where, whether it still holds, and what to look at before
 * it is used. Never a match when unsure of its kind. The best of several: one that still holds, then one that leaves
 * nothing to check, then the one with the later date.
 */
export function matchPapers(
  { required, about, known, now, dossierCode }: MatchInput,
  reader: PaperReader,
): PaperMatch[] {
  const today = dayOf(now);
  const others = known
    .filter((it) => it.dossierCode === null || it.dossierCode !== dossierCode)
    .flatMap((paper) => {
      const wording = reader.read(paper.name);
      return "kinds" in wording ? [{ paper, wording }] : [];
    });
  return required.flatMap((name): PaperMatch[] => {
    const asked = reader.read(name, about);
    if (!("kinds" in asked)) return [];
    const [best] = others
      .filter(({ wording }) => isOneOf(asked, wording, reader))
      .map(({ paper, wording }) => ({
        paper,
        check: toCheck(asked, wording, reader),
        validity: validityOf(paper, reader.kind(wording.kinds[0]!), today, asked.months),
      }))
      .sort(
        (a, b) =>
          RANK[a.validity.state] - RANK[b.validity.state] ||
          Number(a.check !== null) - Number(b.check !== null) ||
          (b.paper.dated ?? "").localeCompare(a.paper.dated ?? "") ||
          b.paper.seenAt - a.paper.seenAt,
      );
    if (!best) return [];
    const { name: shown, dossierCode: from, dated, seenAt, kind, number } = best.paper;
    return [
      {
        required: name,
        known: {
          name: shown,
          dossierCode: from,
          dated,
          seenAt,
          kind,
          ...(number === undefined ? {} : { number }),
        },
        validity: best.validity,
        check: best.check,
      },
    ];
  });
}

/** Is a known paper surely one of those asked for? Whatever its own row may have been filled with must be. */
function isOneOf(asked: Naming, known: Naming, reader: PaperReader): boolean {
  if (known.groups.length !== 1) return false;
  return asked.groups.some((group) =>
    known.groups[0]!.every(
      (id) => group.includes(id) || reader.kind(id)?.replaces.some((it) => group.includes(it)),
    ),
  );
}

const OF_A_CASE = new Set<Check["why"]>(["sometimes", "shown", "foreigner", "bears", "other"]);

/** What the row asks to look at; or whose the known paper was, where the row wants the applicant's own; or which of several things it is of. */
function toCheck(asked: Naming, known: Naming, reader: PaperReader): Check | null {
  if (asked.check) return asked.check;
  if (known.check?.why === "somebody" || known.check?.why === "both") return known.check;
  // Its own row said in which case, or of what, it was handed in.
  if (known.check && OF_A_CASE.has(known.check.why)) return { why: "sometimes" };
  const whose = reader.kind(known.kinds[0]!)?.whose ?? "self";
  const own = whose === "self" || (whose === "child" && known.check === null);
  return own ? null : { why: whose };
}
