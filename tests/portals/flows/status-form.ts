/** 'Cập nhật trạng thái': the pause is one of the statuses to choose among (domain.md §1; K: how portals call such a form). */
import type { Dice } from "../dice.ts";
import { button, cls, type Skin } from "../look/skins.ts";
import type { Voice } from "../voice.ts";
import { STATUSES } from "../words/statuses.ts";
import type { Press } from "./deeds.ts";
import type { Form } from "./forms.ts";
import { drawUpload, upload } from "./uploads.ts";

/** What the button and the window are called. */
const CALLED = [
  "Cập nhật trạng thái",
  "Cập nhật trạng thái hồ sơ",
  "Chuyển trạng thái",
  "Chuyển trạng thái hồ sơ",
  "Thay đổi trạng thái",
  "Đổi trạng thái hồ sơ",
];
const LABEL = [
  "Trạng thái mới",
  "Trạng thái",
  "Chuyển sang trạng thái",
  "Trạng thái hồ sơ",
  "Trạng thái xử lý",
];
const COMMIT = ["Lưu", "Cập nhật", "Xác nhận", "Lưu thay đổi", "Lưu lại"];
const NONE = ["-- Chọn trạng thái --", "Chọn trạng thái", "---"];
const PAPER = ["Văn bản đính kèm", "Tệp đính kèm", "File đính kèm", "Văn bản kèm theo", "Tài liệu kèm theo"];
/** The elements that component libraries show a choice in; the native one is the commonest. */
const BUILT: Record<string, (words: string) => string> = {
  combobox: (words) => `<div class="sel" role="combobox" tabindex="0" @>${words}</div>`,
  select2: (words) =>
    `<span class="select2-selection"><span class="select2-selection__rendered sel" @>${words}</span></span>`,
  antd: (words) =>
    `<div class="ant-select"><div class="ant-select-selector sel" @><span class="ant-select-selection-item">${words}</span></div></div>`,
  material: (words) =>
    `<mat-select class="mat-mdc-select sel" @><div class="mat-mdc-select-trigger"><span class="mat-mdc-select-value-text">${words}</span></div></mat-select>`,
  prime: (words) => `<div class="p-dropdown sel" @><span class="p-dropdown-label">${words}</span></div>`,
  "input that is locked": (words) =>
    `<div class="el-select"><input class="el-input__inner sel" type="text" readonly value="${words}" @></div>`,
};

export interface StatusForm extends Form {
  /** What is done to take the status that stops, and one that does not. */
  stop: Press[];
  on: Press[];
  /** Of the button that opens it. */
  called: string;
}

export function statusForm(dice: Dice, code: string, voice: Voice, skin: Skin): StatusForm {
  const plain = STATUSES.filter((it) => !it.unsure && !/^(?:Hồ sơ|Đã|Đang (?:chờ|bổ|tạm))/.test(it.words));
  const stopping = dice.pick(plain.filter(({ n }) => n === 5 || n === 6 || n === 8));
  const onward = dice.pick(["Đang xử lý", "Đang giải quyết", "Chờ phê duyệt", "Đã xử lý xong"]);
  const options = dice.shuffle([stopping.words, onward, "Đã tiếp nhận"]);
  const first = dice.chance(0.5) ? dice.pick(NONE) : "Đang thụ lý";
  const how = dice.chance(0.6) ? "select" : dice.pick(Object.keys(BUILT));
  const choose = (words: string): Press[] =>
    how === "select"
      ? [{ k: "status", choose: words }]
      : [{ k: "status" }, { k: `option-${options.indexOf(words)}` }];
  const field =
    how === "select"
      ? `<select data-k="status" class="full">${[first, ...options].map((it) => `<option>${it}</option>`).join("")}</select>`
      : (BUILT[how] as (words: string) => string)(first).replace(
          "@",
          `data-k="status" data-do="list" data-options="${options.join("|")}"`,
        );
  const way = drawUpload(dice);
  const called = dice.pick(CALLED);
  const title = dice.chance(0.6) ? called : `${called}: ${code}`;
  const commit = dice.pick(COMMIT);
  const star = dice.chance(0.5) ? ' <span class="req">*</span>' : "";
  const now = dice.chance(0.4)
    ? `<div class="fld"><label>Trạng thái hiện tại</label><div>Đang xử lý</div></div>`
    : "";
  const status = `<div class="fld"><label>${dice.pick(LABEL)}${star}</label>${field}</div>`;
  const text = `<div class="fld"><label>${dice.pick(["Lý do", "Nội dung", "Ghi chú", "Ý kiến xử lý"])}</label><textarea class="full" rows="2" data-k="text"></textarea></div>`;
  const part = upload(dice, way, "paper", dice.pick(PAPER), skin, voice.icons);
  const foot = `<div class="foot">${button(skin, commit, { primary: true, attrs: ' data-k="commit" data-do="commit"' })} ${button(skin, dice.pick(["Đóng", "Hủy", "Quay lại"]), { attrs: ' data-k="close" data-do="close"' })}</div>`;
  return {
    html: `<div${cls(skin, "dialogTitle", "h")}>${title}</div>${now}${status}${dice.shuffle([part, text]).join("")}${foot}`,
    keys: { paper: "paper", text: "text", commit: "commit", close: "close" },
    commit,
    called,
    stop: [...choose(stopping.words), { k: "commit" }],
    on: [...choose(onward), { k: "commit" }],
    axes: { upload: way, opinion: "label", title: "status", commit: "word", status: how },
  };
}
