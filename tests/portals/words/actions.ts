/** Words of actions by kind: portals.md ('Actions'), domain.md §3, cases/; K: other common wordings. `unsure`: a person would ask first. */
import type { Dice } from "../dice.ts";

export interface ActionWord {
  kind: string | null;
  words: string;
  icon: string;
  unsure?: boolean;
}
const of = (kind: string | null, icon: string, words: readonly string[], unsure = false): ActionWord[] =>
  words.map((it) => ({ kind, words: it, icon, ...(unsure ? { unsure } : {}) }));

export const ACTIONS: Record<string, readonly ActionWord[]> = {
  pause: of("pause", "pause", [
    "Tạm dừng hồ sơ",
    "Tạm dừng xử lý",
    "Tạm dừng",
    "Dừng xử lý",
    "Dừng tính",
    "Chờ công dân thực hiện NVTC",
    "Chờ cơ quan thuế xác định NVTC",
    "Gia hạn hồ sơ",
    "Niêm yết hồ sơ",
  ]),
  supplement: of("supplement", "undo", [
    "Yêu cầu bổ sung",
    "Yêu cầu bổ sung giấy tờ",
    "Yêu cầu bổ sung hồ sơ",
  ]),
  refuse: of("refuse", "delete", ["Từ chối", "Từ chối tiếp nhận", "Từ chối giải quyết", "Không tiếp nhận"]),
  cancel: of("cancel", "delete", ["Hủy hồ sơ", "Xóa hồ sơ"]),
  return: of("return", "undo", ["Trả lại bước trước", "Trả lại", "Chuyển trả bước trước"]),
  forward: of("forward", "send", [
    "Chuyển bước",
    "Chuyển bước xử lý",
    "Chuyển xử lý",
    "Trình lãnh đạo",
    "Ký duyệt",
    "Trình ký",
    "Chuyển tiếp",
  ]),
  resume: of("resume", "play", ["Tiếp tục xử lý", "Xử lý lại", "Hoàn thành bổ sung"]),
  release: of("release", "send", ["Trả kết quả"], true),
  intake: of("intake", "save", ["Tiếp nhận", "Tiếp nhận hồ sơ"]),
  none: of(null, "print", [
    "In phiếu",
    "Xuất Excel",
    "In giấy tiếp nhận",
    "Thêm mới",
    "Xem quy trình",
    "Phân công",
    "Lịch sử",
    "Quay lại",
    "Xem chi tiết",
    "Ký số",
    "Tải về",
  ]),
};

/** Actions of a page, each kind at most once. */
export function drawActions(dice: Dice, kinds: readonly string[], most: number): ActionWord[] {
  const some = dice.some(kinds, dice.int(0, Math.min(most, kinds.length)));
  const free = dice.some(ACTIONS.none as readonly ActionWord[], dice.int(0, 2));
  return dice.shuffle([...some.map((kind) => dice.pick(ACTIONS[kind] as readonly ActionWord[])), ...free]);
}
