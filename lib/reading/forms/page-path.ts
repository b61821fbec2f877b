/** A page that is an action's own: its path says so ('Hồ sơ › Tạm dừng'), and nothing in its form does. */

import { allIn, allOn, childrenOf, isA } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { joined, piecesOf, textOf } from "../sight/text.ts";
import { actionOf } from "../words/action-words.ts";
import { clean, fold } from "../words/fold.ts";
import { visibleFields } from "./form-of.ts";
import type { Purpose } from "./purpose.ts";

const PATHS = "[class*=breadcrumb], [class*=Breadcrumb], [aria-label*=breadcrumb i], [class*=site-path]";
const REASON = /\b(?:ly do|nguyen nhan|can cu)\b/;
/** More rows of so many cells are a list of dossiers, and the path says which list. */
const MOST_ROWS = 3;
const CELLS = 4;

/**
 * What a form without words of its own is for, by the page it fills. Surely only where it asks for a
 * reason: under the same path a list may stand, or a box for remarks.
 */
export function purposeOfPage(doc: Document, parts: readonly Element[]): Purpose | null {
  const last = lastOfPath(doc);
  const word = last === null ? null : actionOf(last);
  if (!word || isList(doc)) return null;
  if (!parts.some((part) => visibleFields(part).some((field) => isA(field, "textarea, input[type=file]"))))
    return null;
  const words = fold(parts.map((part) => joined(piecesOf(part).filter((piece) => !piece.field))).join(" "));
  return { kind: word.kind, sure: REASON.test(words) ? 0.8 : 0.65 };
}

function isList(doc: Document): boolean {
  const rows = Array.from(allOn(doc, "tr, [role=row]")).filter((row) => childrenOf(row) >= CELLS);
  return rows.length > MOST_ROWS;
}

function lastOfPath(doc: Document): string | null {
  for (const path of allOn(doc, PATHS)) {
    if (!isShown(path)) continue;
    const leaves = Array.from(allIn(path, "li, a, span")).filter(
      (one) => isShown(one) && one.querySelector("li, a, span") === null && textOf(one) !== "",
    );
    const said =
      leaves.length > 0
        ? textOf(leaves.at(-1)!)
        : (textOf(path)
            .split(/[›»>/]/)
            .at(-1) ?? "");
    return clean(said.replace(/^[›»>/\s]+/, ""));
  }
  return null;
}
