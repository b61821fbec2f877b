/** Required papers: a table, rows of boxes, a list; with files, uploads and the store. */
import type { Dice } from "../dice.ts";
import { icon } from "../look/icons.ts";
import { button, cls, type Skin } from "../look/skins.ts";
import { esc, mark } from "../marks.ts";
import type { PaperTruth } from "../truth.ts";
import type { Voice } from "../voice.ts";
import { PAPERS } from "../world/papers.ts";

const TITLES = [
  "Thành phần hồ sơ",
  "Danh sách thành phần hồ sơ",
  "Giấy tờ đính kèm",
  "Danh sách giấy tờ đính kèm hồ sơ",
  "Thành phần hồ sơ (1 bộ hồ sơ)",
  "Thành phần hồ sơ gồm",
];
const NAMES = [
  "Tên giấy tờ",
  "Tên thành phần hồ sơ",
  "Tên tài liệu",
  "Giấy tờ",
  "Thành phần hồ sơ",
  "Tên hồ sơ, giấy tờ",
];
const FILES = ["Tệp đính kèm", "Tệp tin", "File đính kèm", "Tài liệu đính kèm", "Đính kèm"];
const UPLOADS = ["Chọn tệp", "Tải lên", "Chọn tệp tin", "Đính kèm", "Chọn tệp đính kèm", "Tải tệp lên"];
const STORES = ["Chọn từ kho", "Giấy tờ trong kho", "Kho giấy tờ", "Kho dữ liệu", "Lấy từ kho"];

interface Made {
  html: string;
  truth: PaperTruth[];
  axis: string;
}

/** `writing`: an intake, where each row uploads. */
export function papers(dice: Dice, voice: Voice, skin: Skin, writing: boolean): Made {
  const count = dice.int(1, 5);
  const [uploadWords, storeWords] = [dice.pick(UPLOADS), dice.pick(STORES)];
  const required = dice.weigh([
    ["star", 2],
    ["words", 2],
    ["none", 3],
  ] as const);
  const marks = dice.chance(0.18);
  const withStore = writing && dice.chance(0.5);
  const shape = dice.weigh([
    ["table", 5],
    ["table without files heading", 1],
    ["rows of boxes", 2.5],
    ["list", 1.5],
    ["ordered list", 1],
  ] as const);
  const rows = dice.some(PAPERS, count).map(([name, file], at) => {
    const must = required !== "none" && dice.chance(0.6) && !name.includes("nếu có");
    const has = dice.chance(writing ? 0.35 : 0.8);
    const [digitised, reused] = [marks && has && dice.chance(0.7), marks && has && dice.chance(0.4)];
    const can = writing && dice.chance(0.8);
    const truth: PaperTruth = {
      name,
      required: required === "none" ? null : must,
      files: has ? [file] : [],
      canUpload: writing,
      canReuse: withStore && can,
      ...(marks ? { digitised, reused } : {}),
    };
    const star = must
      ? required === "star"
        ? ' <span class="req">*</span>'
        : ' <span class="chip">Bắt buộc</span>'
      : "";
    const chip = has
      ? `<span class="filechip">${icon(voice.icons, "file")}<a href="#">${mark(`paper/${at}/file`, file)}</a></span>`
      : "";
    const states = [digitised ? "Đã số hóa" : "", reused ? "Tái sử dụng" : ""]
      .filter(Boolean)
      .map((it) => ` <span class="chip">${it}</span>`)
      .join("");
    const controls = writing
      ? `${button(skin, `${icon(voice.icons, "upload")}${uploadWords}`)}<input type="file" style="display:none">${truth.canReuse ? ` ${button(skin, storeWords)}` : ""}`
      : "";
    return { truth, name: mark(`paper/${at}/name`, esc(name)) + star, chip: chip + states, controls };
  });
  // Where no row bears a mark, nothing says that the page would mark them.
  if (!rows.some(({ truth }) => truth.digitised || truth.reused))
    for (const { truth } of rows) {
      delete truth.digitised;
      delete truth.reused;
    }
  const title = dice.pick(TITLES);
  const head = [
    dice.pick(["STT", "TT"]),
    dice.pick(NAMES),
    dice.pick(["Số bản", "Số bản chính", "Số lượng"]),
  ];
  const files = dice.pick(FILES);
  const tail = writing ? [dice.pick(["Thao tác", ""])] : [];
  const heads = shape === "table" ? [...head, files, ...tail] : [...head, "", ...tail];
  const table = () =>
    `<table${cls(skin, "table", "wide")}><thead><tr>${heads.map((it) => `<th>${it}</th>`).join("")}</tr></thead><tbody>${rows.map((it, at) => `<tr><td>${at + 1}</td><td>${it.name}</td><td>1</td><td>${it.chip}</td>${writing ? `<td>${it.controls}</td>` : ""}</tr>`).join("")}</tbody></table>`;
  const boxes = () =>
    rows
      .map(
        (it, at) =>
          `<div class="prow"><div class="n">${at + 1}. ${it.name}</div><div>${it.chip}</div>${writing ? `<div>${it.controls}</div>` : ""}</div>`,
      )
      .join("");
  const list = (tag: string) =>
    `<${tag}>${rows.map((it) => `<li><span>${it.name}</span> ${it.chip} ${it.controls}</li>`).join("")}</${tag}>`;
  const body = shape.startsWith("table")
    ? table()
    : shape === "rows of boxes"
      ? boxes()
      : list(shape === "list" ? "ul" : "ol");
  return {
    html: `<div${cls(skin, "panel", "panel")}><div class="h">${title}</div>${body}</div>`,
    truth: rows.map((it) => it.truth),
    axis: shape,
  };
}
