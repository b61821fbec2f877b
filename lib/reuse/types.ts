import type { Minute, Moment, PortalId } from "../dossier/model.ts";
import type { Check } from "./wording/model.ts";

/**
 * A digitised paper known from a dossier seen earlier. `applicant` is a keyed
 * HMAC of the id number: equal for the same person, and nothing to anyone else.
 */
export interface KnownPaper {
  portal: PortalId;
  applicant: string;
  /** As the portal calls the kind of paper; never a file's name. */
  name: string;
  dossierCode: string;
  /** Day from which the paper's term counts: when its dossier was received or finished; null: not known. */
  dated: Moment | null;
  seenAt: Minute;
  /** A paper that was handed in, or the result of a procedure. */
  kind: "paper" | "result";
}

/** How the term of a paper stands on the day of asking. */
export type Validity =
  | { state: "no-term" }
  | { state: "valid" | "over"; until: Moment; source: string }
  /** There is a term, but the day it counts from is not known. */
  | { state: "unknown"; source: string };

/** A required paper that is already there: what a mark on its row says. */
export interface PaperMatch {
  /** The required paper, as the page shows it. */
  required: string;
  known: Pick<KnownPaper, "name" | "dossierCode" | "dated" | "seenAt" | "kind">;
  validity: Validity;
  /** What to look at before it is used; null: nothing. */
  check: Check | null;
}
