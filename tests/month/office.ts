/** The office of the simulated month: three officers and a head, their units, what they take in and the words of their portal. */
import type { Kind } from "./log.ts";

export const OFFICERS = ["Lê Thị Thẩm Định", "Phạm Văn Một Cửa", "Đỗ Minh Xác Minh"] as const;
export const HEAD = "Hoàng Văn Lãnh Đạo";
const [CHECKS, TAKES_IN, VERIFIES] = OFFICERS;

const UNITS: Record<string, string> = {
  [CHECKS]: "Phòng Văn hóa - Xã hội",
  [TAKES_IN]: "Trung tâm Phục vụ hành chính công",
  [VERIFIES]: "Phòng Kinh tế, Hạ tầng và Đô thị",
  [HEAD]: "Lãnh đạo UBND phường",
};
export const unitOf = (officer: string): string => UNITS[officer]!;

export const INTAKE = "Tiếp nhận hồ sơ";
export const CHECK = "Thẩm định hồ sơ";
export const VERIFY = "Xác minh thực tế";
export const SIGN = "Trình lãnh đạo ký duyệt";
export const ASK = "Yêu cầu bổ sung giấy tờ";

/** Who has a step of that name. */
export function officerOf(step: string): string {
  if (step === SIGN) return HEAD;
  if (step === INTAKE) return TAKES_IN;
  return step === VERIFY ? VERIFIES : CHECKS;
}

const step = (name: string, hours: number) => ({ name, hours });

export const KINDS: readonly Kind[] = [
  {
    code: "1.001193",
    name: "Thủ tục đăng ký khai sinh",
    field: "Hộ tịch",
    hours: 8,
    level: "full",
    fee: 0,
    steps: [step(CHECK, 5), step(SIGN, 2)],
  },
  {
    code: "1.000894",
    name: "Thủ tục đăng ký kết hôn",
    field: "Hộ tịch",
    hours: 40,
    level: "part",
    fee: 30_000,
    steps: [step(CHECK, 16), step(VERIFY, 16), step(SIGN, 7)],
  },
  {
    code: "1.004873",
    name: "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
    field: "Hộ tịch",
    hours: 24,
    level: "full",
    fee: 15_000,
    steps: [step(CHECK, 19), step(SIGN, 4)],
  },
  {
    code: "1.003554",
    name: "Thủ tục hòa giải tranh chấp đất đai",
    field: "Đất đai",
    hours: 80,
    level: "part",
    fee: 0,
    steps: [step(VERIFY, 64), step(SIGN, 8)],
  },
  {
    code: "1.001653",
    name: "Thủ tục đổi, cấp lại Giấy xác nhận khuyết tật",
    field: "Bảo trợ xã hội",
    hours: 40,
    level: "full",
    fee: 0,
    steps: [step(CHECK, 32), step(SIGN, 7)],
  },
];

export const PAPERS = ["Tờ khai theo mẫu", "Giấy tờ chứng minh nơi cư trú", "Giấy xác nhận của cơ quan khác"];

/** The portal's words for the national statuses. */
export const STATUS: Record<number, string> = {
  1: "Mới đăng ký",
  2: "Được tiếp nhận",
  3: "Không được tiếp nhận",
  4: "Đang xử lý",
  5: "Yêu cầu bổ sung giấy tờ",
  6: "Yêu cầu thực hiện nghĩa vụ tài chính",
  7: "Công dân yêu cầu rút hồ sơ",
  8: "Dừng xử lý",
  9: "Đã xử lý xong",
  10: "Đã trả kết quả",
};
