/** What an office's profile says of the portal's own answers, changed one piece at a time. Nothing is changed in place. */
import type { AnswerDeclared } from "../answers/declared.ts";
import { ANSWER_MEANINGS, type AnswerMeaning } from "../answers/meanings.ts";
import { pathIn } from "../answers/plan.ts";
import { FORMAT, type PortalProfile } from "./schema.ts";

/** What a key of an answer is said to be: a meaning, or under what the portal itself knows the dossier. */
export type AnswerPart = AnswerMeaning | "id";

type Rows = Pick<AnswerDeclared, "at" | "rows">;
/** Is it said of the same rows of the same addresses? */
export const isSameAnswer = (a: Rows, b: Rows): boolean => String(a.at) === String(b.at) && a.rows === b.rows;

/**
 * The profile with this answer in it, in the place of an earlier one of the same rows; one version on, dated `day`.
 * @param others what has held so far without the profile (its product's): it goes on beside the new one
 */
export function withAnswer(
  profile: PortalProfile,
  answer: AnswerDeclared,
  day: string,
  others: readonly AnswerDeclared[] = [],
): PortalProfile {
  const rest = (profile.answers ?? others).filter((it) => !isSameAnswer(it, answer));
  return changed(profile, [...rest, answer], day);
}

/** Without what the answer in this place says of one meaning; the last of them takes the answer with it. null: without all of it. */
export function withoutPart(
  profile: PortalProfile,
  place: number,
  part: AnswerPart | null,
  day: string,
): PortalProfile {
  const answers = (profile.answers ?? []).flatMap((it, n) => {
    if (n !== place) return [it];
    const left = part === null ? null : lessened(it, part);
    return left && partsOf(left).length > 0 ? [left] : [];
  });
  return changed(profile, answers, day);
}

/** What an answer says, with the path of each. */
export const partsOf = (answer: AnswerDeclared): { part: AnswerPart; path: string }[] => [
  ...ANSWER_MEANINGS.filter((it) => answer.values[it] !== undefined).map((part) => ({
    part,
    path: pathIn(answer, part),
  })),
  ...(answer.ids ?? []).map((path) => ({ part: "id" as const, path })),
];

function lessened(answer: AnswerDeclared, part: AnswerPart): AnswerDeclared {
  if (part === "id") {
    const { ids: _, ...rest } = answer;
    return rest;
  }
  const { [part]: _, ...values } = answer.values;
  return { ...answer, values };
}

function changed(profile: PortalProfile, answers: AnswerDeclared[], day: string): PortalProfile {
  const { answers: _, ...rest } = profile;
  const own = answers.length > 0 ? { answers } : {};
  return { ...rest, ...own, format: FORMAT, version: profile.version + 1, date: day };
}
