/**
 * Whether a page may be a portal's at all, told before anything of it is read: much weaker than what the reading asks for, and
 * cheap. Whatever is read as anything passes (the workbench holds every page that it reads to that); a page without a single one
 * of these words, without a code and without a part that can't be looked into from here, is none.
 */

import { allRootsIn } from "../../dom/shadow.ts";
import { fold } from "../words/fold.ts";

/** Words of which at least one stands on any page with dossiers, a form to take one in, or an action on one; folded. */
const WORDS =
  /ho so|\bhs\b|thu tuc|tthc|mot cua|dich vu cong|dvc|tiep nhan|thu ly|giai quyet|xu ly|tham dinh|hen tra|tra ket qua|bien nhan|giay to|tam dung|dung tinh|bo sung|tu choi|ho tro nop|nop don|nguoi nop|ma so|so phieu|ma phieu|dossier|\bhan\b|tre han|trang thai|tinh trang|can cuoc|cccd|cmnd/;
/** The end of a code as most portals make it, a mark of ours, and parts that are documents or components of their own. */
const SIGNS = /\d{6}[-\u2010-\u2015\u2212]\d{3,}|data-dung-hen|<i?frame|<[a-z]+-/;

/** `doc`: looked at as it stands now; false may be true a moment later. */
export function mayBePortal(doc: Document): boolean {
  if (WORDS.test(fold(doc.title))) return true;
  const says = (text: string | null) => text !== null && (WORDS.test(fold(text)) || SIGNS.test(text));
  return (
    says(doc.body?.textContent ?? null) ||
    // What stands in attributes, too: a field's hint, the words of a button that is a picture.
    says(doc.documentElement?.outerHTML.replaceAll("&nbsp;", " ") ?? null) ||
    allRootsIn(doc.body).length > 0
  );
}
