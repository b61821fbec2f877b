/** Names of a dossier that are not its code: what the national portal calls it, and the number of its receipt. */
import { findCodes } from "../../dossier/codes.ts";
import { fold, foldLabel } from "./fold.ts";
import type { MeaningOf } from "./meaning.ts";

const NATIONAL =
  /^(?:(?:ho so|hs) )?(?:(?:tren|tai|tu|cua) )?\(?(?:he thong )?(?:(?:cong )?(?:dvcqg|cdvcqg|qg|(?:dvc|dich vu cong) (?:qg|quoc gia))|cong quoc gia|quoc gia)\)?$/;
const RECEIPT =
  /^(?:(?:ma|so|ma so|so ma|ma\/so) )?(?:bien nhan|phieu|giay (?:bien nhan|hen|tiep nhan)|tiep nhan)(?! ket qua)\b/;

/** 'DVCQG', 'Cổng DVC quốc gia': alone the way a dossier came in, and before a code whose code that is. */
export const isNationalPortal = (label: string): boolean =>
  label.length <= 60 && NATIONAL.test(foldLabel(label));

/** 'Số biên nhận', 'Số phiếu hẹn': what an office numbers its receipts by, which need not be the dossier's code. */
export const isReceiptLabel = (label: string): boolean => label.length <= 60 && RECEIPT.test(fold(label));

/** The text begins with a code of the usual form. */
export function beginsWithCode(text: string): boolean {
  const said = text.replace(/^[\s:：]+/, "");
  const [code] = said.includes("-") ? findCodes(said) : [];
  return code !== undefined && said.startsWith(code);
}

/** A code whose element says, where one points at it, that it is another portal's. */
export function isTitledAlias(text: string, el: Element, meaningOf: MeaningOf): boolean {
  if (!beginsWithCode(text)) return false;
  const title = el.getAttribute("title") ?? el.getAttribute("aria-label");
  return title !== null && (meaningOf(title) === "alias" || isNationalPortal(title));
}
