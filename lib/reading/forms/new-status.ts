/** A form that sets a dossier's status: what stands in its field, whatever that field is made of. */

import { piecesOf } from "../sight/text.ts";
import type { Word } from "../words/action-words.ts";
import { fold, withoutMark } from "../words/fold.ts";
import { statusWord } from "./choices.ts";

const SETS =
  /^(?:cap nhat|chuyen|thay doi|doi|dat|chinh sua|sua)(?: lai)? (?:trang thai|tinh trang)(?! (?:thanh toan|so hoa|ky|giao))/;
/** Not 'Trạng thái hiện tại', 'Trạng thái cũ': those say what it had. */
const LABEL =
  /^(?:chon )?(?:trang thai|tinh trang)(?: (?:ho so|moi|xu ly|giai quyet|tiep theo|sau|can chuyen))*$|^(?:chuyen|doi) (?:sang|thanh)(?: (?:trang thai|tinh trang)(?: moi)?)?$/;

/**
 * The action that the status chosen in it means, `parts` being its own, in the page's order; null: `titles` name no such form, or the status stops nothing.
 * Of two such labels the last one counts: what it had stands before what it gets.
 */
export function newStatus(parts: readonly Element[], titles: readonly string[]): Word | null {
  if (!titles.some((title) => SETS.test(fold(title)))) return null;
  const pieces = parts.flatMap((part) => piecesOf(part)).filter((piece) => /\p{L}/u.test(piece.text));
  const at = pieces.findLastIndex(
    (piece) => !piece.field && LABEL.test(fold(withoutMark(piece.text)).replace(/\s*[:：]$/, "")),
  );
  const chosen = at < 0 ? undefined : pieces[at + 1];
  return chosen && chosen.text.length <= 60 ? statusWord(chosen.text) : null;
}
