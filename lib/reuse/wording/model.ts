/** What is known of the procedure a row belongs to. null: not known. */
export interface About {
  /** National form of its code, `1.001193`. */
  procedure: string | null;
  field: string | null;
}

/** What there can be to look at before a paper is offered; their words are `reuse_check_<why>`. */
export const CHECKS = [
  // By the kind's nature: whose it is, of which thing.
  "child",
  "dead",
  "parcel",
  "works",
  "vehicle",
  "trade",
  "other",
  // By what the row says.
  "shown",
  "lacking",
  "both",
  "foreigner",
  "sometimes",
  "original",
  "place",
  "bears",
  "also",
] as const;

/** What to look at before a paper is offered; of `somebody`, `who` in the wording's own words. */
export type Check = { why: (typeof CHECKS)[number] } | { why: "somebody"; who: string };

/** Why nothing is offered: a note or a request of no paper, a form, made anew each time, of witnesses, of no kind we know. */
export type Never = "note" | "form" | "anew" | "witness" | "no-kind";

/** How a required paper's wording was understood. */
export type Wording =
  | { verdict: "no" | "no-kind"; never: Never }
  | {
      /** A paper of the applicant's own may be offered; or is offered with something to check. */
      verdict: "offer" | "check";
      /** Ids of kinds in the order in which they are named; of `all`, the first of each group. */
      kinds: string[];
      /** One paper of each group is asked for. */
      groups: string[][];
      mode: "any" | "all";
      /** null: nothing to check. */
      check: Check | null;
      /** The term that the row itself sets, in months. */
      months: number | null;
    };
