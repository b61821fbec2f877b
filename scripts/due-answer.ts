import { countsHours } from "../lib/deadline/counting.ts";
import { dueFrom, LONGEST_YEARS } from "../lib/deadline/due.ts";
import { letterReason } from "../lib/deadline/letter.ts";
import { ignoredField } from "../lib/deadline/reasons.ts";
import { momentOf } from "../lib/dossier/moment.ts";
import type { Say } from "../lib/words/say.ts";
import { type DueQuestion, Refusal, readQuestion } from "./due-question.ts";

/** What `due` writes for a line. `dueAt` null: an open pause holds the clock; `leftMinutes` were left. */
export type DueAnswer = { id?: string | number } & (
  | { dueAt: string; reasons: string[] }
  | { dueAt: null; heldSince: string; leftMinutes: number; reasons: string[] }
  | { error: string; field: string }
);

/** Answers one line. Never throws: whatever is wrong with the line is the answer. */
export function answer(line: string, say: Say): DueAnswer {
  let question: DueQuestion | null = null;
  try {
    question = readQuestion(line);
    return { ...idOf(question), ...work(question, say) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const id = error.id ?? question?.id ?? null;
    return { ...(id === null ? {} : { id }), error: error.message, field: error.field };
  }
}

function work({ calendar, input, unknown }: DueQuestion, say: Say): DueAnswer {
  const result = dueFrom(calendar, input);
  if (result.kind === "fault") {
    const amount = countsHours(input.counting) ? "hours" : "days";
    const field = dueFrom(calendar, { ...input, pauses: [] }).kind === "fault" ? amount : "pauses";
    throw new Refusal(field, `the span is beyond ${LONGEST_YEARS} years`);
  }
  const notes = unknown.map(ignoredField);
  const reasons = [...result.reasons, ...notes].map((reason) => letterReason(say, reason));
  if (result.kind === "due") return { dueAt: momentOf(result.due), reasons };
  return { dueAt: null, heldSince: momentOf(result.since), leftMinutes: result.left, reasons };
}

function idOf({ id }: DueQuestion): { id?: string | number } {
  return id === null ? {} : { id };
}
