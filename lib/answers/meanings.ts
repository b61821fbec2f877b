/** What a cell of an answer may mean: a closed list, and none of it is a person's. */
export const ANSWER_MEANINGS = [
  "procedureCode",
  "procedureName",
  "submittedAt",
  "receivedAt",
  "dueAt",
  "stepName",
  "stepStartedAt",
  "stepDueAt",
  "status",
  "paused",
  "channel",
  "timeAllowed",
  "finishedAt",
] as const;
export type AnswerMeaning = (typeof ANSWER_MEANINGS)[number];
