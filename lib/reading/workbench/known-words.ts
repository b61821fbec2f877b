/**
 * What may be said of a text in a report that leaves the machine: the lexicon's
 * own word for it, or its kind. Never the text, not even folded: 'Mã hồ sơ
 * (001099000001)' folds to a known label, and its number must not go along.
 */
import { actionOf, isCommitWord, isDismiss } from "../words/action-words.ts";
import { findMoments } from "../words/dates.ts";
import { clean, foldLabel } from "../words/fold.ts";
import { LEXICON, OTHERS, UNCLEAR } from "../words/lexicon.ts";

const KNOWN = new Map<string, string>();
for (const word of OTHERS) KNOWN.set(word, "other");
for (const word of UNCLEAR) KNOWN.set(word, "unclear");
for (const [meaning, wordings] of Object.entries(LEXICON))
  for (const word of wordings) KNOWN.set(word, meaning);

/** `‹ngay hen tra = dueAt›`, `‹pause›`, `‹date›`, `‹number›`, `‹text›`; '' for nothing written. */
export function sayKind(text: string): string {
  const shown = clean(text);
  if (shown === "") return "";
  const word = shown.length <= 120 ? foldLabel(shown) : "";
  const meaning = KNOWN.get(word);
  if (meaning !== undefined) return `‹${word} = ${meaning}›`;
  const parts = word.split(/\/|;|,|\||\s[-–]\s/).map((it) => it.trim());
  if (parts.length > 1 && parts.every((it) => KNOWN.has(it)))
    return `‹${parts.map((it) => `${it} = ${KNOWN.get(it)}`).join(" + ")}›`;
  const action = actionOf(shown);
  if (action) return `‹${action.kind}›`;
  if (isDismiss(shown)) return "‹dismiss›";
  if (isCommitWord(shown)) return "‹commit›";
  if (shown.length <= 200 && findMoments(shown).found.length > 0) return "‹date›";
  if (/\d{3}/.test(shown)) return "‹number›";
  return "‹text›";
}
