/**
 * What makes something else of an action's name: 'Hủy chuyển bước' undoes it, 'In phiếu yêu cầu bổ sung'
 * prints, 'Danh sách hồ sơ tạm dừng' only lists. One place for buttons, titles and questions.
 */

import { fold } from "./fold.ts";

/** `undone`: taken back or denied. `other`: something else is done with it. `beside`: a part of a page is called so. */
export type Turn = "undone" | "other" | "beside";

/** Words before what is asked about: 'Anh/chị có chắc chắn muốn …', 'Xác nhận …', 'Đồng ý …'. */
export const BEFORE =
  /^(?:(?:canh bao|luu y|chu y|thong bao|xac nhan)\s*[:!-]\s*)?(?:(?:anh\/chi|anh chi|ban|quy vi|can bo|ong\/ba)\s+(?:dang\s+)?)?(?:(?:co|that su|thuc su|chac chan|chac|la|rang|muon|se|dong y|hay|vui long|xac nhan|xac nhan viec|thuc hien|tien hanh|cho|cho phep|viec|van|van muon|tiep tuc(?= (?:tam|dung)))\s+)*/;
const MARKS = /^(?:[^\p{L}\p{N}]+|\d{1,2}[.)]\s*)+/u;

/** Ends a stop of the clock. Folded, 'bo', 'dung', 'thoi' are in 'cán bộ', 'nội dung', 'thời' too: they count in front, or by their marks. */
const ENDS_ANYWHERE =
  "huy(?: bo)?|(?<!(?:ngay|gian|han|diem|gio) )ket thuc|ngung|cham dut|hoan tac|go bo|bai bo|thu hoi lenh";
const ENDS_FIRST = "bo|dung|thoi|het|go";
/** On a button, which has no words before these. */
export const ENDS_PAUSE = `(?:${ENDS_ANYWHERE}|${ENDS_FIRST})(?: (?:viec|lenh|trang thai|quyet dinh))?`;
const THING = "(?: (?:viec|lenh|yeu cau|trang thai|quyet dinh|thao tac|de nghi|thong bao|phieu|buoc))*";
const UNDOES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ENDS_ANYWHERE}|khong|chua|bo qua|tu choi|thu hoi|rut(?: lai)?|xoa(?: bo)?|khoi phuc)${THING}\\s*$`,
  "u",
);
/** It was done, or can't be: a message, not a question. */
const CANNOT = /(?:(?:khong|chua) (?:the|duoc(?: phep)?|co quyen|du dieu kien)|loi(?: khi)?)\s*$/;
const TOLD = /^.{1,60}? (?:thanh cong|that bai|khong thanh cong)\b/;
const DONE = /\b(?:da|dang)(?: duoc| bi)?\s*$/;
/** 'Hủy hồ sơ tạm dừng': what is cancelled is a dossier that stands still. A request is more than a state. */
const STATE = /^(?:tam|dung|ngung|cho) /;
const OBJECT =
  /\b(?:huy|xoa|rut|tra lai|tra ket qua|thu hoi|tiep nhan)(?: (?:bo|cac|nhung|cho|\d+))* ho so(?: cho)?\s*$/;
const UNDOES_FIRST = new RegExp(`^(?:${ENDS_FIRST})${THING}\\s*$`);
/** 'Dừng chờ bổ sung': it stops until then, and ends nothing. */
const STOPS_FOR = /^(?:dung|ngung)(?: (?:giai quyet|xu ly))?\s*$/;
const UNDOES_MARKED = new RegExp(`(?<![\\p{L}\\p{N}])(${ENDS_FIRST})${THING}\\s*$`, "u");
const MARKED = /^(?:bỏ|dừng|thôi|hết|gỡ)$/;

/** A form's number is no template: 'Mẫu số 02: Phiếu yêu cầu bổ sung' is the request itself. */
const OTHER =
  /^(?:in(?: lai| an| thu)?(?! va (?:gui|chuyen))|xem(?: truoc| lai)?|(?:ket )?xuat|tim(?: kiem)?|tra cuu|bo loc|loc|bao cao|cau hinh|thiet lap|cai dat|tuy (?:chon|chinh)|phan quyen|(?:bieu |chon |them |tao |soan |luu |sua )?mau(?! (?:so )?\d)|(?:chinh )?sua|doi ten|nhac(?: viec| nho| lich)?|gan (?:nhan|the)|gui (?:e?-?mail|thu(?! tuc)|tin nhan|sms|zalo)|ky so|tai (?:len|ve|xuong|mau|file|tep)|sao chep|sap xep|hien thi|dong bo|danh dau|to mau|kiem tra|ra soat|them(?: moi)? ly do|xoa (?:thong tin|lich su|nhat ky|noi dung|ly do|tep|file|van ban)|ghi chu|trao doi|binh luan)(?![\p{L}\p{N}])(?! va )/u;
const BESIDE =
  /^(?:danh sach|ds|thong ke|tong hop|lich su|nhat ky|tien trinh|so theo doi|theo doi|quan ly|danh muc|huong dan|chi tiet|gioi thieu|quy dinh|hoi dap)(?![\p{L}\p{N}])/u;
/** What is said of something gone by, or of a list it is taken from. */
const GONE_BY = /^.*? (?:truoc day|lan truoc|khoi (?:danh sach|bo loc))/;

/** What the first words of a title do instead of any action: 'In …', 'Lịch sử …'. */
export function doesElse(title: string): Exclude<Turn, "undone"> | null {
  const lead = fold(title).replace(MARKS, "").replace(BEFORE, "");
  return OTHER.test(lead) ? "other" : BESIDE.test(lead) ? "beside" : null;
}

export interface Turned {
  turn: Turn;
  /** Where the undoing words begin: they name no action of their own. */
  from: number;
}

/**
 * @param said folded
 * @param at where the action's name begins in it
 * @param shown the same with its marks, letter for letter
 * @returns null: the name stands for itself
 */
export function turnOf(said: string, at: number, shown: string): Turned | null {
  const before = said.slice(0, at);
  const lead = before.replace(MARKS, "").replace(BEFORE, "");
  if (OTHER.test(lead) || CANNOT.test(before) || TOLD.test(said.slice(at)))
    return { turn: "other", from: at };
  if (
    BESIDE.test(lead) ||
    DONE.test(lead) ||
    (STATE.test(said.slice(at)) && OBJECT.test(before)) ||
    GONE_BY.test(said.slice(at))
  )
    return { turn: "beside", from: at };
  const undo = UNDOES.exec(before);
  if (undo) return { turn: "undone", from: undo.index };
  if (STOPS_FOR.test(lead) && /^(?:cho|de) /.test(said.slice(at))) return null;
  if (UNDOES_FIRST.test(lead)) return { turn: "undone", from: at - lead.length };
  const marked = UNDOES_MARKED.exec(before);
  const word = marked?.[1] ?? "";
  return marked && MARKED.test(shown.slice(marked.index, marked.index + word.length))
    ? { turn: "undone", from: marked.index }
    : null;
}
