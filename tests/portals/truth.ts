/**
 * What a page says, as a person would say it who reads it. Written by the generator from what it drew, never
 * from what a reader makes of the page. Names are those of `npm run read` (docs/adding-a-portal.md).
 */
import type { Facts } from "./world/facts.ts";

/**
 * `said`: the page says it. `either`: a person could not be sure (the label means two things in practice): it may
 * be read so or left unknown. `open`: something hints at it, and nothing read from the hint is right or wrong. `unknown`: nothing is said, or nothing that may be believed: any value is wrong.
 */
export type Fact<T = unknown> =
  | { is: "said"; value: T }
  | { is: "either"; value: T; why: string }
  | { is: "open"; why: string }
  | { is: "unknown"; why: string };

export const said = <T>(value: T): Fact<T> => ({ is: "said", value });
export const either = <T>(value: T, why: string): Fact<T> => ({ is: "either", value, why });
export const open = (why: string): Fact<never> => ({ is: "open", why });
export const unknown = (why: string): Fact<never> => ({ is: "unknown", why });

export interface DossierTruth {
  /** The portal's own code. */
  code: string;
  /** Field of the report → what is so. What is not here is not said by the page: a value for it is wrong. */
  facts: Record<string, Fact>;
  /** It stands behind a window: what isn't read of it is no loss. */
  behind?: boolean;
}

export interface ActionTruth {
  kind: string;
  label: string;
  /** `any`: nobody can know before the click. */
  phase: "open" | "commit" | "any";
  /** It may be left out: its words don't say surely what it does. */
  may?: boolean;
}

export interface PaperTruth {
  name: string;
  required: boolean | null;
  files: string[];
  canUpload: boolean;
  canReuse: boolean;
  digitised?: boolean;
  reused?: boolean;
}

export interface Truth {
  /** The page's kind; several where a person could say either. */
  kinds: string[];
  dossiers: DossierTruth[];
  /** Codes of others that stand on the page (notices, chats): none of them is a dossier of it. */
  notDossiers: string[];
  actions: ActionTruth[];
  /** null: papers of an action's own form are the form's, and not judged. */
  papers: PaperTruth[] | null;
  /** `whole`: only the total is said; from and to, which a person could count, may be left out. */
  paging: { from: number; to: number; total: number; whole: boolean } | null | "not judged";
}

export interface Portal {
  seed: number;
  /** Address → html; the first is opened. With marks (marks.ts) where truth is written. */
  files: Record<string, string>;
  truth: Truth;
  /** What was drawn, for shares by axis: axis → choice. */
  axes: Record<string, string>;
  /** Field → the words of its label. */
  labels: Record<string, string>;
  /** What its server knows of the dossiers that it lists; absent: it is no list. */
  server?: Facts[];
  /** Its work comes late, after so many milliseconds; 0: it is there at once. */
  wait: number;
}
