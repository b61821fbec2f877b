/** What stands in an action's form now: its uploads, the officer's text, the ground chosen. */

import { allIn, attributeOf, closestTo, holds, isA, parentOf } from "../../dom/safe.ts";
import { uploadsIn } from "../papers/uploads.ts";
import { fieldText, isEditable, isField } from "../sight/fields.ts";
import { joined, piecesOf } from "../sight/text.ts";
import type { ActionForm } from "../types.ts";
import { clean, fold } from "../words/fold.ts";
import { statusWord } from "./choices.ts";
import { visibleFields } from "./form-of.ts";

const TEXT_LABEL = /y kien|ly do|noi dung|ghi chu|nguyen nhan|dien giai/;
const GROUND_LABEL = /ly do|can cu|loai tam dung|truong hop|nguyen nhan/;
const WRITING = "textarea, [contenteditable=true]";
const LINES = "input[type=text], input:not([type])";

export interface FormParts {
  root: Element;
  /** Where only these of its root belong to it. */
  parts?: readonly Element[];
  /** Parts of other branches: what stands in them is theirs. */
  apart?: readonly Element[];
}

/** What stands in an action's form now. */
export function readForm({ root, parts = [root], apart = [] }: FormParts): ActionForm {
  const own = (el: Element | null) => el === null || !apart.some((part) => holds(part, el));
  const fields = parts.flatMap(visibleFields).filter(own);
  let ground: string | null = null;
  for (const field of fields) {
    if (field.tagName === "SELECT" && GROUND_LABEL.test(fold(nearLabel(field))))
      ground = clean(fieldText(field)) || ground;
    else if (isA(field, "input[type=radio]:checked")) {
      const said = clean((field as HTMLInputElement).labels?.[0]?.textContent ?? "");
      if (said && GROUND_LABEL.test(fold(nearLabel(field))) && !statusWord(said)) ground = said;
    }
  }
  const uploads = parts.flatMap(uploadsIn).filter(({ input, control }) => own(input ?? control));
  return { root, uploads, text: textField(fields), ground };
}

/**
 * The field for writing: not one that is filled in and locked, not a line of a table of papers, and of several
 * the one whose label asks for a reason or an opinion.
 */
function textField(fields: Element[]): ActionForm["text"] {
  let best: { text: NonNullable<ActionForm["text"]>; rank: number } | null = null;
  for (const field of fields) {
    if (!isA(field, `${WRITING}, ${LINES}`) || !isEditable(field)) continue;
    const label = nearLabel(field);
    const fits = TEXT_LABEL.test(fold(label));
    const writing = isA(field, WRITING);
    if (!writing && !fits) continue;
    const rank =
      (closestTo(field, "td, [role=cell], [role=gridcell]") && isOfRows(field) ? 0 : 4) +
      (writing ? 2 : 0) +
      (fits ? 1 : 0);
    if (best && best.rank >= rank) continue;
    const value = clean(isField(field) ? fieldText(field) : (field.textContent ?? ""));
    best = { text: { label, value, element: field }, rank };
  }
  return best?.text ?? null;
}

/** One of its like stands in another row too: a table lists things; a form may be laid out as a table as well. */
function isOfRows(field: Element): boolean {
  const row = closestTo(field, "tr, [role=row]");
  const beside = [row?.previousElementSibling, row?.nextElementSibling];
  const like = field.tagName.toLowerCase();
  return beside.some(
    (one) =>
      (one?.querySelectorAll(like).length ?? 0) > 0 &&
      one?.childElementCount === row?.childElementCount &&
      (row?.childElementCount ?? 0) > 2,
  );
}

/** The words that stand for a field: its label, else what it says in itself, else the text before it that is no other field's. */
function nearLabel(field: Element): string {
  const own = clean((field as HTMLInputElement).labels?.[0]?.textContent ?? "");
  if (own && !isA(field, "input[type=radio]")) return unmarked(own);
  const said = clean(
    attributeOf(field, "aria-label") ||
      attributeOf(field, "placeholder") ||
      attributeOf(field, "title") ||
      "",
  );
  const before = precedes(field);
  return TEXT_LABEL.test(fold(said)) && !TEXT_LABEL.test(fold(before)) ? unmarked(said) : before || said;
}

function precedes(field: Element): string {
  for (let el: Element | null = field, i = 0; el && i < 4; el = parentOf(el), i++)
    for (let before: Node | null = el.previousSibling; before; before = before.previousSibling) {
      const text = textBefore(before);
      if (text && text.length < 120) return unmarked(text);
      if (text || (before.nodeType === 1 && holdsField(before as Element))) break;
    }
  return "";
}

/** Another field's row says that field's name; a row of choices may stand under the label of them all. */
const holdsField = (el: Element): boolean => isA(el, FIELDS) || allIn(el, FIELDS).length > 0;
const FIELDS = "textarea, input[type=file], input[type=text], input:not([type])";

function textBefore(before: Node): string {
  if (before.nodeType === 3) return clean((before as Text).data).replace(/^[:*\s]+$/, "");
  if (before.nodeType !== 1 || holdsField(before as Element)) return "";
  return joined(piecesOf(before as Element).filter((p) => !p.field));
}

const unmarked = (text: string) => text.replace(/\s*[:*]+\s*$/, "").replace(/\s*\*\s*$/, "");
