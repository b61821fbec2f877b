import type { Channel, StatusNumber } from "../dossier/model.ts";
import type { Day } from "../dossier/moment.ts";

/**
 * A point in time as far as it is known: its date at +07:00, and minutes since 1970-01-01T00:00 at +07:00 where a
 * time of day is known (a `Minute`; seconds, where a list gives them, as its fraction). A date alone is the whole day.
 */
export interface When {
  day: Day;
  at: number | null;
}

/** A step of the electronic process, as far as it is counted. `to` null: not ended; `dueAt` null: no time is set. */
export interface CountedStep {
  name: string | null;
  officer: string | null;
  from: When | null;
  to: When | null;
  dueAt: When | null;
}

/** A dossier as reports count it. null: not known, or not so yet. Nothing in it is about the applicant. */
export interface CountedDossier {
  code: string;
  procedureCode: string | null;
  /** Field of the procedure ('lĩnh vực'), by which II.06a has its rows. */
  field: string | null;
  /** By which the weekly table and 07a have theirs. */
  unit: string | null;
  officer: string | null;
  channel: Channel | null;
  /** Online service of the procedure: toàn trình, một phần, none. */
  level: "full" | "part" | "none" | null;
  submittedAt: When | null;
  receivedAt: When | null;
  dueAt: When | null;
  finishedAt: When | null;
  status: StatusNumber | null;
  /** A paper that proves why it stands still is attached. Splits the paused in reports; no number of a form hangs on it. */
  pausePaper?: boolean | null;
  /** How often the citizen was asked for a supplement. */
  supplements: number | null;
  /** A paper that was known already was used again. */
  reused: boolean | null;
  /** Its papers were digitised at receipt. */
  digitised: boolean | null;
  resultDigitised: boolean | null;
  /** There is a fee or charge to pay. */
  fee: boolean | null;
  paidOnline: boolean | null;
  /** A written apology with a new date was sent. */
  apology: boolean | null;
  steps: readonly CountedStep[];
  /** Only of one that is in no list any more: when it was seen last. What became of it since no page has said. */
  goneAfter?: { day: Day; at: number };
}
