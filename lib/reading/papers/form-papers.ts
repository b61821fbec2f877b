/**
 * Papers that an action's form asks for: a pause's document, a notice to hand
 * out. They are the form's, not the dossier's, until it is committed.
 */

import { isA } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { gridOf, TABLES } from "../grid/cells.ts";
import { piecesOf } from "../sight/text.ts";
import type { ActionForm, ActionReading, PaperReading } from "../types.ts";
import { fold } from "../words/fold.ts";
import type { PaperWords } from "../words/paper-words.ts";
import type { PaperDraft } from "./draft.ts";
import { markOf, nameOf } from "./paper-name.ts";
import { fromGrid, settled } from "./papers.ts";
import { isFileName, rowAround } from "./uploads.ts";

/** Papers of the forms that stand open, each once. */
export function formPapersIn(actions: ActionReading[], words: PaperWords): PaperReading[] {
  const forms = new Map<Element, ActionForm>();
  for (const { phase, form, kind } of actions)
    if (phase === "commit" && form && kind !== "intake") forms.set(form.root, form);
  return [...forms.values()].flatMap((form) => settled(draftsOf(form, words), words));
}

function draftsOf({ root, uploads }: ActionForm, words: PaperWords): PaperDraft[] {
  const found: PaperDraft[] = [];
  for (const table of root.querySelectorAll(TABLES))
    if (isShown(table)) found.push(...fromGrid(gridOf(table), words));
  const anchors = uploads.flatMap((u) => u.input ?? u.control ?? []);
  for (const { input, control, label, blobs } of uploads) {
    const anchor = input ?? control;
    if (!anchor || found.some((d) => d.row.contains(anchor))) continue;
    const row = rowAround(anchor, anchors, root);
    const shared = row === root || Array.from(row.querySelectorAll(OTHERS)).some((f) => isShown(f));
    const nameEl = shared
      ? labelBefore(anchor)
      : (piecesOf(row).find((p) => p.text.includes(nameOf(row)?.slice(0, 12) ?? label))?.el ?? row);
    if (!nameEl) continue;
    const name = ((shared ? nameOf(nameEl) : nameOf(row)) ?? label)
      .replace(/^\d{1,2}[.)]\s*(?=\p{L})/u, "")
      .replace(/\s*[:：]$/, "");
    const isFile = isFileName(name.replace(/\s+/g, ""));
    if (name.length < 3 || isFile || NO_NAME.test(fold(name))) continue;
    const mark = markOf(shared ? nameEl : row, nameEl);
    const alone = { upload: control ?? anchor, files: blobs.map((b) => b.name) };
    found.push({ row: shared ? anchor : row, nameEl, name, mark, ...(shared ? { alone } : {}) });
  }
  return found;
}

/** Fields of another kind: what holds one beside the upload is no row of a paper. */
const OTHERS = "textarea, select, input:not([type=file]):not([type=hidden]):not([type=checkbox])";

/** The words right before an upload that stands loose among other fields. */
function labelBefore(anchor: Element): Element | null {
  for (let el = anchor.previousElementSibling; el; el = el.previousElementSibling) {
    if (isA(el, OTHERS) || el.querySelector(OTHERS)) return null;
    if (nameOf(el) !== null && isShown(el) && !isA(el, "button, a")) return el;
  }
  return null;
}

/** Words of an upload that name no paper. */
const NO_NAME =
  /^(?:(?:cac |danh sach )?(?:tep|file)(?: tin)?(?: dinh kem)?|dinh kem.*|tai (?:len|tep|file).*|chon (?:tep|file).*|upload|browse|choose file)$/;
