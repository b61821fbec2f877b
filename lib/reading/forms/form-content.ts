/** What stands in an action's form now: its uploads, the officer's text, the ground chosen. */

import { parentOf } from "../../dom/safe.ts";
import { uploadsIn } from "../papers/uploads.ts";
import { fieldText, isField } from "../sight/fields.ts";
import { joined, piecesOf } from "../sight/text.ts";
import type { ActionForm } from "../types.ts";
import { clean, fold } from "../words/fold.ts";
import { statusWord } from "./choices.ts";
import { visibleFields } from "./form-of.ts";

const TEXT_LABEL = /y kien|ly do|noi dung|ghi chu|nguyen nhan|dien giai/;
const GROUND_LABEL = /ly do|can cu|loai tam dung|truong hop|nguyen nhan/;

/** What stands in an action's form now. `parts`: where only these of its root belong to it. */
export function readForm(root: Element, parts: readonly Element[] = [root]): ActionForm {
  let text: ActionForm["text"] = null;
  let ground: string | null = null;
  for (const field of parts.flatMap(visibleFields)) {
    const label = nearLabel(field);
    if (field.matches("textarea, [contenteditable=true], input[type=text], input:not([type])")) {
      const value = clean(isField(field) ? fieldText(field) : (field.textContent ?? ""));
      const fits = TEXT_LABEL.test(fold(label));
      if (field.matches("textarea, [contenteditable=true]") ? !text || fits : fits && !text)
        text = { label, value, element: field };
    } else if (field.tagName === "SELECT" && GROUND_LABEL.test(fold(label)))
      ground = clean(fieldText(field)) || ground;
    else if (field.matches("input[type=radio]:checked")) {
      const said = clean((field as HTMLInputElement).labels?.[0]?.textContent ?? "");
      if (said && GROUND_LABEL.test(fold(label)) && !statusWord(said)) ground = said;
    }
  }
  return { root, uploads: parts.flatMap(uploadsIn), text, ground };
}

/** The words that stand for a field: its label, else the text before it. */
function nearLabel(field: Element): string {
  const own = clean((field as HTMLInputElement).labels?.[0]?.textContent ?? "");
  const said = field.getAttribute("aria-label") ?? "";
  if (own && !field.matches("input[type=radio]")) return own.replace(/\s*[:*]+\s*$/, "");
  for (let el: Element | null = field, i = 0; el && i < 4; el = parentOf(el), i++)
    for (let before: Node | null = el.previousSibling; before; before = before.previousSibling) {
      const text =
        before.nodeType === 3
          ? clean((before as Text).data).replace(/^[:*\s]+$/, "")
          : before.nodeType === 1
            ? joined(piecesOf(before as Element).filter((p) => !p.field))
            : "";
      if (text && text.length < 120) return text.replace(/\s*[:*]+\s*$/, "").replace(/\s*\*\s*$/, "");
      if (text) break;
    }
  return clean(said || field.getAttribute("placeholder") || field.getAttribute("title") || "");
}
