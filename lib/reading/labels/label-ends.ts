/** Where a label of a page begins and ends, and what stands right behind it. */

import { isShown } from "../../dom/visible.ts";
import type { Meaning } from "../../dossier/meanings.ts";
import { fieldLabel, isField } from "../sight/fields.ts";
import { onward } from "../sight/flow.ts";
import { joined, type Piece } from "../sight/text.ts";
import { clean } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { cutsIn } from "./cuts.ts";
import { stepUnder } from "./titles.ts";

/** A label with markup in it ('Bước <b>hiện tại</b>') is the whole label, not its first words. */
export function longerLabel(
  node: Text,
  text: string,
  meaningOf: MeaningOf,
): { label: string; meaning: Meaning; to: Node } | null {
  const el = node.parentElement as Element;
  if (clean(el.textContent ?? "").length > 60 || el.querySelector("input, select, textarea")) return null;
  const label = joined(onward(node, text));
  const meaning = label === text ? null : meaningOf(label);
  return meaning ? { label, meaning, to: labelEnd(node, label) } : null;
}

/** The last of a label's own nodes; the element, where it holds nothing else: what comes behind is the value. */
function labelEnd(node: Text, label: string): Node {
  const bare = (text: string) => text.replace(/\s+/g, "").normalize("NFC");
  const wanted = bare(label.replace(/[\s:：*]+$/, ""));
  let said = "";
  for (let n: Node | null = node; n; n = n.nextSibling) {
    said += bare(n.textContent ?? "");
    if (said.length < wanted.length) continue;
    const rest = (n.parentElement?.textContent ?? "").replace(/[\s:：*]+$/, "");
    return bare(rest) === wanted ? (n.parentElement as Element) : n;
  }
  return node.parentElement as Element;
}

/** 'Ngày: 18/11/2026 <small>08:15</small>': a time of day that stands right behind. */
export function tailTime(node: Node): Piece | null {
  const after = node.nextSibling;
  if (after?.nodeType !== 1) return null;
  const text = clean(after.textContent ?? "");
  return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)
    ? { text, el: after as Element, line: 0, field: false }
    : null;
}

/** A label drawn over its field stands behind it, alone with it in their box. */
export function fieldOver(label: Node): Element | null {
  if (label.nodeType !== 1 || (label as Element).tagName !== "LABEL") return null;
  const field = (label as Element).previousElementSibling;
  const alone = label.parentElement?.childElementCount === 2;
  return field && alone && isField(field) && fieldLabel(field) === "" && isShown(field) ? field : null;
}

/** What stands before '(Mã hồ sơ quốc gia: …)': the code's other name has a label of its own. */
function codeAlone(pieces: Piece[], meaningOf: MeaningOf): Piece[] {
  const other = pieces.findIndex((p) => cutsIn(p.text, meaningOf).some((c) => c.meaning === "alias"));
  return other > 0 ? pieces.slice(0, other) : pieces;
}

/** Of what follows a label, what is its own. */
export function ownOf(labelEl: Element, meaning: Meaning, all: Piece[], meaningOf: MeaningOf): Piece[] {
  if (meaning === "stepName") return stepUnder(labelEl, all);
  return meaning === "code" ? codeAlone(all, meaningOf) : all;
}
