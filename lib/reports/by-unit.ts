import { byName } from "../counting/order.ts";
import { dossierOf } from "./lines.ts";
import type { ReportSource } from "./model.ts";

/** The ratios of digitising, in the order of the sheet; each with a number that isn't known. */
export const DIGITAL = ["reused", "digitised", "resultDigitised", "paidOnline"] as const;
export type Digital = (typeof DIGITAL)[number];

export interface Share {
  n: number;
  of: number;
  unknown: number;
}

/** A unit's shares of digitising. */
export type UnitShares = { unit: string | null } & Record<Digital, Share>;

/** Digitising and reuse by unit, drawn from the codes behind the report's ratios. */
export function sharesByUnit(source: ReportSource): UnitShares[] {
  const dossier = dossierOf(source);
  const units = new Map<string | null, UnitShares>();
  const rowOf = (code: string): UnitShares => {
    const { unit } = dossier(code);
    let row = units.get(unit);
    if (!row) {
      row = {
        unit,
        ...(Object.fromEntries(DIGITAL.map((name) => [name, { n: 0, of: 0, unknown: 0 }])) as Record<
          Digital,
          Share
        >),
      };
      units.set(unit, row);
    }
    return row;
  };
  for (const name of DIGITAL) {
    const { n, of, unknown = [] } = source.codes.ratios[name];
    for (const code of n) rowOf(code)[name].n += 1;
    for (const code of of) rowOf(code)[name].of += 1;
    for (const code of unknown) rowOf(code)[name].unknown += 1;
  }
  return [...units.values()].sort((a, b) => byName(a.unit, b.unit));
}
