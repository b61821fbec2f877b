/** Status words that need no label, and what stands in their place: countdowns, placeholders. */

import type { StatusNumber } from "../../dossier/model.ts";
import { spelledOut } from "./abbreviations.ts";
import { clean, fold } from "./fold.ts";

const list = (text: string) => text.split("|");
/** Whole folded wordings per national status. What is not here has no number; it is never guessed. */
const STATUS: [StatusNumber, string[]][] = [
  [
    1,
    list(
      "moi dang ky|moi nop|cho tiep nhan|cho tiep nhan ho so|cho tiep nhan truc tuyen|ho so cho tiep nhan|da nop|chua tiep nhan|ho so moi dang ky|dang cho tiep nhan",
    ),
  ],
  [
    2,
    list(
      "duoc tiep nhan|da tiep nhan|moi tiep nhan|da duoc tiep nhan|ho so da tiep nhan|tiep nhan|vua tiep nhan",
    ),
  ],
  [
    3,
    list("khong duoc tiep nhan|khong tiep nhan|tu choi tiep nhan|bi tu choi tiep nhan|da tu choi tiep nhan"),
  ],
  [
    4,
    list(
      "dang xu ly|dang giai quyet|dang thu ly|cho xu ly|da chuyen xu ly|dang tham dinh|dang xu li|ho so dang xu ly|dang duoc xu ly|cho giai quyet|dang xac minh|dang thuc hien|cho phe duyet|cho ky duyet|cho ky|dang trinh ky|dang trinh ky duyet|dang trinh lanh dao",
    ),
  ],
  [
    7,
    list(
      "cong dan yeu cau rut ho so|yeu cau rut ho so|rut ho so|xin rut ho so|da rut ho so|cong dan rut ho so|da rut|cong dan xin rut ho so",
    ),
  ],
];
/** The same, of those that have many wordings made alike. */
const SHAPED: [StatusNumber, RegExp][] = [
  [
    5,
    /^(?:(?:(?:tam dung|dang) )?cho(?: (?:cong dan|nguoi dan))?|(?:da |dang )?yeu cau|can) bo sung(?: giay to| ho so)?$|^bo sung ho so$/,
  ],
  [
    6,
    /^thuc hien (?:nghia vu tai chinh|nvtc)$|^(?:(?:dang |da )?(?:tam dung|dung(?: (?:xu ly|giai quyet|tinh(?: han| gio| thoi gian| thoi han)?))?),? (?:de )?)?(?:dang |da )?(?:yeu cau|cho)(?: (?:cong dan|nguoi dan|nguoi nop|co quan thue|chi cuc thue|thue))?(?: (?:thuc hien|hoan thanh|nop|xac dinh|thong bao))? (?:nghia vu tai chinh|nvtc)$/,
  ],
  [
    8,
    /^(?:ho so )?(?:dang |da )?(?:tam dung(?: (?:xu ly|ho so|giai quyet|thoi gian xu ly|tinh(?: (?:thoi gian|han))?))?|dung (?:xu ly|tinh))$/,
  ],
  [
    9,
    /^(?:(?:da )?(?:co ket qua|xu ly xong|hoan thanh xu ly)|da (?:giai quyet(?: xong)?|xong)|(?:(?:da )?(?:co ket qua|xu ly xong|giai quyet),? )?(?:dang )?cho tra(?: ket qua)?)$/,
  ],
  [
    10,
    /^da tra(?: (?:kq|ket qua(?: (?:ho so|(?:cho )?cong dan|qua buu (?:dien|chinh)|truc (?:tiep|tuyen)))?))?$/,
  ],
];
const shaped = (word: string): StatusNumber | undefined => SHAPED.find(([, shape]) => shape.test(word))?.[0];

const NUMBER = new Map<string, StatusNumber>(STATUS.flatMap(([n, all]) => all.map((w) => [w, n] as const)));

/** What is put around a status and changes nothing: 'Hồ sơ đang xử lý', 'Đang xử lý hồ sơ', 'Đang được xử lý'. */
export const coreOf = (word: string): string =>
  spelledOut(word)
    .replace(/\b(tam )?ngung(?= |$)/g, "$1dung")
    .replace(/\bdoi(?= (?:dan|cong dan|nguoi|bo sung|thue|co quan|y kien))/g, "cho")
    .replace(/^(?:trang thai|tinh trang)\s*:?\s+/, "")
    .replace(/^(?:ho so|hs) (?:nay )?(?=dang|da|cho|tam|bi|moi|duoc|khong|yeu)/, "")
    .replace(/^(dang|da|cho) (?:duoc|trong qua trinh) /, "$1 ")
    .replace(/(?<=^(?:dang|da|cho|moi|tam|yeu|duoc) .*) (?:ho so|hs)(?: nay)?$/, "")
    .replace(
      /(?<=^(?:da |dang )?(?:yeu cau bo sung|bo sung|tam dung|dung tinh).*) lan (?:thu )?\d{1,2}$/,
      "",
    );
/** Of a folded text; null: it is no wording of a status. */
export function numberOf(word: string): StatusNumber | null {
  const known = NUMBER.get(word) ?? shaped(word);
  if (known !== undefined) return known;
  const core = coreOf(word);
  return NUMBER.get(core) ?? shaped(core) ?? null;
}

/** 'Còn 1 ngày', 'Quá hạn 2.25 ngày', 'Trễ 3 giờ', 'Đúng hạn': hints about time, never a status and never a source. */
const COUNTDOWN =
  /^(?:(?:da |sap |con |dang |chua )?(?:qua|tre|den|dung|som|trong|con) han\b.*|(?:con|qua|tre|som|con lai|da qua|cham)\s*:?\s*[\d<>]+.*|(?:buoc|ho so)\s+(?:con|qua)\b.*|khong quy dinh.*|sap het han.*|het han.*)$/;

export function isCountdown(text: string): boolean {
  return COUNTDOWN.test(fold(text).replace(/^[-–(\s]+|[)\s]+$/g, ""));
}

/** What is drawn before a status or parts it from the next. */
const MARKED = /^[^\p{L}\d]/u;
export const MARKS = /^[-–•·|✓✔✅☑●○■▶⏸⏳⌛]\uFE0F?\s*|\s*[-–•·|:]$/gu;

const PLACEHOLDER = /^(?:chọn|tất cả|nhập|lựa chọn)(?=\s|$)|^[-–—]\s*(?:chọn|tất cả|nhập|lựa chọn|[-–—]|$)/iu;
/** What a system writes where it has nothing. */
const NOTHING =
  /^(?:[-–—_.…/\s]+|n\/a|none|null|undefined|nan|nil|tbd|invalid date|khong|khong co|khong co du lieu|chua co|chua cap|chua ro|chua xac dinh|chua cap nhat|chua nhap|chua chon|dang cap nhat|trong|\(trong\)|\(chua co\)|\(khong co\))$/;
export const isPlaceholder = (text: string): boolean =>
  text.length <= 40 && (PLACEHOLDER.test(clean(text)) || NOTHING.test(fold(text)));

/** The status a whole text names, or null: for bare cells without a label. */
export function statusNamed(text: string): StatusNumber | null {
  return text.length <= 80
    ? (numberOf(fold(text)) ?? (MARKED.test(text) ? numberOf(fold(text.replace(MARKS, ""))) : null))
    : null;
}
