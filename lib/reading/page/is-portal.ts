/**
 * Is this a one-stop portal at all? News, mail, banks and forums write about
 * hồ sơ too. The structures decide; words of another kind of site speak against.
 */

import { isShown } from "../../dom/visible.ts";
import { outlined } from "../sight/outline.ts";
import { textOf } from "../sight/text.ts";
import { fold } from "../words/fold.ts";

const FOR =
  /mot cua|dich vu cong|thu tuc hanh chinh|xu ly ho so|ho so can xu ly|tiep nhan ho so|quan ly ho so|danh sach ho so|chi tiet ho so|giai quyet ho so|giai quyet tthc|ho so cho|cho tiep nhan|thanh phan ho so|trung tam phuc vu hanh chinh cong|thong tin giai quyet/;
const AGAINST: [string, RegExp][] = [
  [
    "mail",
    /^(?:hop thu den|thu den|inbox|thu da gui|da gui|sent|thu nhap|drafts?|ban nhap|thu rac|spam|soan thu|compose|thung rac|trash|tra loi tat ca|reply all|chuyen tiep thu)(?: ?\(?\d*\)?)$/,
  ],
  [
    "forum",
    /^(?:dien dan|forum|chu de moi|tra loi chu de|tra loi bai viet|bai viet moi|dang chu de|thich bai viet|trich dan|quote|thanh vien tich cuc|thanh vien moi|so bai viet|gui tra loi|bao cao vi pham|chu de|diem cam on|luot xem|binh luan moi nhat|bai viet lien quan)(?: ?\(?\d*\)?)$/,
  ],
  [
    "news",
    /^(?:thoi su|the gioi|the thao|giai tri|kinh doanh|phap luat|tin moi|tin noi bat|doc nhieu|tin lien quan|tin cung chuyen muc|bai viet lien quan|binh luan|toa soan|doc them|xem nhieu|e-magazine|video|podcast|chia se)(?: ?\(?\d*\)?)$/,
  ],
  [
    "bank",
    /^(?:so du|so du kha dung|chuyen khoan|chuyen tien|sao ke|lich su giao dich|tai khoan thanh toan|tiet kiem|the tin dung|gui tiet kiem|nap tien|rut tien|khoan vay|lai suat|vay von|vay tieu dung|ho so vay)(?: ?\(?\d*\)?)$/,
  ],
  [
    "social",
    /^(?:thich|tra loi|chia se|binh luan|theo doi|dang binh luan|gui binh luan|viet binh luan|bao cao bai viet)(?: ?\(?\d*\)?)$/,
  ],
];

/** A date or a code: none of these words, which have a number only behind them. */
const NUMBERED = /\d[\p{L}./:-]/u;

/** Words of links, buttons and headings that speak of another kind of site; two of one kind are enough. */
export function isOtherSite(doc: Document): boolean {
  const seen = new Map<string, Set<string>>();
  let left = 400;
  for (const el of outlined(
    doc,
    "a, button, h1, h2, h3, [role=button], [role=tab], [role=menuitem], li, th",
  )) {
    if (left-- <= 0) break;
    if (el.childElementCount > 3 || (el.childElementCount === 0 && NUMBERED.test(el.textContent ?? "")))
      continue;
    const text = fold(textOf(el));
    if (text.length < 3 || text.length > 40) continue;
    for (const [kind, pattern] of AGAINST)
      if (pattern.test(text) && isShown(el)) {
        const set = seen.get(kind) ?? new Set<string>();
        set.add(text.replace(/[\s()\d]+$/, ""));
        seen.set(kind, set);
        if (set.size >= 3) return true;
      }
  }
  if (isArticle(doc)) return true;
  const some = [...seen.values()].some((s) => s.size >= 2);
  return some && !speaksOfPortal(doc);
}

const GUIDES = /^(?:huong dan|cach|meo|hoi dap|bai viet)\b/;
const COMMENT = /(?:viet|nhap|gui|them) binh luan|binh luan cua ban/;

/** Readers comment on it: a guide to a portal shows the portal's words, and is none. */
function isArticle(doc: Document): boolean {
  const comments = Array.from(outlined(doc, "textarea, input[type=text]")).some((field) =>
    COMMENT.test(fold(field.getAttribute("placeholder") ?? field.getAttribute("aria-label") ?? "")),
  );
  return (
    comments &&
    Array.from(outlined(doc, "h1")).some(
      (h) => isShown(h) && (h.closest("article") !== null || GUIDES.test(fold(textOf(h)))),
    )
  );
}

const NAMED =
  /mot cua|dich vu cong|thu tuc hanh chinh|\btthc\b|hanh chinh cong|giai quyet thu tuc|tiep nhan va tra ket qua/;

/** Words that no other trade uses; 'Danh sách hồ sơ' alone is a bank's too. */
export const namesPortal = (doc: Document): boolean => speaks(doc, NAMED);

/** Title and headings say that this is where dossiers are handled. */
export const speaksOfPortal = (doc: Document): boolean => speaks(doc, FOR);

function speaks(doc: Document, words: RegExp): boolean {
  if (words.test(fold(doc.title))) return true;
  for (const el of outlined(
    doc,
    "h1, h2, h3, h4, header, [role=banner], [role=heading], nav a, aside a, legend, [class*=title], [class*=logo]",
  )) {
    const text = fold((el.textContent ?? "").slice(0, 300));
    if (text.length < 200 && words.test(text)) return true;
  }
  return false;
}
