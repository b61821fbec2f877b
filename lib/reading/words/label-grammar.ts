/**
 * Labels by how they are made, folded: Vietnamese puts them together from few words ('ngày' + 'hẹn trả' +
 * 'kết quả' + 'cho công dân'), and no list has every mixture. Each shape is of a whole label, so that a word
 * that is not in it ('bổ sung', 'cũ', 'thanh toán') makes another label. Asked only where no list knows the word.
 */
import type { Meaning } from "../../dossier/meanings.ts";

const AT = "(?:ngay|thoi gian|thoi diem|gio|ngay gio|ngay,? ?gio|gio,? ngay|ngay va gio)";
const END = "(?: (?:luc|ngay|vao|du kien|chinh thuc))*";
const OF_DOSSIER = "(?: (?:cua )?(?:ho so|tthc))?";
const CITIZEN = "(?: (?:cho |cua )?(?:cong dan|nguoi dan|dan|to chuc|nguoi nop|khach hang))?";
const RESULT = "(?: (?:ket qua|ho so))?";
const LIMIT = "(?:han|thoi han|han cuoi|han chot|ngay het han|ngay den han|thoi diem den han)";
/** How a dossier came, as a label may say it beside its date. */
const WAY =
  "(?:truc tiep|truc tuyen|online|tai quay|tai mot cua|tai bo phan mot cua|(?:qua )?(?:buu chinh(?: cong ich)?|buu dien|bcci|mang|dvcqg|cong dvc(?:qg)?|cong dich vu cong))";
const PERSON =
  "(?:chu ho so|nguoi nop(?: ho so)?|cong dan|nguoi dan|ca nhan|to chuc|doanh nghiep|co quan|don vi|nguoi yeu cau|nguoi lam don|nguoi de nghi|nguoi dang ky|nguoi duoc cap|nguoi su dung dat)";
const NATIONAL =
  "(?:dvcqg|cdvcqg|qg|dvc quoc gia|dich vu cong quoc gia|cong quoc gia|quoc gia|cong dvc|dvc|cong dich vu cong|truc tuyen|dong bo|bo,? nganh)";

