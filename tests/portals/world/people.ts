/** Invented people; no name of anybody. */
import type { Dice } from "../dice.ts";

const LAST = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Huỳnh",
  "Phan",
  "Vũ",
  "Võ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
  "Y",
  "H'",
  "Siu",
  "Rơ Châm",
  "Ksor",
];
const MIDDLE = [
  "Văn",
  "Thị",
  "Đức",
  "Hữu",
  "Minh",
  "Thu",
  "Ngọc",
  "Thanh",
  "Quốc",
  "Kim",
  "Thị Thu",
  "Xuân",
  "Đình",
  "Thị Ngọc",
];
const FIRST = [
  "Mẫu",
  "Thử",
  "Giả",
  "Sen",
  "Mận",
  "Đào",
  "Cau",
  "Ngô",
  "Khế",
  "Bưởi",
  "Hồng",
  "Cúc",
  "Trúc",
  "Lúa",
  "Tre",
  "Ổi",
  "Ánh",
  "Ước",
];
const FIRMS = [
  "Công ty TNHH Một thành viên",
  "Hợp tác xã nông nghiệp",
  "Hộ kinh doanh",
  "Công ty Cổ phần",
  "Trường mầm non",
];
const PLACES = [
  "Thôn 3, xã Đồng Mẫu",
  "Tổ dân phố 5, phường Cầu Giả",
  "Ấp Thử, xã Bình Mẫu",
  "Số 12 đường Lúa Vàng, phường Mẫu Sơn",
  "Buôn Giả, xã Ea Mẫu",
  "Khu phố 2, phường Hòa Thử",
];

export interface Person {
  name: string;
  id: string;
  phone: string;
  born: string;
  issued: string;
  place: string;
}

const two = (n: number) => String(n).padStart(2, "0");
const day = (dice: Dice, from: number, to: number) =>
  `${two(dice.int(1, 28))}/${two(dice.int(1, 12))}/${dice.int(from, to)}`;

export function personName(dice: Dice): string {
  return `${dice.pick(LAST)} ${dice.pick(MIDDLE)} ${dice.pick(FIRST)}`;
}

export function drawPerson(dice: Dice): Person {
  const firm = dice.chance(0.08);
  return {
    name: firm ? `${dice.pick(FIRMS)} ${dice.pick(FIRST)} ${dice.pick(FIRST)}` : personName(dice),
    id: `0${dice.digits(11)}`,
    phone: `09${dice.digits(8)}`,
    born: day(dice, 1950, 2004),
    issued: day(dice, 2016, 2024),
    place: dice.pick(PLACES),
  };
}
