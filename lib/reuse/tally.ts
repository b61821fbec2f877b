import type { AskedPaper } from "./asked.ts";
import type { PaperMatch } from "./types.ts";

/**
 * How a row of the required papers stands. `attached`: has its file; `there`: surely known, and holds; `check`: known, with
 * something to look at; `unknown`: known, and whether it still holds is not; `over`: known, and holds no more; `not-asked`:
 * must not be asked for; `case`: only in a case; `needed`: the citizen brings it; `folded`: a note or a form.
 */
export type Standing =
  | "attached"
  | "there"
  | "check"
  | "unknown"
  | "over"
  | "not-asked"
  | "case"
  | "needed"
  | "folded";

/** A row as the page and the worker know it. */
export interface AskedRow {
  asked: AskedPaper;
  /** The page marks it as to be handed in; null: it marks none. */
  required: boolean | null;
  /** Files that it holds. */
  files: number;
  match: PaperMatch | null;
}

export function standingOf({ asked, required, files, match }: AskedRow): Standing {
  if (asked.need === "note" || asked.need === "form") return "folded";
  if (files > 0) return "attached";
  const state = match?.validity.state;
  const holds = state === "valid" || state === "no-term";
  if (holds && !match?.check) return "there";
  if (asked.notAsked !== null) return "not-asked";
  if (state === "unknown") return "unknown";
  if (holds) return "check";
  if (asked.need === "case" || required === false) return "case";
  return state === "over" ? "over" : "needed";
}

/** What the line above the papers counts. */
export interface Tally {
  /** Papers that this dossier needs, as far as is known. */
  total: number;
  /** Of them: with a file, or surely there already. */
  there: number;
  /** Of them: there, with something to look at. */
  look: number;
  /** Of them: for the citizen to bring. */
  needed: number;
  /** Rows that are no paper to think about: notes, and forms to be filled in. */
  folded: number;
}

export function tallyOf(standings: readonly Standing[]): Tally {
  const count = (...of: Standing[]) => standings.filter((it) => of.includes(it)).length;
  const there = count("attached", "there");
  const look = count("check", "unknown");
  const needed = count("needed", "over");
  return { total: there + look + needed, there, look, needed, folded: count("folded") };
}