const SHAPES: [Meaning, string][] = [
  [
    "alias",
    `(?:ma|so|ma so)(?: (?:ho so|hs|bien nhan))(?: (?:tren|tai|cua|theo|tu))? \\(?(?:cong )?${NATIONAL}\\)?`,
  ],
  ["alias", `(?:ma|so|ma so) dong bo(?: (?:tren|voi|cua|tu))? (?:cong )?${NATIONAL}`],
  [
    "alias",
    "(?:ma|so|ma so)(?: tra cuu)? (?:tren |cua |tai )?(?:cong )?(?:dvcqg|cdvcqg|qg|dvc quoc gia|dich vu cong quoc gia|quoc gia)",
  ],
  [
    "code",
    "(?:ma|so|ma so|so ma|ma/so)(?: (?:ho so|hs|hstthc|bien nhan|phieu tiep nhan|phieu hen|giay bien nhan|giay hen|giay tiep nhan|tiep nhan))(?: (?:ho so|hs|tthc|dien tu|mot cua|noi bo|tiep nhan|hen tra))*",
  ],
  [
    "dueAt",
    `(?:(?:${AT}|han|thoi han) )?(?:du kien )?hen(?: (?:tra|nhan|lay|giao))?${RESULT}${CITIZEN}${END}`,
  ],
  ["dueAt", `${LIMIT} (?:phai )?tra${RESULT}${CITIZEN}${END}`],
  // The one in force; 'ban đầu', 'cũ', 'trước gia hạn' make another label.
  [
    "dueAt",
    `(?:(?:${AT}|han|thoi han) )?(?:hen )?tra${RESULT}${CITIZEN} \\(?(?:(?:sau|theo)(?: khi)?(?: duoc)?|da|da duoc|duoc) (?:gia han|dieu chinh)\\)?`,
  ],
  ["dueAt", `(?:${AT} )?tra${RESULT}${CITIZEN} (?:du kien|theo hen)|${AT} phai tra${RESULT}${CITIZEN}`],
  [
    "dueAt",
    `(?:${AT} )?du kien (?:co |tra )(?:ket qua|ho so)|${LIMIT} (?:cua )?(?:(?:toan|ca|toan bo) )?ho so|(?:tong )?han xu ly toan (?:trinh|bo|quy trinh)`,
  ],
  [
    "stepDueAt",
    `${LIMIT}(?: (?:xu ly|hoan thanh|giai quyet|thuc hien|thu ly))? (?:ca nhan|(?:cua )(?:toi|can bo|ca nhan|chuyen vien|nguoi xu ly)|(?:(?:cua|o|tai|trong|theo) )?(?:buoc|cong doan|khau|giai doan|chang)(?: (?:xu ly|hien tai|nay|dang xu ly))?|(?:cua )?(?:cong viec|nhiem vu)(?: hien tai)?|hien tai)`,
  ],
  [
    "receivedAt",
    `${AT} (?:da )?(?:duoc )?(?:tiep nhan|(?:thu )?nhan ho so|thu ho so|thu ly)${OF_DOSSIER}(?: ${WAY})?${END}`,
  ],
  ["receivedAt", `${AT} vao so(?: tiep nhan| ho so)?${END}|vao so (?:luc|ngay)${END}`],
  ["receivedAt", `(?:ho so )?(?:da )?(?:duoc )?tiep nhan(?: ho so)? (?:${WAY}|luc|ngay|vao luc)${END}`],
  [
    "receivedAt",
    "(?:da )?(?:nhan|thu(?= ho so)) (?:ho so )?(?:luc|vao luc|ngay)|(?:thoi diem|gio) nhan|(?:da )?nhan (?:cua|tu) (?:dan|cong dan|nguoi dan|nguoi nop)",
  ],
  [
    "stepDueAt",
    "(?:buoc|khau|cong doan|giai doan|chang|viec|phan viec|cong viec|nhiem vu)(?: (?:nay|hien tai|cua toi)(?: phai| can)?| phai| can) (?:xong|lam xong|hoan thanh|het han)(?: (?:truoc|luc|ngay))?",
  ],
  [
    "submittedAt",
    `${AT} (?:cong dan |nguoi dan )?(?:nop|gui|dang ky)(?: ho so)?(?: (?:cua )?(?:cong dan|nguoi dan))?(?: ${WAY})?${END}`,
  ],
  ["submittedAt", `(?:da )?nop(?: ho so)? (?:${WAY} )?(?:luc|ngay)`],
  [
    "stepStartedAt",
    `${AT} (?:(?:bat dau|nhan|den|chuyen den|vao)(?: cua)? (?:buoc|cong viec|giai doan)(?: (?:hien tai|nay|xu ly))?|bat dau xu ly)`,
  ],
  [
    "status",
    "(?:trang thai|tinh trang|tinh hinh|tt(?= ho so| xu ly))(?: (?:xu ly|giai quyet|thu ly|hien tai|hien thoi|(?:cua )?ho so|thuc hien|tthc))*",
  ],
  [
    "stepName",
    "(?:ten )?(?:buoc|cong doan|giai doan|khau|chang)(?: (?:xu ly|hien tai|hien thoi|dang xu ly|dang thuc hien|dang giu|dang o|quy trinh|thuc hien|cong viec|giai quyet|ho so|tac nghiep))*|(?:ho so )?(?:dang )?(?:o|tai) (?:buoc|khau|cong doan)|(?:cong viec|nhiem vu)(?: dang (?:xu ly|thuc hien)| hien tai)",
  ],
  ["procedureCode", "(?:ma|ma so|so)(?: so)? (?:thu tuc(?: hanh chinh)?|tthc|dvc|dich vu cong)"],
  [
    "procedure",
    "(?:ten )?(?:thu tuc(?: hanh chinh)?|tthc(?:/dvc)?|dich vu cong|dvc)(?: (?:hanh chinh|ho so|yeu cau|dang ky|giai quyet|thuc hien|truc tuyen|cua ho so|cong))*|(?:ve )?viec giai quyet",
  ],
  [
    "channel",
    "(?:hinh thuc|kenh|cach|cach thuc|phuong thuc|nguon|loai hinh|kieu|loai)(?: (?:nop|tiep nhan|gui|thuc hien|dang ky|nhan ho so|nop/tiep nhan|tiep nhan/nop))(?: ho so| tthc)?|kenh(?: ho so)?|nguon (?:ho so|den)|noi nop(?: ho so)?|(?:ho so )?(?:da )?(?:nop|gui|tiep nhan) qua(?: kenh| hinh thuc)?",
  ],
  [
    "timeAllowed",
    "(?:tong )?(?:thoi gian|thoi han|so ngay|so gio)(?: lam viec)? (?:giai quyet|xu ly|thuc hien|quy dinh)(?: (?:ho so|tthc|thu tuc(?: hanh chinh)?|(?:theo )?quy dinh))*",
  ],
  [
    "finishedAt",
    `${AT} (?:(?:thuc te )?(?:hoan thanh|hoan tat|ket thuc|xu ly xong|giai quyet xong|co ket qua)(?: (?:xu ly|ho so|thuc te|giai quyet))*|tra (?:ket qua )?thuc te)`,
  ],
  [
    "applicant",
    `(?:(?:ho (?:va )?ten|ten|thong tin) )?${PERSON}(?:(?:/|, ?| va | hoac | - )${PERSON})*(?: (?:nop ho so|nop|de nghi|yeu cau))?`,
  ],
  [
    "applicantId",
    "(?:so |ma |ma so )?(?:(?:the )?(?:cccd|cmnd|can cuoc(?: cong dan)?|ho chieu|dinh danh(?: ca nhan)?|giay to tuy than|mst|cmt)(?:/| hoac |, ?)?)+(?: (?:chu ho so|nguoi nop|cong dan))?",
  ],
  // When it was given, or is to be.
  ["unclear", `${AT} (?:giao|trao|phat)(?: tra)?(?: (?:ket qua|kq))?${CITIZEN}`],
  ["unclear", "(?:phai|can) xong(?: (?:truoc|luc|ngay))?|xong truoc"],
  // A limit of handling, and not said whether the step's or the dossier's.
  [
    "unclear",
    `${LIMIT}(?: (?:xu ly|hoan thanh|giai quyet|thuc hien|thu ly|tham dinh|tham tra|phe duyet|ky duyet|tac nghiep|noi bo|chuyen mon|phong|don vi|bo phan|can bo|chuyen vien|cong chuc|phai xong|xong))+`,
  ],
  [
    "other",
    "(?:ma|so) (?:(?:ho so )(?:goc|lien thong|cha|cu|lien quan)|can bo|don vi|linh vuc|giao dich|ket qua|van don|thanh toan|hoa don|to khai|giay to|quy trinh)",
  ],
  // What ends the value before it, and is nothing that is read.
  [
    "other",
    `${AT} (?:chuyen|ban giao|cap nhat|tao|ky|cap|sinh|thanh toan|in|sua|xem|duyet|phe duyet|phan cong|dong dau|bo sung|tam dung|yeu cau|ban hanh|hieu luc|het hieu luc|giao|nhan viec|nhan ket qua|gia han|xin loi|thu hoi|huy|rut|luu|so hoa|dang nhap)(?: .{1,24})?`,
  ],
];

const WHOLE = SHAPES.map(([meaning, shape]) => [meaning, new RegExp(`^(?:${shape})$`)] as const);
/** A label has a noun that such words begin with; most texts are no labels, and are told at the first word. */
const FIRST =
  /^(?:ma|so|ngay|thoi|gio|han|lich|hen|tong|tra|du|da|duoc|tiep|nop|trang|tinh|tt|ten|buoc|cong|giai|khau|chang|dang|o|tai|ho|nhiem|loai|thu|tthc|dich|dvc|ve|viec|hinh|kenh|cach|phuong|nguon|nhan|vao|phai|xong|kieu|chu|noi|viec|phan|nguoi|ca|to|doanh|co|don|thong|cccd|cmnd|can|the|dinh|giay|mst|cmt)\b/;

/** The meaning of a folded label by its shape, or null. */
export function shapeOf(word: string): Meaning | null {
  if (word.length < 4 || word.length > 60 || !FIRST.test(word)) return null;
  return WHOLE.find(([, shape]) => shape.test(word))?.[0] ?? null;
}
