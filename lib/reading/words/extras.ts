/** Labels of what a page says of a dossier besides its clocks: its field, who has it, what it costs. */

import type { ExtraName } from "../types.ts";
import { foldLabel } from "./fold.ts";

/** Not 'chuyên viên': 'Chuyên viên thụ lý' is what a step is called. */
const WHO = "(?:nguoi|can bo|cong chuc)";
const LABELS: [ExtraName, RegExp][] = [
  ["field", /^(?:ten )?(?:linh vuc|mang)(?: (?:tthc|thu tuc|hanh chinh|ho so|giai quyet))*$/],
  [
    "receivedBy",
    new RegExp(`^(?:(?:ten )?${WHO} (?:da )?(?:tiep nhan|nhan ho so)(?: ho so)?|tiep nhan boi)$`),
  ],
  [
    "officer",
    new RegExp(
      `^(?:ten )?${WHO} (?:dang )?(?:xu ly|thu ly|thuc hien|giai quyet|phu trach|duoc giao|giu)(?: (?:ho so|hien tai|chinh|buoc|chinh thuc))*$`,
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
  [
    "resultBy",
    /^(?:hinh thuc|phuong thuc|cach thuc|noi|dia diem) (?:nhan|tra)(?: va tra)? ket qua(?: giai quyet)?(?: ho so)?$/,
  ],
  ["ownAccount", /^(?:(?:nop|tai khoan|nop bang tai khoan) )?chinh chu$/],
];
const FIRST =
  /^(?:ten|linh|nguoi|mang|can|cong|chuyen|nhan|tiep|don|phong|co|bo|muc|loai|tong|so|phi|le|trang|tinh|hinh|thanh|nop|tai|chinh|phuong|cach|noi|dia)\b/;
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
