/** What comes after a label among its neighbours: the next text, element or field. */

import { isOurs } from "../../dom/ours.ts";
import { isA } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { Meaning } from "../../dossier/meanings.ts";
import { chosenIn, isChooser } from "../sight/chosen.ts";
import { fieldText, isField } from "../sight/fields.ts";
import { isIcon } from "../sight/icons.ts";
import { isCodeButton } from "../sight/saying.ts";
import { isStruck } from "../sight/struck.ts";
import { type Piece, piecesOf } from "../sight/text.ts";
import { clean } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { isItsValue } from "./facing.ts";

export const HEADING = new Set(["H1", "H2", "H3", "H4", "H5", "H6", "LEGEND", "NAV", "BUTTON"]);
export const SKIP = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "OPTION", "SVG", "svg", "HEAD"]);
/** Marks that are no value: a colon, a star of need, the cross and arrow of a built select. */
const MARK = /^[\s:：*()×✕✖▾▼⌄]*$/;

export function textPiece(node: Text): Piece[] {
  const text = clean(node.data).replace(/^[:：*\s]+/, "");
  return text && node.parentElement ? [{ text, el: node.parentElement, line: 0, field: false }] : [];
}

export function contents(el: Element): Piece[] {
  if (isStruck(el)) return [];
  const chosen = chosenIn(el);
  if (chosen) return chosen;
  if (isField(el)) {
    const text = clean(fieldText(el));
    return text ? [{ text, el, line: 0, field: true }] : [];
  }
  return piecesOf(el)
    .map((p, i) => (i === 0 ? { ...p, text: p.text.replace(/^[:：]\s*/, "") } : p))
    .filter((p) => p.text !== "" && !MARK.test(p.text));
}

export function fieldIn(el: Element): Element | null {
  if (isField(el) || isChooser(el)) return el;
  const fields = Array.from(el.querySelectorAll("input, select, textarea, [role=combobox]")).filter(
    (f, _, all) =>
      (f as HTMLInputElement).type !== "hidden" && isShown(f) && !all.some((o) => o !== f && f.contains(o)),
  );
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** The next thing with content after a node among its siblings: an element or a text; 'label' if a label comes first. */
export function following(node: Node, meaningOf: MeaningOf, own: Meaning): Node | "label" | null {
  const isLabel = (text: string) => meaningOf(text) !== null && !isItsValue(own, text);
  for (let n = node.nextSibling; n; n = n.nextSibling) {
    if (n.nodeType === 3) {
      const text = clean((n as Text).data);
      if (MARK.test(text)) continue;
      return isLabel(text) ? "label" : n;
    }
    if (n.nodeType !== 1) continue;
    const el = n as Element;
    if (el.tagName === "BR" || el.tagName === "WBR" || SKIP.has(el.tagName) || isOurs(el) || isIcon(el))
      continue;
    const acts = HEADING.has(el.tagName) || isA(el, "[role=button]");
    if (acts && !isCodeButton(el) && !isChooser(el)) return "label";
    // What is struck out was the value once: the one that holds stands behind it.
    if (isStruck(el)) continue;
    const text = clean(el.textContent ?? "");
    if (text !== "" && MARK.test(text) && !el.querySelector("input, select, textarea")) continue;
    if (!isShown(el) && el.tagName !== "TD") continue;
    // A dot of colour before the words is no empty value.
    const words = text === "" && (el.tagName === "SPAN" || el.tagName === "B") && el.childElementCount === 0;
    if (words && n.nextSibling?.nodeType === 3 && clean((n.nextSibling as Text).data) !== "") continue;
    if (el.childElementCount === 0 && isLabel(text)) return "label";
    return el;
  }
  return null;
}

/** A time of day in the sibling right behind the value, as text or in a field of its own. */
export function timeAfter(node: Node): Piece | null {
  for (let n = node.nextSibling; n; n = n.nextSibling) {
    const field = n.nodeType === 1 ? fieldIn(n as Element) : null;
    const text = clean(field ? fieldText(field) : (n.textContent ?? ""));
    if (text === "" && !field) continue;
    const el = field ?? (n.nodeType === 1 ? (n as Element) : n.parentElement);
    return el && /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:SA|CH|AM|PM))?$/i.test(text) && isShown(el)
      ? { text, el, line: 0, field: field !== null }
      : null;
  }
  return null;
}

/** Something stands before the node under its parent: the label is not alone there. */
export function hasBefore(node: Node): boolean {
  for (let n = node.previousSibling; n; n = n.previousSibling) {
    if (n.nodeType === 8) continue;
    if (n.nodeType === 1 && (isIcon(n as Element) || isOurs(n as Element) || !isShown(n as Element)))
      continue;
    if (!MARK.test(clean(n.textContent ?? ""))) return true;
  }
  return false;
}
