import { looksLikeName } from "./names.ts";
import { isPersonal } from "./personal.ts";
import { withoutNames } from "./without-names.ts";

/** Words of headings that begin as a family's name does once they are in capitals and without their marks. */
const OF_LISTS =
  /(?<!\p{L})(?:hồ sơ|danh sách|đang|tồn đọng|xử lý|thụ lý|quản lý|lưu trữ|lý do|chủ trì|hộ tịch|hộ khẩu|hộ kinh doanh|lệ phí|đình chỉ|đường bộ)(?!\p{L})/giu;

/** Does a list's heading say a person's name or number? Then neither it nor any print of it may be kept. */
export const namesPerson = (heading: string): boolean =>
  isPersonal(heading) || withoutNames(heading) !== heading;

/** A list's heading as it may be kept; null: it may be a person's ('Hồ sơ của ông Nguyễn Văn An'). */
export function keptTitle(heading: string): string | null {
  const plain = heading.normalize("NFC");
  return namesPerson(plain) || looksLikeName(plain.replace(OF_LISTS, "·")) ? null : heading;
}
