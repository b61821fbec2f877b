/**
 * What people wrote in their own words: an opinion, a reason, a note. 'Đề nghị gia hạn, ngày hẹn trả:
 * 01/12/2026' names a date that somebody asks for, not the dossier's.
 */
import { parentOf } from "./dom.ts";
import { clean, fold } from "./fold.ts";
import type { MeaningOf } from "./meaning.ts";
import { cutsIn } from "./packed.ts";

/** Labels whose value is free words. */
const WRITTEN =
  /^(?:noi dung )?(?:ghi chu|ly do|y kien|trao doi|nhan xet|but phe|phan hoi|binh luan|trich yeu|dien giai|giai trinh|chi dao|thao luan)\b/;
/** What stands before the value it is the label of. */
const LABELS = new Set(["DT", "TD", "TH", "LABEL", "B", "STRONG", "SPAN", "DIV", "P"]);

/** What a value may be wrapped in. */
const INLINE = new Set(["SPAN", "B", "I", "EM", "STRONG", "P", "DIV", "FONT", "SMALL"]);

/** A label within a sentence: it begins small, with other words before it. */
export function isInSentence(text: string, meaningOf: MeaningOf): boolean {
  return cutsIn(text, meaningOf).some(
    (c) => c.meaning !== null && /^\p{Ll}/u.test(c.label) && /\p{L}/u.test(text.slice(0, c.from)),
  );
}

/** The same, where the label is an element of its own and the words before it a text beside it. */
export function followsWords(label: Node, text: string): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  const before = label.previousSibling;
  return before?.nodeType === 3 && /\p{L}[\s,;]*$/u.test((before as Text).data);
}

/** The text is what somebody wrote under 'Ý kiến', 'Lý do' or the like. */
export function isWritten(el: Element, text: string): boolean {
  if (WRITTEN.test(fold(text.slice(0, Math.max(0, text.search(/[:：]/)))))) return true;
  let at: Element | null = el;
  for (let up = 0; at && up < 3; at = parentOf(at), up++) {
    const before = at.previousElementSibling;
    if (before && LABELS.has(before.tagName)) {
      const label = clean(before.textContent ?? "");
      return label.length <= 50 && WRITTEN.test(fold(label));
    }
    if (before || !INLINE.has(at.tagName)) return false;
  }
  return false;
}
