/** One row of the check of a page: a meaning, and what was read of it. */

import type { ActionKind } from "../../dossier/action-kinds.ts";
import type { ValueName, Where } from "../../dossier/model.ts";
import type { Why } from "../reasons.ts";

export type PaperWhat = "papers" | "paperFiles" | "paperUpload" | "paperStore";

/** Rows of the table: values of a dossier, the two things beside them, and what a person can do. */
export type CheckWhat = "code" | ValueName | "applicantId" | PaperWhat | ActionKind;

/** `absent`: not on this page, and nothing is lacking by that. */
export type CheckState = "read" | "doubt" | "missing" | "absent";

export interface CheckRow {
  what: CheckWhat;
  state: CheckState;
  /** Of the first dossiers in which it was read, in their order. */
  samples: { text: string; where: Where | null; sure: number | null }[];
  /** Of how many dossiers it was read. */
  read: number;
  of: number;
  /** Statuses in words that are none of the national ten, as far as is known. */
  foreign?: string[];
  /** Why it is doubted or was not believed. */
  why: Why[];
}
