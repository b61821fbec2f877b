/** Invented people. No ID number here can belong to anyone: no province bears the number 099. */
import type { Person } from "./model.ts";
import type { Random } from "./random.ts";

const FAMILY = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lường",
  "Quàng",
  "Lò",
  "Tòng",
];
const MIDDLE = ["Văn", "Thị", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Thanh", "Hải", "Khánh"];
const GIVEN = [
  "An",
  "Bình",
  "Chi",
  "Dũng",
  "Hà",
  "Hạnh",
  "Hòa",
  "Hương",
  "Lan",
  "Linh",
  "Long",
  "Mai",
  "Nam",
  "Nga",
  "Phúc",
  "Quyên",
  "Sơn",
  "Thảo",
  "Thủy",
  "Trang",
  "Tuấn",
  "Vân",
  "Yến",
];

const person = (name: string, n: number): Person => ({
  name: name.toLocaleUpperCase("vi"),
  idNumber: `099${String(190_000_000 + n * 7919).padStart(9, "0")}`,
  phone: `0900000${String(n % 1000).padStart(3, "0")}`,
  email: `cong.dan${n}@example.vn`,
  address: `Tổ ${1 + (n % 17)}, Phường Mẫu, Tỉnh Mẫu`,
});

/** The citizen whose earlier papers the tour uses again; always the first. */
export const RETURNING_CITIZEN = person("Nguyễn Thị Minh Hoa", 0);

/** `count` people, the returning citizen first; no two share an ID number. */
export function people(random: Random, count: number): Person[] {
  const all = [RETURNING_CITIZEN];
  for (let n = 1; n < count; n += 1)
    all.push(person(`${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`, n));
  return all;
}

export const OFFICERS = [
  "Lê Thị Thẩm Định",
  "Phạm Văn Chứng Thực",
  "Đỗ Minh Xác Minh",
  "Trần Thị Một Cửa",
] as const;
export const HEAD = "Hoàng Văn Lãnh Đạo";

const [CHECKS, CERTIFIES, VERIFIES, TAKES_IN] = OFFICERS;
const UNITS: Record<string, string> = {
  [CHECKS]: "Phòng Văn hóa - Xã hội",
  [CERTIFIES]: "Trung tâm Phục vụ hành chính công",
  [VERIFIES]: "Phòng Kinh tế, Hạ tầng và Đô thị",
  [TAKES_IN]: "Trung tâm Phục vụ hành chính công",
  [HEAD]: "Lãnh đạo UBND phường",
};
/** Where an officer works; empty: nobody has it yet. */
export const unitOf = (officer: string): string => UNITS[officer] ?? "";
