import type { Minute, Moment, PortalId } from "../dossier/model.ts";
import type { Check } from "./wording/model.ts";

/** A digitised paper of one person, known from a dossier seen earlier or from the office's own list. */
export interface KnownPaper {
  /** Where it was seen; null: in no portal, the office took it in itself. */
  portal: PortalId | null;
  /** As the portal or the register calls the kind of paper; never a file's name. */
  name: string;
  /** null: of no dossier that is known. */
  dossierCode: string | null;
  /** Day from which the paper's term counts: of its issue, or when its dossier was received or finished; null: not known. */
  dated: Moment | null;
  seenAt: Minute;
  /** A paper that was handed in, or the result of a procedure. */
  kind: "paper" | "result";
  /** Its own number, 12/2019. */
  number?: string;
  /** Code of the kind of result, KQ.G15.000031. */
  code?: string;
  issuer?: string;
  /** Last day on which it holds, where the paper itself says so. */
  until?: Moment;
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
  known: Pick<KnownPaper, "name" | "dossierCode" | "dated" | "seenAt" | "kind" | "number">;
  validity: Validity;
  /** What to look at before it is used; null: nothing. */
  check: Check | null;
}
