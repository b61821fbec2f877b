/** What stood at a label, put into a dossier's draft: one value, or several where the label names several. */
import type { Where } from "../../dossier/model.ts";
import type { Labelled } from "../labels/labelled.ts";
import { linesOf } from "../sight/lines.ts";
import type { Piece } from "../sight/text.ts";
import { readChannel } from "../words/channels.ts";
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
  if (extra) takeExtra(draft, extra, withoutWay(draft, linesOf(pieces), where, sure, el));
  else if (meanings && !doubt) takeInOrder(draft, meanings, where, pieces, el, codesIn);
  else takeValue(draft, { meaning, where, sure, pieces, doubt, el }, codesIn);
}

/** 'Lĩnh vực: Hộ tịch | Tại quầy': what stands behind the sign is how the dossier came, and no part of the value. */
function withoutWay(draft: Draft, lines: string[], where: Where, sure: number, el: Element): string[] {
  return lines.map((line) => {
    const [value = "", ...rest] = line.split(/\s+[|·•]\s+/);
    const [way, more] = rest.map(readChannel);
    if (!way || more !== undefined) return line;
    if (!draft.has("channel")) draft.put("channel", way, where, sure * 0.85, el);
    return value;
  });
}

/** What parts a value from the next label is no part of it: 'Chứng thực | Số văn bản: …'. */
function unparted(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (!last || !PARTS.test(last.text)) return pieces;
  const text = last.text.replace(PARTS, "");
  return [...pieces.slice(0, -1), ...(text === "" ? [] : [{ ...last, text }])];
}
const PARTS = /\s*[|¦·•]+\s*$/;
