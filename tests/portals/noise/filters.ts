/** Search forms over a list: the same labels as the columns, with dates and words in their fields. */
import type { Dice } from "../dice.ts";
import type { Skin } from "../look/skins.ts";
import { button } from "../look/skins.ts";
import type { Truth } from "../truth.ts";
import { type Voice, wordsOf } from "../voice.ts";
import { labelText } from "../words/written.ts";

export function filters(dice: Dice, voice: Voice, skin: Skin): string {
  const label = (field: string) => labelText(wordsOf(voice, field), voice.writing);
  const text = (field: string, value = "") =>
    `<div><label>${label(field)}</label><input type="text" value="${value}"></div>`;
  const select = (field: string, ...options: string[]) =>
    `<div><label>${label(field)}</label><select>${options.map((it) => `<option>${it}</option>`).join("")}</select></div>`;
  const all = [
    () => text("code", dice.chance(0.2) ? "H15" : ""),
    () => text("applicant"),
    () =>
      `<div><label>Từ ngày</label><input type="text" value="01/11/2026"></div><div><label>Đến ngày</label><input type="text" value="30/11/2026"></div>`,
    () => select("status", "Tất cả", "Đang xử lý", "Tạm dừng", "Đã trả kết quả"),
    () => select("procedureName", "-- Chọn thủ tục --", "Đăng ký khai sinh", "Đăng ký khai tử"),
    () => select("channel", "Tất cả", "Trực tiếp", "Trực tuyến"),
    () => text("dueAt", dice.chance(0.4) ? "25/11/2026" : ""),
  ];
  const some = dice.some(all, dice.int(2, 4)).map((make) => make());
  return `<div class="filter">${some.join("")}${button(skin, "Tìm kiếm", { primary: true })}${dice.chance(0.5) ? button(skin, "Làm mới") : ""}</div>`;
}

export interface Paging {
  html: string;
  truth: Truth["paging"];
}
export function pager(dice: Dice, rows: number): Paging {
  const total = rows + dice.int(0, 1) * dice.int(3, 900);
  const page = total > rows && dice.chance(0.3) ? dice.int(1, Math.floor(total / rows)) : 1;
  const from = (page - 1) * rows + 1;
  const to = from + rows - 1;
  const numbers = `<span><a href="#">«</a> <a href="#" class="on">${page}</a> <a href="#">»</a></span>`;
  const made = dice.weigh([
    ["none", 3],
    [`Hiển thị ${from} đến ${to} trong tổng số ${total} bản ghi`, 2],
    [`Hiển thị ${from} - ${to} của ${total} kết quả`, 2],
    [`${from}-${to} / ${total}`, 1],
    [`Tổng số: ${total} hồ sơ`, 1],
    [`Tổng số ${total} bản ghi`, 1],
  ] as const);
  if (made === "none") return { html: "", truth: null };
  const whole = made.startsWith("Tổng");
  return {
    html: `<div class="pager"><span>${made}</span>${numbers}</div>`,
    truth: { from, to, total, whole },
  };
}
