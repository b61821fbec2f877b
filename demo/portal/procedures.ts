/**
 * Procedures of a commune with their national codes and names. Times, steps and papers are simplified for the stage,
 * but for the papers of a birth, which stand as they are worded (birth-papers.ts): none is a source of law.
 */
import { BIRTH_PAPERS } from "./birth-papers.ts";
import type { Group, Procedure } from "./model.ts";

const step = (name: string, group: Group, hours: number) => ({ name, group, hours });
const paper = (name: string, required = true) => ({ name, required });
const CHECK = "Thẩm định hồ sơ";
const VERIFY = "Xác minh thực tế";
const SIGN = "Trình lãnh đạo ký duyệt";
const CERTIFY = "Chứng thực";
const SINGLE = "Giấy xác nhận tình trạng hôn nhân";
const HOME = "Giấy tờ chứng minh nơi cư trú";

/** Check, then sign: `hours` split as most civil-status processes do. */
const checked = (hours: number) => [step(CHECK, "tham-dinh", hours - 2), step(SIGN, "trinh-ky", 2)];
const verified = (hours: number) => [
  step(CHECK, "tham-dinh", 16),
  step(VERIFY, "xac-minh", hours - 24),
  step(SIGN, "trinh-ky", 8),
];
const certified = [step(CERTIFY, "chung-thuc", 3), step(SIGN, "trinh-ky", 1)];

export const PROCEDURES: readonly Procedure[] = [
  {
    code: "1.001193",
    name: "Thủ tục đăng ký khai sinh",
    field: "Hộ tịch",
    hours: 8,
    steps: checked(8),
    papers: BIRTH_PAPERS,
    pauseWay: "form",
  },
  {
    code: "1.000894",
    name: "Thủ tục đăng ký kết hôn",
    field: "Hộ tịch",
    hours: 40,
    steps: checked(40),
    papers: [paper("Tờ khai đăng ký kết hôn"), paper(SINGLE), paper(HOME, false)],
    pauseWay: "form",
  },
  {
    code: "1.000656",
    name: "Thủ tục đăng ký khai tử",
    field: "Hộ tịch",
    hours: 24,
    steps: checked(24),
    papers: [paper("Tờ khai đăng ký khai tử"), paper("Giấy báo tử"), paper(HOME, false)],
    pauseWay: "form",
    nfd: true,
  },
  {
    code: "1.004873",
    name: "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
    field: "Hộ tịch",
    hours: 24,
    steps: checked(24),
    papers: [paper("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân"), paper(HOME)],
    pauseWay: "form",
  },
  {
    code: "1.004859",
    name: "Thủ tục đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
    field: "Hộ tịch",
    hours: 24,
    steps: checked(24),
    papers: [
      paper("Tờ khai thay đổi, cải chính hộ tịch"),
      paper("Giấy khai sinh (bản chính)"),
      paper(HOME, false),
    ],
    pauseWay: "form",
  },
  {
    code: "2.000635",
    name: "Thủ tục cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh",
    field: "Hộ tịch",
    hours: 4,
    steps: certified,
    papers: [paper("Tờ khai cấp bản sao trích lục hộ tịch"), paper("Văn bản ủy quyền", false)],
    pauseWay: "form",
  },
  {
    code: "1.001022",
    name: "Thủ tục đăng ký nhận cha, mẹ, con",
    field: "Hộ tịch",
    hours: 24,
    steps: checked(24),
    papers: [paper("Tờ khai đăng ký nhận cha, mẹ, con"), paper("Chứng cứ chứng minh quan hệ cha, mẹ, con")],
    pauseWay: "form",
  },
  {
    code: "1.004884",
    name: "Thủ tục đăng ký lại khai sinh",
    field: "Hộ tịch",
    hours: 40,
    steps: verified(40),
    papers: [
      paper("Tờ khai đăng ký lại khai sinh"),
      paper("Bản sao hồ sơ, giấy tờ có nội dung khai sinh"),
      paper(HOME),
    ],
    pauseWay: "form",
    nfd: true,
  },
  {
    code: "2.000815",
    name: "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận",
    field: "Chứng thực",
    hours: 4,
    steps: certified,
    papers: [paper("Bản chính giấy tờ, văn bản"), paper("Bản sao cần chứng thực")],
    pauseWay: "post",
  },
  {
    code: "2.000884",
    name: "Thủ tục chứng thực chữ ký trong các giấy tờ, văn bản",
    field: "Chứng thực",
    hours: 4,
    steps: certified,
    papers: [paper("Giấy tờ, văn bản cần chứng thực chữ ký")],
    pauseWay: "post",
  },
  {
    code: "2.000908",
    name: "Thủ tục cấp bản sao từ sổ gốc",
    field: "Chứng thực",
    hours: 4,
    steps: certified,
    papers: [paper("Văn bản yêu cầu cấp bản sao"), paper("Giấy tờ chứng minh quan hệ", false)],
    pauseWay: "form",
  },
  {
    code: "1.001776",
    name: "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng",
    field: "Bảo trợ xã hội",
    hours: 176,
    steps: verified(176),
    papers: [paper("Tờ khai đề nghị trợ giúp xã hội"), paper("Giấy xác nhận khuyết tật"), paper(HOME, false)],
    pauseWay: "form",
  },
  {
    code: "1.001699",
    name: "Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật",
    field: "Bảo trợ xã hội",
    hours: 200,
    steps: verified(200),
    papers: [
      paper("Đơn đề nghị xác định mức độ khuyết tật"),
      paper("Bản sao giấy tờ y tế", false),
      paper(HOME),
    ],
    pauseWay: "form",
  },
  {
    code: "1.003554",
    name: "Hòa giải tranh chấp đất đai",
    field: "Đất đai",
    hours: 240,
    steps: verified(240),
    papers: [
      paper("Đơn yêu cầu hòa giải tranh chấp đất đai"),
      paper("Giấy chứng nhận quyền sử dụng đất", false),
    ],
    pauseWay: "confirm",
  },
  {
    code: "2.002501",
    name: "Xử lý đơn tại cấp xã",
    field: "Tiếp công dân",
    hours: null,
    steps: verified(80),
    papers: [paper("Đơn khiếu nại, tố cáo, kiến nghị, phản ánh"), paper("Tài liệu kèm theo", false)],
    pauseWay: "form",
  },
];

/** Throws for a code that is not on the stage: a bug of ours, not a state of the portal. */
export function procedureOf(code: string): Procedure {
  const found = PROCEDURES.find((procedure) => procedure.code === code);
  if (!found) throw new Error(`không có thủ tục / no such procedure: ${code}`);
  return found;
}
