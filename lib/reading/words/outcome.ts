/** What a portal says after 'Tiếp nhận' was pressed: that it took the dossier in, or that it didn't. */
import { fold } from "./fold.ts";

/** Of the dossier itself: 'Tải tệp lên thành công' says nothing of it. */
const TAKEN =
  /\btiep nhan\b.{0,60}\bthanh cong\b|\bthanh cong\b.{0,40}\btiep nhan\b|\b(?:luu|tao|them|them moi|gui|nop|dang ky) (?:moi )?(?:thong tin )?ho so\b.{0,60}\bthanh cong\b/;
const REFUSED =
  /\b(?:khong|chua|that bai)\b.{0,20}\b(?:thanh cong|tiep nhan duoc|hop le|dung dinh dang|duoc (?:de trong|bo trong|phep)|the (?:tiep nhan|luu|thuc hien))\b|\bvui long (?!cho\b|doi\b)|\bthat bai\b|\bkhong (?:duoc )?(?:de|bo) trong\b|\b(?:phai|can|chua) (?:nhap|chon|dinh kem)\b|\bbat buoc (?:nhap|phai|chon)\b|\bxin (?:hay )?(?:nhap|chon|kiem tra)\b|\bco loi\b|^loi\b|\bhay (?:nhap|chon|kiem tra)\b|\bthieu (?:thong tin|giay to|tep|ho so)\b/;

/** Longer texts are no messages. */
const LONGEST = 300;

/** By lines that were not on the page at the press; null: none of them says. 'Không thành công' says that it didn't. */
export function outcomeIn(lines: readonly string[]): "taken" | "refused" | null {
  const said = lines.filter((it) => it.length <= LONGEST).map(fold);
  if (said.some((line) => TAKEN.test(line) && isPlain(line))) return "taken";
  return said.some((line) => REFUSED.test(line)) ? "refused" : null;
}

const isPlain = (line: string): boolean => !/\b(?:khong|chua|that bai|neu|sau khi|se)\b/.test(line);
