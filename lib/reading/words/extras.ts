/**
 * What a page says of a dossier besides its clocks: its field, who has it, what it costs. Read under its own label
 * only, and only what can be nothing else. People's names stay in the page: no store holds them.
 */

import type { ExtraName, Extras } from "../types.ts";
import { fold, foldLabel } from "./fold.ts";
import { looksLikeName } from "./people.ts";
import { isPlaceholder } from "./status.ts";

/** Not 'chuyên viên': 'Chuyên viên thụ lý' is what a step is called. */
const WHO = "(?:nguoi|can bo|cong chuc)";
const LABELS: [ExtraName, RegExp][] = [
  ["field", /^(?:ten )?linh vuc(?: (?:tthc|thu tuc|hanh chinh|ho so|giai quyet))*$/],
  [
    "receivedBy",
    new RegExp(`^(?:(?:ten )?${WHO} (?:da )?(?:tiep nhan|nhan ho so)(?: ho so)?|tiep nhan boi)$`),
  ],
  [
    "officer",
    new RegExp(
      `^(?:ten )?${WHO} (?:dang )?(?:xu ly|thu ly|thuc hien|giai quyet|phu trach|duoc giao)(?: (?:ho so|hien tai|chinh|buoc|chinh thuc))*$`,
    ),
  ],
  [
    "unit",
    /^(?:ten )?(?:don vi|phong ban|co quan|bo phan|phong)(?: (?:dang )?(?:xu ly|thu ly|giai quyet|thuc hien|chu tri))(?: (?:ho so|hien tai|chinh))*$/,
  ],
  ["level", /^(?:muc do|muc|loai)(?: (?:dvc|dich vu|dich vu cong|cung cap|truc tuyen|dvctt))*$/],
  [
    "fee",
    /^(?:tong )?(?:so tien )?(?:phi,? ?(?:\/|va)? ?)?(?:le phi|phi)(?: (?:ho so|phai nop|giai quyet))*$/,
  ],
  ["paid", /^(?:trang thai |tinh trang |hinh thuc )?thanh toan(?: (?:phi|le phi|phi,? le phi))?$/],
  ["resultNumber", /^so (?:van ban |ky hieu |hieu |quyet dinh )*(?:cua )?ket qua$/],
  ["ownAccount", /^(?:(?:nop|tai khoan|nop bang tai khoan) )?chinh chu$/],
];
const FIRST =
  /^(?:ten|linh|nguoi|can|cong|chuyen|nhan|tiep|don|phong|co|bo|muc|loai|tong|so|phi|le|trang|tinh|hinh|thanh|nop|tai|chinh)\b/;
const known = new Map<string, ExtraName | null>();

/** Which of them a label names, or null. */
export function extraOf(label: string): ExtraName | null {
  let name = known.get(label);
  if (name === undefined) {
    const word = foldLabel(label);
    name = FIRST.test(word) ? (LABELS.find(([, shape]) => shape.test(word))?.[0] ?? null) : null;
    if (known.size > 1000) known.clear();
    known.set(label, name);
  }
  return name;
}

const person = (text: string): string | null => (looksLikeName(text) ? text : null);
const words = (text: string): string | null =>
  /\p{L}{2}/u.test(text) && !/\d{2}[/.:]\d{2}/.test(text) && text.length <= 160 ? text : null;

/** Headings over names, too short or too like a step's to be known elsewhere. */
const WHO_COLUMN =
  /^(?:(?:chuyen vien|cb|cv|cbcc|can bo cong chuc|nguoi giu)(?: (?:dang )?(?:xu ly|thu ly|giai quyet|phu trach|chuyen mon|tham dinh|ho so))*|nguoi dang giu(?: ho so)?)$/;

/** The same of a column of a list, whose cells show by themselves whether they are names. */
export const extraOfColumn = (heading: string): ExtraName | null =>
  extraOf(heading) ?? (WHO_COLUMN.test(foldLabel(heading)) ? "officer" : null);

/** A badge that says nothing but how far a service goes online. */
export const isLevel = (text: string): boolean =>
  text.length <= 40 &&
  /^(?:(?:dvc|dvctt|dich vu cong)(?: truc tuyen)? )?(?:toan trinh|mot phan)$/.test(fold(text));

/** The value as it is kept; null where the text is not surely one. */
export function readExtra(name: ExtraName, text: string): Extras[ExtraName] | null {
  if (text === "" || isPlaceholder(text))
    return name === "ownAccount" && fold(text) === "khong" ? false : null;
  const word = fold(text);
  switch (name) {
    case "field":
    case "unit":
      return words(text);
    case "officer":
    case "receivedBy":
      return person(text.replace(/\s*\([^()]*\)$/, ""));
    case "level": {
      const [full, part] = [/\btoan trinh\b/.test(word), /\bmot phan\b/.test(word)];
      return full === part ? null : full ? "full" : "part";
    }
    case "fee": {
      if (/^(?:mien phi|khong thu phi|khong mat phi|khong co phi)$/.test(word)) return 0;
      const amount = /^(\d{1,3}(?:[.,]\d{3})*|\d+) ?(?:d|dong|vnd|vnđ)?$/.exec(word)?.[1];
      return amount === undefined ? null : Number(amount.replace(/[.,]/g, ""));
    }
    case "paid":
      if (/^chua (?:duoc )?(?:thanh toan|nop|thu)\b/.test(word)) return false;
      if (!/^da (?:duoc )?(?:thanh toan|nop|thu)\b/.test(word)) return null;
      return /truc tuyen|online|chuyen khoan/.test(word)
        ? "online"
        : /truc tiep|tien mat/.test(word)
          ? "direct"
          : null;
    case "resultNumber":
      return /^\d{1,6}\/[\p{L}\d/-]{2,30}$/u.test(text) ? text : null;
    case "ownAccount":
      return /^(?:co|dung|phai|chinh chu)$/.test(word)
        ? true
        : /^(?:khong|sai|khong phai|khong chinh chu)$/.test(word)
          ? false
          : null;
  }
}
