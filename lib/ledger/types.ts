import type { ActionKind } from "../dossier/action-kinds.ts";
import type { Level } from "../guard/types.ts";

/**
 * What was decided of a guarded action. `back`, `attach`: the officer went back, it did not happen.
 * `anyway`: it was let through with a reason. `in-order`: nothing was missing. `reminded`: it was
 * let through with a reminder beside it. `failed`: our own fault; the portal was let go on.
 * `stopped`: a rule on level stop. `withdrawn`: the page took our dialog away; it stayed held.
 * That something was let through does not say that it was done: see `Left`.
 */
export type Decision =
  | "back"
  | "attach"
  | "anyway"
  | "in-order"
  | "reminded"
  | "failed"
  | "stopped"
  | "withdrawn";

/**
 * What was seen to leave the page after an action was let through: a request or a form that is its commit, a page that
 * it leads to, or nothing. What the portal then did with it, it alone knows.
 */
export type Left = "request" | "submit" | "navigation" | "nothing";

/**
 * One entry as the guard writes it. The store adds portal (from the sender), number and chain.
 * Never the content of a file: its name, shortened of long digit runs, and its SHA-256.
 */
export interface LedgerEntry {
  /** Says which held action this is, so that a retry is never stored twice. */
  id: string;
  /** Minute at +07:00 (lib/dossier/model). */
  at: number;
  action: ActionKind;
  /** The button as the portal words it. */
  label: string;
  /** Codes of the dossiers concerned; `count` also counts those whose code could not be read. */
  codes: string[];
  count: number;
  /** Who began it: a hand or a key that the browser saw, or a script of the page; absent in older entries. */
  by?: "person" | "script" | undefined;
  /** The page spoke of different dossiers, so that none is named. */
  unclear?: boolean;
  level: "pass" | "remind" | "ask" | "stop";
  /** What was missing, by rule and its version. */
  missing: { rule: string; version: number; level: Level }[];
  decision: Decision;
  /** Typed by the officer for `anyway`, else empty. */
  reason: string;
  files: { name: string; sha256: string | null; size: number | null }[];
  /** This entry only says what came of an earlier one: that one's id, and what was seen (lib/ledger/left.ts). */
  of?: string;
  left?: Left;
}
