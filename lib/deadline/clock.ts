import type { Minute, Moment, Where } from "../dossier/model.ts";

/**
 * Shape, word and colour of a clock follow from its state (components/state).
 * `today` is the last working day before due, later than `soon` begins. `no-limit`: the source says outright
 * that no time is set, which is known and no lack.
 */
export type ClockState =
  | "running"
  | "soon"
  | "today"
  | "late"
  | "paused"
  | "done-early"
  | "done-on-time"
  | "done-late"
  | "no-limit"
  | "unknown";

export type ClockOf = "dossier" | "step" | "intake" | "supplement" | "apology";

/**
 * One reason in the list behind 'Vì sao?'. `key` is a key of locales/<lang>/reasons.json,
 * `args` fill its $1…$9. Moments are passed as ISO text and said by the wording, never here.
 */
export interface Reason {
  key: string;
  args: (string | number)[];
  where?: Where;
}

/** One clock: never a guess. An input that is missing gives state `unknown` and what is missing. */
export interface Clock {
  of: ClockOf;
  state: ClockState;
  /** Name of the step, for a step's clock. */
  name: string | null;
  /** When it started to run, if known. */
  from: Minute | null;
  due: Minute | null;
  /** The date as the portal wrote it, where the portal wrote one. */
  dueAsShown: Moment | null;
  /** Leans on a year without an official notice, or on an open question: said as 'dự kiến'. */
  provisional: boolean;
  /** Working minutes left; negative: over. null where unknown. While paused: what was left when it stopped. */
  left: number | null;
  /** Share of the time used, 0–1, null where unknown; 1 when over. */
  share: number | null;
  /** Next minute at which state may change by itself; null: never. */
  changesAt: Minute | null;
  /** Paused since; null when not paused or not known. */
  pausedSince: Minute | null;
  reasons: Reason[];
  /** Keys of locales/<lang>/reasons.json naming what is missing (only for `unknown`). */
  missing: string[];
}

/** All clocks of one dossier. `steps` holds the other steps known, for the timeline. */
export interface Clocks {
  dossier: Clock;
  step: Clock;
  steps: Clock[];
  intake: Clock | null;
  supplement: Clock | null;
  apology: Clock | null;
  /** Stops of the clock as far as known, for the timeline; `to` null: still stopped. */
  pauses: { from: Minute; to: Minute | null; hasPaper: boolean | null }[];
  /** Stopped with no paper that we know of; null: not stopped or not known. */
  pausedWithoutPaper: boolean | null;
}
