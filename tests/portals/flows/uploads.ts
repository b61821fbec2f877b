/** Where a paper is put: as forms of portals have it (portals.md, 'How pages behave' 7, 8; cases/portals/papers-full). */
import type { Dice } from "../dice.ts";
import { type Icons, icon } from "../look/icons.ts";
import { button, type Skin } from "../look/skins.ts";

export type UploadWay = "input" | "button" | "icon" | "drop zone" | "two inputs" | "side by side";
export const drawUpload = (dice: Dice): UploadWay =>
  dice.weigh([
    ["input", 3],
    ["button", 5],
    ["icon", 2],
    ["drop zone", 2],
    ["two inputs", 1.5],
    ["side by side", 1.5],
  ] as const);

const CHOOSE = ["Chọn tệp", "Chọn tệp tin", "Tải lên", "Đính kèm", "Chọn file"];
const DROP = [
  "Kéo thả tệp vào đây hoặc bấm để chọn",
  "Thả tệp vào đây",
  "Nhấn hoặc kéo tệp vào khu vực này để tải lên",
];

/** What a second upload beside it is for. */
const OTHER = ["Tài liệu khác", "Kết quả xử lý", "Phụ lục"];

/** `k`: what is pressed to choose a file. */
export function upload(
  dice: Dice,
  way: UploadWay,
  k: string,
  label: string,
  skin: Skin,
  icons: Icons,
): string {
  const hidden = `<input type="file" style="display:none" data-file="${k}">`;
  const chips = `<span class="chips" data-chips="${k}"></span>`;
  const pick = ` data-k="${k}" data-do="pick ${k}"`;
  const words = dice.pick(CHOOSE);
  const named = `<div class="uplabel">${label}</div>`;
  if (way === "input")
    return `<div class="up"><label>${label}</label><input type="file" data-k="${k}" data-file="${k}">${chips}</div>`;
  if (way === "icon")
    return `<div class="up">${named}${button(skin, icon(icons, "upload") || "↑", { attrs: `${pick} title="${words}"` })}${hidden}${chips}</div>`;
  if (way === "drop zone")
    return `<div class="up">${named}<div class="drop" tabindex="0"${pick}>${dice.pick(DROP)}</div>${chips}</div>`;
  if (way === "side by side")
    return `<div class="up" style="display:flex;gap:24px"><div><label>${label}</label><input type="file" data-k="${k}" data-file="${k}">${chips}</div><div><label>${dice.pick(OTHER)}</label><input type="file"></div></div>`;
  if (way === "two inputs")
    return `<table class="wide"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th><th></th></tr></thead><tbody><tr><td>1</td><td>${label}</td><td>${chips}</td><td>${button(skin, words, { attrs: pick })}${hidden}<input type="file" style="display:none" data-signed="${k}">${button(skin, "Ký số")}</td></tr></tbody></table>`;
  return `<div class="up">${named}${button(skin, `${icon(icons, "upload")}${words}`, { attrs: pick })}${hidden}${chips}</div>`;
}
