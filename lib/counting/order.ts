import type { Whose } from "./forms/late.ts";

const VIETNAMESE = new Intl.Collator("vi");

/** Names as a Vietnamese list has them; what has none stands last. */
export function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return VIETNAMESE.compare(a, b);
}

/** By the step's name, then by officer. */
export const byWhose = (a: Whose, b: Whose): number => byName(a.name, b.name) || byName(a.officer, b.officer);
