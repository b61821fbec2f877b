/**
 * Statuses by national number (domain.md §1), as portals word them. P portals.md, C cases/, N national standard,
 * K common on provincial portals. `unsure`: a person would not put it under that number for certain.
 */
import type { Dice } from "../dice.ts";

export interface StatusWord {
  n: number;
  words: string;
  weight: number;
  unsure?: string;
}
const of = (n: number, ...rows: [string, number, string?][]): StatusWord[] =>
  rows.map(([words, weight, unsure]) => ({ n, words, weight, ...(unsure ? { unsure } : {}) }));

const STEP = "says where it stands in the process, not the national status";
export const STATUSES: readonly StatusWord[] = [
  // N, K
  ...of(1, ["Mới đăng ký", 2], ["Chờ tiếp nhận", 2], ["Mới nộp", 0.7], ["Chưa tiếp nhận", 0.5]),
  ...of(2, ["Được tiếp nhận", 1], ["Đã tiếp nhận", 3], ["Mới tiếp nhận", 1]),
  ...of(3, ["Không được tiếp nhận", 0.7], ["Từ chối tiếp nhận", 0.7]),
  // N, P, C
  ...of(
    4,
    ["Đang xử lý", 12],
    ["Đang giải quyết", 4],
    ["Đang xử lý hồ sơ", 2],
    ["Đang thụ lý", 1.5],
    ["Hồ sơ đang xử lý", 0.7],
    ["Đang xử lý - trong hạn", 0.7],
    ["Đang xử lý (trong hạn)", 0.7],
    ["Đang xử lý, quá hạn", 0.4],
    ["Đang thực hiện", 0.7],
    ["Hồ sơ đang được xử lý", 0.4],
    ["Đang xử lý (Trong đơn vị)", 0.4],
    ["Đang xử lý tại phòng chuyên môn", 0.4],
    ["Đang trong quá trình xử lý", 0.3],
    ["Trong hạn - Đang xử lý", 0.3],
    ["Đã bổ sung, chờ xử lý", 0.3],
    ["Mới chuyển đến", 0.3, STEP],
    ["Trình ký", 0.2, STEP],
    ["Chờ phê duyệt", 0.5, STEP],
    ["Đang trình ký", 0.4, STEP],
    ["Chờ phân công", 0.3, STEP],
    ["Chờ ký duyệt", 0.5, STEP],
    ["Chờ xử lý", 0.7, STEP],
  ),
  ...of(
    5,
    ["Yêu cầu bổ sung giấy tờ", 1],
    ["Yêu cầu bổ sung", 1.5],
    ["Chờ bổ sung", 1.5],
    ["Chờ bổ sung hồ sơ", 1],
    ["Chờ công dân bổ sung", 0.7],
    ["Tạm dừng chờ bổ sung", 0.7],
    ["Đang chờ bổ sung hồ sơ", 0.5],
    ["Đang bổ sung hồ sơ", 0.3],
    ["Chờ người dân bổ sung hồ sơ", 0.3],
    ["Tạm dừng - chờ công dân bổ sung", 0.3, "a pause on some portals, a request on others"],
    ["Tạm dừng (chờ bổ sung)", 0.3, "a pause on some portals, a request on others"],
  ),
  ...of(
    6,
    ["Yêu cầu thực hiện nghĩa vụ tài chính", 0.7],
    ["Chờ thực hiện NVTC", 0.7],
    ["Chờ thực hiện nghĩa vụ tài chính", 0.7],
    ["Chờ công dân thực hiện NVTC", 0.5],
    ["Đang chờ thực hiện nghĩa vụ tài chính", 0.3],
  ),
  ...of(7, ["Công dân yêu cầu rút hồ sơ", 0.4], ["Công dân rút hồ sơ", 0.4], ["Đã rút hồ sơ", 0.5]),
  ...of(
    8,
    ["Dừng xử lý", 1.5],
    ["Tạm dừng", 2],
    ["Tạm dừng xử lý", 2],
    ["Đang tạm dừng", 1.5],
    ["Đang tạm dừng xử lý", 0.7],
    ["Dừng tính", 0.5],
    ["Hồ sơ tạm dừng", 0.5],
    ["Hồ sơ đang tạm dừng xử lý", 0.3],
    ["Tạm dừng tính thời gian", 0.3],
    ["Đã dừng xử lý", 0.3],
    ["Tạm dừng - chờ xác minh", 0.4],
    ["Dừng tính hạn – chờ kết quả giám định", 0.2],
    ["Tạm dừng: do thiếu bản vẽ", 0.2],
    ["Dừng xử lý (Trong đơn vị)", 0.3],
  ),
  ...of(9, ["Đã xử lý xong", 1], ["Đã có kết quả", 1.2], ["Chờ trả kết quả", 1.2], ["Hoàn thành xử lý", 0.4]),
  ...of(10, ["Đã trả kết quả", 2], ["Đã trả kết quả cho công dân", 0.4], ["Đã trả KQ", 0.4]),
];

export const drawStatus = (dice: Dice): StatusWord =>
  dice.weigh(STATUSES.map((one) => [one, one.weight] as const));
export const stopped = (n: number) => n === 5 || n === 6 || n === 8;
export const ended = (n: number) => n === 3 || n === 7 || n === 9 || n === 10;
