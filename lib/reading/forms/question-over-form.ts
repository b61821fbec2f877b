/** A last 'Bạn có chắc chắn?' in a window of its own: it is about the form that lies beneath it. */
import { allOn, documentOf, holds, isA } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { joined, piecesOf } from "../sight/text.ts";
import { dialogOf, WINDOWS } from "../sight/windows.ts";
import { saidOf } from "../words/actions-in-text.ts";
import { fold } from "../words/fold.ts";
import { SUBSTANTIAL, visibleFields } from "./form-of.ts";
import { type Purpose, purposeOf } from "./purpose.ts";

/** Asks for a yes and names nothing that the yes is to. */
const ONLY_ASKS =
  /^(?:xac nhan[\s.!:]*)?(?:(?:anh\/chi|anh chi|ban|quy vi) )?(?:(?:co|that su|thuc su) )*(?:chac chan|chac|muon|dong y|xac nhan)(?: (?:muon|la|voi|thuc hien|tiep tuc|thao tac|hanh dong|viec|nay|chan|khong))*[\s?!.]*$/;

/** What the window under this one is for, where this one only asks whether to go on; else null. */
export function purposeBeneath(root: Element, button: Element): Purpose | null {
  if (visibleFields(root).length > 0) return null;
  const asks = piecesOf(root).filter((piece) => piece.el.closest("button, a, [role=button]") === null);
  const text = joined(asks);
  if (text.length > 120 || !ONLY_ASKS.test(fold(text)) || saidOf(text)) return null;
  for (const marked of allOn(documentOf(root), WINDOWS)) {
    const other = isReachable(marked) ? dialogOf(marked) : null;
    if (!other || holds(other, root) || holds(root, other)) continue;
    if (!visibleFields(other).some((field) => isA(field, SUBSTANTIAL))) continue;
    const purpose = purposeOf(other, true, button, null);
    if (purpose) return { kind: purpose.kind, sure: Math.min(purpose.sure, 0.8) };
  }
  return null;
}
