/** Pieces of a cell or card whose values stand before their labels, put the usual way round. */

import type { Piece } from "../sight/text.ts";
import { readChannel } from "../words/channels.ts";
import type { MeaningOf } from "../words/meaning.ts";

import { facingOf, fitsLabel, type Item, UNSURE_FACING } from "./facing.ts";
import type { Labelled } from "./labelled.ts";

export function faced(pieces: Piece[], meaningOf: MeaningOf): { pieces: Piece[]; doubts: Labelled[] } {
  const same = { pieces, doubts: [] };
  if (pieces.length < 2) return same;
  const items: Item[] = pieces.map((p, i) => ({
    text: p.text,
    // 'Tiếp nhận trực tiếp' behind a day is how it came, not the label of that day.
    meaning: p.field || /^\p{Ll}/u.test(p.text) || readChannel(p.text) !== null ? null : meaningOf(p.text),
    colon: /[:：]\s*$/.test(p.text) || /^\s*[:：]/.test(pieces[i + 1]?.text ?? ""),
    line: p.line,
  }));
  const facing = facingOf(items);
  if (facing === "forward") return same;
  const out: Piece[] = [];
  const doubts: Labelled[] = [];
  for (const [i, piece] of pieces.entries()) {
    const meaning = items[i]?.meaning;
    const before = out.at(-1);
    if (!meaning) out.push(piece);
    else if (facing === "unsure")
      doubts.push({ meaning, label: piece.text, text: "", pieces: [], el: piece.el, doubt: UNSURE_FACING });
    else if (before && before === pieces[i - 1] && fitsLabel(meaning, before.text))
      out.splice(-1, 1, { ...piece, line: before.line }, before);
  }
  return { pieces: out, doubts };
}
