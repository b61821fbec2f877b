/**
 * What may be said of a text in a report that leaves the machine: the lexicon's
 * own word for it, or its kind. Never the text, not even folded: 'Mã hồ sơ
 * (001099000001)' folds to a known label, and its number must not go along.
 */
import { actionOf, isCommitWord, isDismiss } from "../words/action-words.ts";
import { findMoments } from "../words/dates.ts";
import { clean, foldLabel } from "../words/fold.ts";
import { shapeOf } from "../words/label-grammar.ts";
import { LEXICON, OTHERS, UNCLEAR } from "../words/lexicon.ts";

const KNOWN = new Map<string, string>();
for (const word of OTHERS) KNOWN.set(word, "other");
for (const word of UNCLEAR) KNOWN.set(word, "unclear");
for (const [meaning, wordings] of Object.entries(LEXICON))
  for (const word of wordings) KNOWN.set(word, meaning);
/** Made of few fixed words, too; but what ends in words of any kind ('other') is never repeated. */
const knownAs = (word: string): string | undefined => {
  const shape = KNOWN.has(word) ? null : shapeOf(word);
  return KNOWN.get(word) ?? (shape === null || shape === "other" ? undefined : shape);
};

/** `‹ngay hen tra = dueAt›`, `‹pause›`, `‹date›`, `‹number›`, `‹text›`; '' for nothing written. */
export function sayKind(text: string): string {
  const shown = clean(text);
  if (shown === "") return "";
  const word = shown.length <= 120 ? foldLabel(shown) : "";
  const meaning = knownAs(word);
  if (meaning !== undefined) return `‹${word} = ${meaning}›`;
  const parts = word.split(/\/|;|,|\||\s[-–]\s/).map((it) => it.trim());
  if (parts.length > 1 && parts.every((it) => knownAs(it) !== undefined))
    return `‹${parts.map((it) => `${it} = ${knownAs(it)}`).join(" + ")}›`;
  const action = actionOf(shown);
  if (action) return `‹${action.kind}›`;
  if (isDismiss(shown)) return "‹dismiss›";
  if (isCommitWord(shown)) return "‹commit›";
  if (shown.length <= 200 && findMoments(shown).found.length > 0) return "‹date›";
  if (/\d{3}/.test(shown)) return "‹number›";
  return "‹text›";
}
