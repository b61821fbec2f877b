/** Codes and names of procedures. */
import { clean, fold } from "./fold.ts";

const PROCEDURE = /(?<![\d.])\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2})?(?:\.[A-Y]\d{2})?(?![\d.]\d)/;

/** A procedure's code as the page writes it (`1.001193`, `1.000948.H38`), or null. */
export function procedureCodeIn(text: string): string | null {
  return PROCEDURE.exec(text)?.[0] ?? null;
}

const BEFORE = new RegExp(
  String.raw`^[[(]?\s*(?:mã(?:\s+(?:tthc|thủ tục))?\s*:?\s*)?${PROCEDURE.source}\s*[\])]?\s*[-–—:.|]?\s*`,
  "iu",
);
const BEHIND = new RegExp(
  String.raw`\s*[-–—|]?\s*[[(]?\s*(?:mã(?:\s+(?:tthc|thủ tục))?\s*:?\s*)?${PROCEDURE.source}\s*[\])]?$`,
  "iu",
);

/** First words that procedures have and steps of handling do not. */
const OF_A_PROCEDURE =
  /^(?:thủ tục \p{L}+|đăng ký,? (?!lịch|nhận kết quả)\p{L}+|cấp (?!số|phát|mã)\p{L}+|(?:chứng thực|công nhận|trợ cấp|liên thông) \p{L}+|gia hạn (?!hồ sơ|thời gian|xử lý|giải quyết|hạn|ngày|bước|thêm)\p{L}+|hỗ trợ (?!kỹ thuật|công dân|người dùng|khách hàng|trực tuyến|hệ thống)\p{L}+|tách thửa|hợp thửa|đính chính|chuyển mục đích)(?=\s|$|[^\p{L}])/iu;

/**
 * Official names are built of a deed and a thing: 'Thay đổi … thông tin hộ tịch', 'Thu hồi giấy phép bán lẻ rượu'.
 * Deeds that no step of handling is called by, and things that dossiers are about and their handling is not.
 */
const DEED =
  /^(?:thay doi|cai chinh|giao (?:dat|rung|khu vuc)|cho (?:thue|phep)|thu hoi|dieu chinh|sua doi|hoa giai|cham dut|tam ngung|giai the|sap nhap|chia,? tach|thanh lap(?! va )|tuyen sinh|xet (?:duyet|tuyen)|huong|mien|giam|tang cho|ghi (?:vao|no)|ke khai|khai bao|tro giup|nuoi|nhan (?:con|cham soc|nuoi)|doi,|dung (?:tro|thuc hien)|tra lai (?:giay phep|khu vuc|dat)|giai quyet(?! (?:ho so|truoc|dung|qua|tre))|quyet dinh (?:mien|giam|quan ly|xac lap)|thuc hien|thoi|di chuyen ho so (?:nguoi|khi)|chuyen (?:nhuong|doi|hinh thuc|quyen|tre em|truong)|xac (?:nhan|dinh)(?: lai)?,? (?:thong tin|tinh trang|muc do|nguon goc|ranh gioi|dien tich|viec|hoan thanh|dang ky|cong dan|nguoi|ho |don|thoi gian|noi|trinh do|hop dong|dieu kien|doi tuong)|xac dinh,|chap thuan|bo tri|boi thuong|thanh toan|xoa|khau tru|quyet toan|cong bo (?:mo|dong|quyet dinh)|hieu dinh|sua loi|chinh sua noi dung|cung cap thong tin|su dung dat|ap dung (?:cac )?bien phap|lua chon|thong bao|tham van|to chuc (?:le hoi|kinh te)|phuc hoi|khoi phuc|bo sung (?:thong tin|tinh hinh|ho so)|tiep nhan (?:doi tuong|hoc sinh|tre em|nguoi)|bo nhiem|mien nhiem|ban nha|tang thuong|tinh(?: hoac)?)(?!\p{L})/u;
const THING =
  /(?<!\p{L})(?:giay (?:phep|chung nhan|xac nhan|khai sinh|chung tu)|chung chi|van bang|the (?:can cuoc|bao hiem)|trich luc ho tich|so dang ky|dang ky|ho tich|khai sinh|khai tu|ket hon|ly hon|hon nhan|giam ho|con nuoi|nuoi con|nuoi duong|cham soc|quoc tich|thuong tru|tam tru|dan toc|cha, me|(?:ho )?kinh doanh|hop tac xa|to hop tac|doanh nghiep|chi nhanh|quyen su dung|quyen so huu|(?:giao|thue|tranh chap|loai|dien tich|su dung|tien|thua|moc gioi) (?:thua )?dat|dat (?:dai|o|trong|da)|thua dat|rung|khoang san|tai nguyen|nuoc (?:duoi dat|mat|thai)|moi truong|khu vuc bien|lan bien|cong trinh|nha (?:o|tre)|xay dung|quy hoach|duong bo|ben (?:thuy|khach|xe)|cang|phuong tien|truong (?:mau giao|mam non|tieu hoc|trung hoc|pho thong|lop)|nhom tre|giao duc|hoc (?:sinh|vien|phi|bong|tap)|tuyen sinh|tro cap|tro giup|bao tro|bao hiem|mai tang|khuyet tat|(?:ho |can )(?:ngheo|can ngheo)|nguoi co cong|liet si|thuong binh|benh binh|chien binh|xung phong|khang chien|tre em|cai nghien|huu tri|uu dai|luong huu|tai dinh cu|boi thuong|ho tro|thiet hai|thien tai|dich benh|cay (?:trong|xanh|lau nam)|vat nuoi|chan nuoi|thuy (?:loi|san|dien)|trung thuoc|san xuat|khuyen nong|ton giao|tin nguong|le hoi|thu vien|di tich|di san|cau lac bo|the thao|ruou|thuoc la|xang dau|thuc pham|quang cao|karaoke|am thanh|gia dinh|khen thuong|tap the|hoa giai vien|tuyen truyen vien|uy tin|tranh chap|khieu nai|to cao|cu tru|nghia vu quan su|nguon goc|ranh gioi|trong (?:lua|rung)|du an|nha nuoc|giao dich|phi bao ve)(?!\p{L})/u;
/** Of handling, whatever the thing: 'Thông báo nộp tiền sử dụng đất', 'Thu hồi … đã trả'. */
const HANDLED =
  /(?<!\p{L})(?:cong dan den|nguoi nop|thue (?:den|xac)|lanh dao|mot cua|ket qua (?:cho|tham dinh|giai quyet)|chuyen vien|can bo (?:tham|xu|thu)|den nhan|nop (?:tien|phi|le phi|thue)|bo sung ho so|ho so da|ho so chua|trinh ky|dong dau|xet duyet ho so|nghia vu tai chinh|giay hen)(?!\p{L})/u;

function isBuiltSo(name: string): boolean {
  const word = fold(name);
  return DEED.test(word) && THING.test(word) && !HANDLED.test(word);
}

/** The words name a procedure and could be no step's task. */
export function isProcedureName(text: string): boolean {
  const name = procedureNameOf(text);
  return text.length >= 8 && (OF_A_PROCEDURE.test(name) || isBuiltSo(name));
}

/** A procedure's name without the code that portals put before or behind it. */
export function procedureNameOf(text: string): string {
  const shown = clean(text);
  return /\d\.\d{6}/.test(shown) ? shown.replace(BEFORE, "").replace(BEHIND, "").trim() : shown;
}
