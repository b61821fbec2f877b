/**
 * What people wrote in their own words: an opinion, a reason, a note. 'Đề nghị gia hạn, ngày hẹn trả:
 * 01/12/2026' names a date that somebody asks for, not the dossier's.
 */
import { isA, parentOf } from "../../dom/safe.ts";
import { joined, piecesOf } from "../sight/text.ts";
import { clean, fold } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { cutsIn } from "./cuts.ts";

/** Labels whose value is free words. */
const WRITTEN =
  /^(?:noi dung )?(?:ghi chu|ly do|y kien|trao doi|nhan xet|but phe|phan hoi|binh luan|trich yeu|dien giai|giai trinh|chi dao|thao luan)\b/;
/** What stands before the value it is the label of. */
const LABELS = new Set(["DT", "TD", "TH", "LABEL", "B", "STRONG", "SPAN", "DIV", "P"]);

/** What a value may be wrapped in. */
const INLINE = new Set(["SPAN", "B", "I", "EM", "STRONG", "P", "DIV", "FONT", "SMALL"]);

/** The text that an element stands in, up to the box around it; '' where that is long. */
export function lineAround(el: Element): string {
  let line = el;
  for (let up = parentOf(line); up && isA(line, WITHIN); up = parentOf(line)) line = up;
  return (line.textContent ?? "").length > 400 ? "" : joined(piecesOf(line));
}

/** The same of a text, which in a box of lines stands in one of them. */
export function lineOf(text: Text): string {
  let at: Node = text;
  for (let up = at.parentElement; up && isA(up, WITHIN); up = at.parentElement) at = up;
  const box = at.parentElement;
  if (!box || !Array.from(box.children).some(isBreak)) return box ? lineAround(box) : text.data;
  let line = at.textContent ?? "";
  for (let n = at.previousSibling; n && !isBreak(n); n = n.previousSibling) line = `${n.textContent} ${line}`;
  for (let n = at.nextSibling; n && !isBreak(n); n = n.nextSibling) line = `${line} ${n.textContent}`;
  return line.length > 400 ? "" : clean(line);
}
const isBreak = (node: Node): boolean => node.nodeName === "BR";
const WITHIN = "span, b, strong, i, em, small, a, font, u, mark";

/** A label within a sentence: it begins small behind other words. In brackets or behind a dot it is a label. */
export function isInSentence(text: string, meaningOf: MeaningOf): boolean {
  return cutsIn(text, meaningOf).some((c) => {
    if (c.meaning === null || !/^\p{Ll}/u.test(c.label)) return false;
    const before = text.slice(0, c.from).trimEnd();
    return /\p{L}/u.test(before) && !/[([·•|;–—-]$/.test(before);
  });
}

const OWN_LINE = new Set(["P", "LI", "TD", "TH", "TR", "DT", "DD", "BODY"]);
const parentOfNode = (node: Node): Element | null =>
  node.nodeType === 1 ? parentOf(node as Element) : node.parentElement;

/** The same, where the label is an element of its own and the words before it stand beside it. */
export function followsWords(label: Node, text: string): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  let at: Node | null = label;
  for (let up = 0; at && up < 6; at = parentOfNode(at), up++) {
    let before = at.previousSibling;
    while (before && !/\S/.test(before.textContent ?? "")) before = before.previousSibling;
    if (before) return /\p{L}[\s,;]*$/u.test(clean((before.textContent ?? "").slice(-200)));
    if (at.nodeType === 1 && OWN_LINE.has((at as Element).tagName)) return false;
  }
  return false;
}

/** The text is what somebody wrote under 'Ý kiến', 'Lý do' or the like. */
export function isWritten(el: Element, text: string, meaningOf: MeaningOf): boolean {
  if (WRITTEN.test(fold(text.slice(0, Math.max(0, text.search(/[:：]/)))))) return true;
  let at: Element | null = el;
  for (let up = 0; at && up < 5; at = parentOf(at), up++) {
    const before = at.previousElementSibling;
    if (before && LABELS.has(before.tagName)) {
      const label = clean(before.textContent ?? "");
      if (label.length <= 50 && WRITTEN.test(fold(label))) return true;
      // One label within the value of another: which of both it belongs to is not known.
      const own = cutsIn(text, meaningOf).filter((c) => c.meaning !== null);
      const other = meaningOf(label);
      if (before.tagName !== "DT" || label === "" || other === "unclear") return false;
      return own.length === 1 && own[0]?.meaning !== other;
    }
    if (before || !INLINE.has(at.tagName)) return false;
  }
  return false;
}
