/** The deadline engine: what a dossier's dates come to, and why. */
export { appointmentOf } from "./appointment.ts";
export { assess } from "./assess.ts";
export { type Counting, countsHours, RULE_COUNTINGS, type RuleCounting } from "./counting.ts";
export { type DueInput, type DueResult, dueFrom, type Resume } from "./due.ts";
export { type ExplainedDay, explainDays } from "./explain.ts";
export { letterText } from "./letter.ts";
export type { Pause } from "./pauses.ts";
export { type CountingRule, countingRule, type DeadlineRules } from "./rules.ts";
