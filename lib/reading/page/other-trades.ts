/**
 * Other trades keep dossiers with a code, a day and a state too: loans, patients,
 * applicants, repairs. Their own words in headings and labels tell them apart.
 */

import { outlined } from "../sight/outline.ts";
import { textOf } from "../sight/text.ts";
import { fold } from "../words/fold.ts";

const TRADES: RegExp[] = [
  /\b(?:vay|vay von|giai ngan|ngan hang|lai suat|du no|tin dung|tai san bao dam|han muc)\b/g,
  /\b(?:benh nhan|benh an|chan doan|tai kham|kham benh|benh vien|dieu tri|phong kham|don thuoc|vien phi|nguoi benh)\b/g,
  /\b(?:ung vien|tuyen dung|ung tuyen|phong van|viec lam|vi tri|nop ho so ung tuyen)\b/g,
  /\b(?:thiet bi|bao hanh|sua chua|linh kien|ky thuat vien|may moc|khach hang)\b/g,
  /\b(?:don hang|gio hang|giao hang|san pham|khach hang|van chuyen|kho hang)\b/g,
  /\b(?:nha thau|goi thau|du thau|moi thau)\b/g,
  /\b(?:hop dong bao hiem|boi thuong|giam dinh|nguoi duoc bao hiem|phi bao hiem)\b/g,
];
const LABELS =
  "h1, h2, h3, th, [role=columnheader], dt, label, button, [role=button], tr:first-child > td, tr:first-child > th";

/** Two words of one trade in the title, headings, labels or buttons. */
export function isOtherTrade(doc: Document): boolean {
  const texts = [fold(doc.title)];
  let left = 300;
  for (const el of outlined(doc, LABELS)) {
    if (left-- <= 0) break;
    if ((el.textContent ?? "").length <= 80) texts.push(fold(textOf(el)));
  }
  const all = texts.join(" | ");
  return TRADES.some((words) => new Set(all.match(words)).size >= 2);
}

const EXPLAINS = /^(?:y nghia|vi du|giai thich|dien giai|kieu du lieu|mo ta truong|huong dan nhap)$/;

/** A table that explains fields ('Trường | Ý nghĩa | Ví dụ') is a manual's, whatever labels stand in it. */
export function isManual(el: Element): boolean {
  if (el.tagName !== "TABLE") return false;
  const first = (el as HTMLTableElement).rows[0];
  return first !== undefined && Array.from(first.cells).some((c) => EXPLAINS.test(fold(textOf(c))));
}
