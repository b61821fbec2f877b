import type { Clocks } from "../deadline/clock.ts";
import type { Dossier, Minute } from "../dossier/model.ts";

/** Levels: off, remind, ask (a reason is typed), stop. Order matters: the highest finding wins. */
export type Level = "off" | "remind" | "ask" | "stop";

export type GuardedKind =
  | "pause"
  | "supplement"
  | "refuse"
  | "cancel"
  | "return"
  | "forward"
  | "release"
  | "resume"
  | "intake";

/** An upload field of the action's own form, as plain data. */
export interface UploadFact {
  label: string;
  role: "justification" | "notice" | "result" | "paper" | "unknown";
  files: { name: string; size: number | null; type: string | null; sha256: string | null }[];
}

/** An action about to happen, as plain data: what reading said, without elements. */
export interface ActionFacts {
  kind: GuardedKind;
  label: string;
  sure: number;
  codes: string[];
  count: number;
  uploads: UploadFact[];
  /** null: the form has no such field. */
  text: string | null;
  textLabel: string | null;
  ground: string | null;
  /** The action's form was there to be read; false for a one-click action. */
  hasForm: boolean;
}

export interface GuardInput {
  action: ActionFacts;
  /** What is known of the dossiers concerned, in the order of `codes`; null where nothing is known. */
  dossiers: ({ dossier: Dossier; clocks: Clocks } | null)[];
  policy: GuardPolicy;
  now: Minute;
}

export interface GuardPolicy {
  /** By rule id; a rule that is not named has its default. */
  levels: Record<string, Level>;
  /** Grounds on which the unit may pause, per field; empty: not asked. */
  grounds: { name: string; citation: string }[];
}

/** What one rule found. Words are keys of locales/<lang>/guard.json with arguments. */
export interface Finding {
  rule: string;
  ruleVersion: number;
  level: Level;
  what: { key: string; args: (string | number)[] };
  todo: { key: string; args: (string | number)[] };
  citation: { key: string; args: (string | number)[] };
}

export interface Verdict {
  level: "pass" | "remind" | "ask" | "stop";
  findings: Finding[];
  /** What is already in order, said as done. */
  inOrder: { key: string; args: (string | number)[] }[];
}
