/**
 * How people say that a dossier's clock stops, folded. Each portal has words of its own ('Dừng tính giờ', 'Ngưng đồng
 * hồ', 'Hoãn giải quyết', 'Dừng để xác minh'), all made alike: a word for stopping, and what is stopped or what for.
 * 'Dừng giải quyết' alone is another thing, the end of a dossier that its applicant withdraws ('Thông báo dừng giải quyết').
 */

export const CLOCK = "(?:dong ho|thoi gian|thoi han|gio|han|ngay hen|ngay|tien do|hen)";
const WORK =
  "(?:xu ly|xu li|thu ly|tham dinh|ho so|quy trinh|tien trinh|qua trinh|buoc|khau|cong doan|cong viec|nhiem vu|nay)";
/** What is counted: 'tính', 'tính thời gian', 'đếm ngày', 'thời hạn giải quyết'. */
const COUNTED = `(?:(?:viec )?(?:tinh|dem|bam|chay)(?: ${CLOCK})?|${CLOCK})`;
/** What one waits for or does meanwhile. */
const MEANWHILE =
  "(?:tam thoi|de (?:cho|xac minh|tham dinh|lay|kiem tra|bo sung|lam ro|hoi|xin|thuc hien|nop)|trong (?:khi|luc|thoi gian)|(?:cho )?den khi|cho (?:bo sung|y kien|phan hoi|ket qua|xac minh|cong dan|nguoi dan|dan|nguoi nop|chu ho so|co quan|thue|nghia vu|nvtc|den|phoi hop|lay y kien|giay to|dinh gia|niem yet))";

/** Words that stop nothing else on a portal, whatever follows. */
const SURELY = "tam (?:dung|ngung|hoan|treo|dinh chi)";
const STOPS = `${SURELY}|(?:dung|ngung|hoan|treo|dong bang|khoa|ngat) ${COUNTED}|(?:dung|ngung|hoan|treo)(?: lai)?(?: viec)?(?: ${WORK}|(?: (?:giai quyet|thuc hien))?(?= ${MEANWHILE}))|hoan (?:giai quyet|thuc hien)`;

/** A stop as the core of a button's label, and what it may be said of; to be followed by what an action is said of. */
export const STOP = `(?:(?:${STOPS})(?: ?(?:lai|${COUNTED}|${WORK}|giai quyet|thuc hien|quy dinh|tam thoi))*(?: ${MEANWHILE}(?: \\S+){0,6})?)`;

/** In a running text 'dừng' is told from 'nội dung' and 'sử dụng' only by what stands before it. */
export const STOP_IN_TEXT = `(?<!(?:noi|su|ap|xay|tac|tin|thi|van|huu|cong|chuyen|luong|tieu|kha|boi|dan) )(?:(?:dung|ngung) (?:${COUNTED}|xu ly|thu ly)|(?:dung|ngung)(?: giai quyet)? (?=${MEANWHILE}))|treo (?:cac |\\d+ )?ho so|hoan (?:giai quyet|xu ly|tinh)`;

/** Folded alike, and something else: 'đúng hạn', 'dùng hồ sơ này', 'nội dung', 'sử dụng', 'hoàn thời hạn'. */
const ALIKE = /(?<!\p{L})(?:đúng|dùng|dụng|đừng|dũng|dựng|đụng|dung|hoàn)(?!\p{L})/iu;
const MEANT = /(?<!\p{L})(?:dừng|ngưng|ngừng|hoãn|treo|đình|băng|khóa|khoá|ngắt)(?!\p{L})/iu;
const MARKED = /[\u00c0-\u1ef9]/u;

/** With its marks the text shows that no stop is meant; without any it can't show it. */
export function isAlike(shown: string): boolean {
  const text = shown.normalize("NFC");
  return MARKED.test(text) && ALIKE.test(text) && !MEANT.test(text);
}

/** 'Dừng', and nothing else: of a dossier most often its clock, and not surely. */
export const isBareStop = (shown: string): boolean =>
  /^[^\p{L}]*(?:(?:thực hiện|xác nhận|đồng ý|xin) )?(?:dừng|ngưng|ngừng)(?: (?:lại|ngay|từ (?:bây giờ|hôm nay|nay)))?[^\p{L}]*$/iu.test(
    shown.normalize("NFC"),
  );
