import type { Hundredths } from "./hundredths.ts";

/** Why an estimate is what it is: the word `targets_why_<key>` and what goes into its holes. */
export interface EstimateReason {
  key: string;
  args: number[];
}

/** One term of an estimate. */
export interface Term<Id extends string = string> {
  id: Id;
  most: Hundredths;
  /** null: it can't be worked out here. */
  value: Hundredths | null;
  reasons: EstimateReason[];
}

/** A sum that says what it is made of: it leaves out what isn't known, and never takes it as 0. */
export interface Estimate<Id extends string = string> {
  terms: Term<Id>[];
  /** null: not one term is known. */
  sum: Hundredths | null;
  /** The most that the known terms could give. */
  most: Hundredths;
  from: Id[];
  without: Id[];
}

export function estimateOf<Id extends string>(terms: Term<Id>[]): Estimate<Id> {
  const known = terms.filter((it) => it.value !== null);
  return {
    terms,
    sum: known.length === 0 ? null : known.reduce((sum, it) => sum + it.value!, 0),
    most: known.reduce((sum, it) => sum + it.most, 0),
    from: known.map((it) => it.id),
    without: terms.filter((it) => it.value === null).map((it) => it.id),
  };
}
