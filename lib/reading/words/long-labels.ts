/**
 * Buttons that say a whole sentence: 'Xác nhận tạm dừng xử lý hồ sơ và gửi thông báo cho công dân theo …'.
 * Length makes no action unseen. What the sentence begins with, if it is an action's whole label, is the
 * action; what is only spoken of further on is too unsure for more than a reminder.
 */
import { actionOf, type Word } from "./action-words.ts";
import { saidOf } from "./actions-in-text.ts";
import { clean } from "./fold.ts";

/** Up to here whole labels are known as such; from there on their beginning may say it. */
const LABEL = 40;
/** Longer than any label that is read whole. */
const SENTENCE = 70;
/** Below the line under which a guard no more than reminds (lib/guard/judge). */
const SPOKEN_OF = 0.6;
const BEGUN = 0.8;

/** A point of a sentence, or a word with which something is added to what was said. */
const ENDS =
  /\s*[,;:.!?([–—…]\s*|\s+-\s+|\s+(?:và|để|theo|do|vì|cho|của|đối với|kèm|kèm theo|gồm|với|trong|sau|khi|từ|tại|đến|nhằm|bằng|qua|rồi|đồng thời)\s+/giu;

/** The action that a button's words name, however many they are; null: none. */
export function actionOnButton(label: string, codesIn: (text: string) => string[]): Word | null {
  const whole = actionOf(label);
  if (whole || label.length <= LABEL) return whole;
  const codes = codesIn(label);
  const shown = clean(codes.reduce((rest, code) => rest.replaceAll(code, " "), label));
  let read = 0;
  for (const end of shown.slice(0, 200).matchAll(ENDS)) {
    if (end.index > SENTENCE || read++ > 6) break;
    const begun = actionOf(shown.slice(0, end.index));
    if (begun) return { kind: begun.kind, sure: Math.min(begun.sure, BEGUN) };
  }
  // A card of a dossier is drawn as one button too, and its status is no action.
  if (label.length <= SENTENCE || codes.length > 0) return null;
  const said = saidOf(shown.slice(0, 2_000));
  return said && said.turn === null ? { kind: said.kind, sure: SPOKEN_OF } : null;
}
