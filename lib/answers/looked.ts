/** What goes between those who set a portal up and the page's own world: what is shown, and what was found (look.ts). */
import type { Moment } from "../dossier/model.ts";
import type { AnswerMeaning } from "./meanings.ts";

/** What of a row can be compared, by meaning. */
export const LOOKED_MOMENTS = [
  "submittedAt",
  "receivedAt",
  "dueAt",
  "stepStartedAt",
  "stepDueAt",
  "finishedAt",
] as const satisfies AnswerMeaning[];
export const LOOKED_TEXTS = [
  "procedureCode",
  "procedureName",
  "stepName",
  "status",
] as const satisfies AnswerMeaning[];
export type LookedMoment = (typeof LOOKED_MOMENTS)[number];
export type LookedText = (typeof LOOKED_TEXTS)[number];

/** A dossier as the page shows it. */
export interface ShownRow {
  code: string;
  values: Partial<Record<LookedMoment, Moment> & Record<LookedText, string>>;
}
