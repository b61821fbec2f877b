/** What stood at a label, put into a dossier's draft: one value, or several where the label names several. */
import type { Where } from "../../dossier/model.ts";
import type { Labelled } from "../labels/labelled.ts";
import { linesOf, type Piece } from "../sight/text.ts";
import type { CodesIn } from "../words/codes.ts";
import { extraOf } from "../words/extras.ts";
import type { Draft } from "./draft.ts";
import { takeInOrder } from "./take-in-order.ts";
import { takeValue } from "./take-value.ts";
import { takeExtra } from "./take-who.ts";

export function takeLabelled(
  draft: Draft,
  { meaning, meanings, label, pieces: all, doubt, el }: Labelled,
  sure: number,
  codesIn: CodesIn,
  kind: Where["kind"] = "label",
): void {
  const where: Where = { kind, name: label };
  const pieces = unparted(all);
  const extra = meaning === "other" && !doubt ? extraOf(label) : null;
  if (extra) takeExtra(draft, extra, linesOf(pieces));
  else if (meanings && !doubt) takeInOrder(draft, meanings, where, pieces, el, codesIn);
  else takeValue(draft, { meaning, where, sure, pieces, doubt, el }, codesIn);
}

/** What parts a value from the next label is no part of it: 'Chứng thực | Số văn bản: …'. */
function unparted(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (!last || !PARTS.test(last.text)) return pieces;
  const text = last.text.replace(PARTS, "");
  return [...pieces.slice(0, -1), ...(text === "" ? [] : [{ ...last, text }])];
}
const PARTS = /\s*[|¦·•]+\s*$/;
