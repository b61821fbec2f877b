/** 'Chuyển bước': a window with a branch for each way on, one of which stops the clock (portals.md; cases/portals/branch-*). */
import type { Dice } from "../dice.ts";
import { button, cls, type Skin } from "../look/skins.ts";
import type { Voice } from "../voice.ts";
import { personName } from "../world/people.ts";
import type { Form } from "./forms.ts";
import { drawUpload, upload } from "./uploads.ts";

interface Branch {
  name: string;
  status: string;
  button: string;
}
/** Ways on whose words say that the clock goes on. */
const ONWARD: readonly Branch[] = [
  { name: "Trình lãnh đạo ký duyệt", status: "Đang xử lý", button: "Trình lãnh đạo" },
  { name: "Chuyển phòng chuyên môn", status: "Đang xử lý", button: "Chuyển xử lý" },
  { name: "Chuyển văn thư phát hành", status: "Đang xử lý", button: "Chuyển" },
];
const STOPPING: readonly Branch[] = [
  { name: "Chờ xác minh", status: "Dừng xử lý", button: "Dừng xử lý chờ xác minh" },
  { name: "Tạm dừng chờ ý kiến", status: "Tạm dừng xử lý", button: "Chuyển" },
  { name: "Chờ cơ quan thuế xác định NVTC", status: "Dừng xử lý", button: "Chuyển xử lý" },
  {
    name: "Chờ công dân thực hiện NVTC",
    status: "Yêu cầu thực hiện nghĩa vụ tài chính",
    button: "Thực hiện",
  },
];

export interface BranchForm extends Form {
  /** What is pressed to take the branch that stops, and one that goes on. */
  stop: string[];
  on: string[];
  branches: { kind: "pause" | "forward"; button: string }[];
}

export function branchForm(dice: Dice, code: string, voice: Voice, skin: Skin): BranchForm {
  const way = drawUpload(dice);
  const how = dice.weigh([
    ["button each", 3],
    ["radio", 2],
  ] as const);
  const [stop, on] = [dice.pick(STOPPING), dice.pick(ONWARD)];
  const all = dice.shuffle([stop, on]);
  const label = dice.pick(["Văn bản đính kèm", "Tệp đính kèm", "File đính kèm", "Tài liệu kèm theo"]);
  const card = (it: Branch) => {
    const key = it === stop ? "stop" : "on";
    const left = `<div class="left"><div>${it.name}</div><div class="small">Thời gian: ${dice.pick(["8 giờ", "40 giờ (5 Ngày làm việc)", "16 giờ"])}</div><div class="small">Trạng thái: ${it.status}</div></div>`;
    const people = `<div><label><input type="checkbox" checked> ${personName(dice)} (Công chức)</label></div>`;
    if (how === "radio")
      return `<div class="branch"><label style="display:flex;gap:8px"><input type="radio" name="nhanh" data-k="${key}"><span>${left}</span></label>${people}</div>`;
    return `<div class="branch" style="display:flex;gap:20px">${left}<div class="right">${people}${button(skin, it.button, { attrs: ` data-k="${key}" data-do="commit"` })}</div></div>`;
  };
  const part = upload(dice, way, "paper", label, skin, voice.icons);
  const text = `<div class="fld"><label>${dice.pick(["Ý kiến chuyển xử lý", "Ý kiến xử lý", "Nội dung"])}</label><textarea class="full" rows="2" data-k="text"></textarea></div>`;
  const cards = `<div>${all.map(card).join("<hr>")}</div>`;
  const where = dice.weigh([
    ["over", 3],
    ["beside", 2],
    ["below", 1],
  ] as const);
  const body =
    where === "over"
      ? `${part}${text}${cards}`
      : where === "below"
        ? `${cards}${text}${part}`
        : `<div style="display:flex;gap:18px"><div style="flex:1">${cards}</div><div style="flex:1">${part}${text}</div></div>`;
  const commit = how === "radio" ? dice.pick(["Xác nhận", "Thực hiện", "Gửi", "Chuyển"]) : "";
  const foot = `<div class="foot">${commit ? `${button(skin, commit, { primary: true, attrs: ' data-k="commit" data-do="commit"' })} ` : ""}${button(skin, "Đóng", { attrs: ' data-k="close" data-do="close"' })}</div>`;
  const title = dice.pick([
    `CHUYỂN BƯỚC XỬ LÝ HỒ SƠ: ${code}`,
    "Chuyển bước xử lý",
    `Chuyển xử lý hồ sơ ${code}`,
  ]);
  return {
    html: `<div${cls(skin, "dialogTitle", "h")}>${title}</div>${body}${foot}`,
    keys: { paper: "paper", text: "text", commit: "commit", close: "close" },
    commit,
    branches: [
      { kind: "pause", button: stop.button },
      { kind: "forward", button: on.button },
    ],
    stop: how === "radio" ? ["stop", "commit"] : ["stop"],
    on: how === "radio" ? ["on", "commit"] : ["on"],
    axes: { upload: way, opinion: "label", title: "branch", commit: how, "upload stands": where },
  };
}
