/** Names that stand without a label: of a procedure, of a step's task. */

import { readChannel } from "./channels.ts";
import { findMoments, withoutDaysOfName } from "./dates.ts";
import { fold } from "./fold.ts";
import { isLabelText } from "./names-in-label.ts";
import { namesSomebody } from "./people.ts";
import { isProcedureName } from "./procedure-names.ts";
import { readStatus } from "./read-status.ts";
import { isSector } from "./sectors.ts";
import { isCountdown, isPlaceholder } from "./status.ts";

/** How steps of handling are called: by who does what. */
const TASK =
  /^(?:(?:cho|dang|da|buoc \d+[:.]?) )?(?:tiep nhan|tham (?:dinh|tra)|xu ly|giai quyet|phan cong|thu ly|ky|trinh|lanh dao|chu tich|truong phong|chuyen vien|can bo|cong chuc|van thu|phe duyet|duyet|kiem tra|soan thao|soan|du thao|tra (?:ket qua|ho so)|nhan (?:ho so|ket qua)|chuyen (?:ho so|phong|xu ly|lanh dao|vien|ket qua|mot cua|thue)|luan chuyen|lay y kien|xac minh|xet duyet|doi chieu|ra soat|tong hop|xin y kien|tham muu|dong dau|ban hanh|ban giao|cap so|vao so|phat hanh|bo phan|mot cua|cap nhat|lap|hoan thien|niem yet|khao sat|do dac|in)\b/;
export const isTask = (text: string): boolean =>
  TASK.test(fold(text)) && findMoments(text).found.length === 0;

const OF_HANDLING =
  /\b(?:ho so|ket qua|lanh dao|phong|mot cua|ngay hen|giay hen|le phi|nguoi nop|co quan thue|cong dan|can bo|chuyen vien|bo phan|van thu|van ban|phieu|y kien)\b/;

/** Somebody's or some office's name, or where it is. */
const PLACE =
  /^(?:ubnd|uy ban|phong|so|chi cuc|cuc|van phong|trung tam|ban(?! (?:sao|chinh))|hoi|cong ty|to|thon|ap|xa|phuong|huyen|tinh|quan|thanh pho|duong|so nha|khu|dia (?:ban|chi|diem)|noi|ho so|nguoi|ong|ba|lan|ghi chu|ly do|y kien|don vi|can cu|ho kinh doanh|hop tac xa|doanh nghiep|co so|cong (?:dan|chuc)|thieu|trinh|dich vu cong)\b/;
/** What papers are called by. */
const PAPER =
  /^(?:don|to (?:khai|trinh)|giay|ban (?:chinh|sao(?! (?:trich luc|tu so))|ve|an|cam|ke|khai|do)|bien ban|van ban|bao cao|hop dong|chung (?:minh|tu|chi)|anh|hoa don|danh sach|so do|trich (?:do|luc ban do)|manh|tai lieu|ly lich|cam ket|quyet dinh (?:ly hon|giao|cua|so|thoi)|the|mau)(?!\p{L})(?! gian)/u;
const isPerson = (text: string): boolean => text.split(" ").every((word) => /^[\p{Lu}\d(]/u.test(word));

/** The words name a procedure and could be no task, state, person, place or label. */
export function isNamedProcedure(text: string): boolean {
  if (text.length < 8 || text.length > 900 || isPlaceholder(text) || isCountdown(text)) return false;
  const built = isProcedureName(text);
  // What stands before a colon is a label, unless it is itself most of a name: '… công trình thủy lợi: Trồng cây …'.
  if (/[:：]/.test(built ? text.slice(0, 40) : text) || (text.length > 400 && !built)) return false;
  if (
    findMoments(withoutDaysOfName(text)).found.length > 0 ||
    isLabelText(text) ||
    readChannel(text) !== null
  )
    return false;
  const status = readStatus([text], true)?.status ?? null;
  if (status !== null) return false;
  const word = fold(text);
  // Whose matter it is, is no part of a name: 'Đăng ký khai sinh cho cháu Trần Thị Mẫu'.
  if (PAPER.test(word) || isSector(text) || namesSomebody(text)) return false;
  if (built) return true;
  const length = word.split(" ").length;
  // 'Kiểm tra hiện trường rừng trồng bị thiệt hại' is a procedure; a task speaks of the dossier, or of who has it.
  const task = TASK.test(word) && (length < 6 || OF_HANDLING.test(word));
  return length >= 4 && !isPerson(text) && !task && !PLACE.test(word);
}

/** A card's title may be anything: only words that procedures begin with, and nothing else does, make it one. */
export const isTitleOfProcedure = (text: string): boolean => isProcedureName(text) && isNamedProcedure(text);

/** First words that many procedures have, and notes, tasks and people seldom. */
const OFTEN =
  /^(?:thay doi|cai chinh|xac (?:nhan|dinh)|thuc hien|giai (?:quyet|the)|tham dinh|bo sung thong tin|ban sao|cham dut|giam ho|ghi vao|de nghi|thu hoi|giao (?:dat|rung)|cho (?:thue|phep)|dieu chinh|chuyen|huong|khai bao|thong bao|phe duyet|xet|mien|giam|tach|hop|boi thuong|di chuyen|thanh lap|sap nhap|nhan|cap|tham|thoi|tam ngung|tang|phong tang|tuyen|hoa giai|mai tang|quyet dinh|trich luc|sua doi|khoi phuc|thi|to chuc|bao|hop nhat|lap|kiem tra|dua|nuoi|mua|ban|vay|phuc hoi|tro giup|dang)\b/;
export const isLikeProcedure = (text: string): boolean =>
  isTitleOfProcedure(text) ||
  (isNamedProcedure(text) && OFTEN.test(fold(text)) && !OF_HANDLING.test(fold(text)));
