/** Where labels stand in one running text. */
import type { Meaning } from "../../dossier/meanings.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { beginsWithCode, isNationalPortal } from "../words/other-names.ts";

export interface Cut {
  from: number;
  to: number;
  label: string;
  meaning: Meaning | null;
}

const COLON = /[:：]/g;
export const HAS_COLON = /[:：]/;
const BREAK = /[;,|•·\n()[\]–—]|\s-\s|\d\s+(?=\p{Lu})/gu;

/**
 * Where labels with a colon stand in a text. A colon inside a time is none; an
 * unknown label before a colon still ends the value before it.
 */
export function cutsIn(text: string, meaningOf: MeaningOf): Cut[] {
  const cuts: Cut[] = [];
  if (!HAS_COLON.test(text)) return cuts;
  let last = 0;
  for (const colon of text.matchAll(COLON)) {
    const at = colon.index;
    if (/\d$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at + 1))) continue;
    const before = text.slice(last, at);
    let start = last;
    for (const stop of before.matchAll(BREAK)) start = last + stop.index + stop[0].length;
    start = overComma(text, start, at, meaningOf);
    let label = text.slice(start, at);
    let meaning = meaningOf(label);
    // The label may follow the value before it with nothing between: take its longest known tail.
    if (!meaning && cuts.length > 0) {
      const parts = label.trim().split(/\s+/);
      for (let i = 1; i < parts.length && !meaning; i++) {
        const tail = parts.slice(i).join(" ");
        const read = meaningOf(tail);
        if (read && i <= 8) {
          meaning = read;
          start = at - (label.length - label.lastIndexOf(tail));
          label = tail;
        }
      }
    }
    // 'Lúc 18/11/2026 - Hẹn trả (dự kiến): …': a bracket belongs to its label.
    if (!meaning) {
      const whole =
        text
          .slice(last, at)
          .split(/;|\n|\s-\s|\s\|\s/)
          .pop() ?? "";
      meaning = meaningOf(whole);
      if (meaning) {
        label = whole;
        start = at - whole.length;
      }
    }
    if (!meaning && isNationalPortal(label) && beginsWithCode(text.slice(at + 1))) meaning = "alias";
    if (!meaning && !/\p{L}/u.test(label)) continue;
    cuts.push({ from: start, to: at + 1, label: label.trim(), meaning });
    last = at + 1;
  }
  return cuts;
}

/** 'Ngày, giờ tiếp nhận': a comma may be the label's own, behind its first word. */
function overComma(text: string, start: number, at: number, meaningOf: MeaningOf): number {
  const word = text[start - 1] === "," ? /\S+,$/u.exec(text.slice(0, start)) : null;
  return word && meaningOf(text.slice(word.index, at)) ? word.index : start;
}
