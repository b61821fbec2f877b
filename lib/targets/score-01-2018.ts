/** Scores of TT 01/2018/TT-VPCP, Điều 13, as far as dossiers tell them: time, and how often the applicant was contacted. */
import type { Report } from "../counting/index.ts";
import { type Hundredths, nearest } from "./hundredths.ts";

/** Points that dossiers got, of the most that they could. */
export interface DossierPoints {
  points: number;
  most: number;
  /** A dossier's mean, in hundredths of a point; null where there is none. */
  mean: Hundredths | null;
  /** Dossiers of which it isn't known; they are in neither. */
  unknown: number;
}

const of = (points: number, dossiers: number, unknown: number): DossierPoints => ({
  points,
  most: 2 * dossiers,
  mean: dossiers === 0 ? null : nearest(points * 100, dossiers),
  unknown,
});

/**
 * Time: 2 for a dossier that ended early, 1 for one on time, 0 for a late one. By the report's own words early, on time
 * and late: returned and withdrawn ones are on time there.
 */
export function timePoints({ total }: Pick<Report<number>, "total">): DossierPoints {
  return of(2 * total.c8 + total.c9, total.c7, 0);
}

/** Contacts with the counter to complete a dossier: none 2, one 1, more 0. Each item is a dossier's number; null: not known. */
export function contactPoints(contacts: readonly (number | null)[]): DossierPoints {
  let points = 0;
  let known = 0;
  for (const it of contacts) {
    if (it === null) continue;
    known += 1;
    points += Math.max(0, 2 - it);
  }
  return of(points, known, contacts.length - known);
}
