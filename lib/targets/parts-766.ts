import type { Hundredths } from "./hundredths.ts";

/** The six parts of the national score (QĐ 766/QĐ-TTg of 23/6/2022) and the most points of each, in the portal's order. */
export const PARTS_766 = {
  publicity: 1800,
  progress: 2000,
  online: 1200,
  digitised: 2200,
  payment: 1000,
  satisfaction: 1800,
} as const satisfies Record<string, Hundredths>;

export type Part = keyof typeof PARTS_766;
export const PART_NAMES = Object.keys(PARTS_766) as Part[];

/** 100 points in all. */
export const TOTAL_766: Hundredths = 10_000;
