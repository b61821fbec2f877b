import type { CountedDossier, Period } from "../counting/index.ts";
import { onlineInWindows } from "../counting/online-window.ts";
import { byName } from "../counting/order.ts";
import type { ReportSource } from "./model.ts";

/** The online share of one procedure in its window. */
export interface OnlineRow {
  procedureCode: string | null;
  procedure: string | null;
  /** The days on which it counts. */
  counts: Period;
  online: number;
  received: number;
}

/** Each procedure that had dossiers in its window, by code. */
export function onlineRows(source: ReportSource): OnlineRow[] {
  const windowOf = source.windowOf ?? (() => source.period);
  const { n, of } = onlineInWindows(source.dossiers, windowOf, source.now);
  const online = countBy(n);
  return [...countBy(of)]
    .sort(([a], [b]) => byName(a, b))
    .map(([code, received]) => ({
      procedureCode: code,
      procedure: code === null ? null : source.procedureName(code),
      counts: windowOf(code)!,
      online: online.get(code) ?? 0,
      received,
    }));
}

function countBy(dossiers: readonly CountedDossier[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { procedureCode } of dossiers) counts.set(procedureCode, (counts.get(procedureCode) ?? 0) + 1);
  return counts;
}
