import type { Day } from "../dossier/moment.ts";
import type { CountedDossier } from "./model.ts";
import type { Period } from "./period.ts";
import { place } from "./place.ts";

/** How a procedure stands in the province's lists of online services, old and new. `effective`: of the new decision. */
export type Listed = { kind: "kept" } | { kind: "dropped" | "new"; effective: Day };

/** A newly listed procedure counts 'sau 05 ngày kể từ ngày Quyết định có hiệu lực'. */
const GRACE_DAYS = 5;

/**
 * The days of a report's year on which dossiers of a procedure count for its online ratio (the Cam Lộc letter,
 * 2.1–2.3): listed before and still, the whole year; dropped from the list, to the day on which the new decision takes
 * effect (both ends within, as the letter words all its spans); listed for the first time, from five days after that day.
 * null: on none.
 */
export function onlineWindow(year: Period, listed: Listed): Period | null {
  if (listed.kind === "kept") return year;
  const from = listed.kind === "new" ? Math.max(year.from, listed.effective + GRACE_DAYS) : year.from;
  const to = listed.kind === "dropped" ? Math.min(year.to, listed.effective) : year.to;
  return from <= to ? { from, to } : null;
}

/**
 * The online ratio in which each procedure has a window of its own: the dossiers received in theirs, and those of
 * them received online. A procedure without a window is in neither; nor is a dossier that can't be counted.
 */
export function onlineInWindows(
  dossiers: Iterable<CountedDossier>,
  windowOf: (procedureCode: string | null) => Period | null,
  now: number,
): { n: CountedDossier[]; of: CountedDossier[] } {
  const share: { n: CountedDossier[]; of: CountedDossier[] } = { n: [], of: [] };
  for (const dossier of dossiers) {
    const window = windowOf(dossier.procedureCode);
    const placed = window && place(dossier, window, now);
    if (!placed || typeof placed === "string" || placed.intake === "carried") continue;
    share.of.push(dossier);
    if (placed.intake === "online") share.n.push(dossier);
  }
  return share;
}
