/** The form of a pause or a request for supplement: heading, papers, opinion, what commits and what closes. */
import type { Dice } from "../dice.ts";
import { icon } from "../look/icons.ts";
import { button, cls, type Skin } from "../look/skins.ts";
import type { Voice } from "../voice.ts";
import type { ActionWord } from "../words/actions.ts";
import { drawUpload, upload } from "./uploads.ts";

/** Labels of the place for the paper; K, cases/ ('Công văn lấy ý kiến', 'Thông báo yêu cầu bổ sung'). */
const PAPER = {
  pause: [
    "Văn bản đính kèm",
    "Văn bản chứng minh",
    "Tài liệu chứng minh",
    "Tệp đính kèm",
    "File đính kèm",
    "Văn bản tạm dừng",
    "Đính kèm văn bản",
    "Tài liệu kèm theo",
  ],
  supplement: ["Phiếu yêu cầu bổ sung", "Thông báo yêu cầu bổ sung", "Tệp đính kèm", "Văn bản đính kèm"],
};
const OPINION = {
  pause: ["Ý kiến của cán bộ", "Lý do", "Lý do tạm dừng", "Nội dung", "Ý kiến xử lý", "Nội dung xử lý"],
  supplement: ["Nội dung yêu cầu bổ sung", "Lý do", "Nội dung bổ sung", "Ý kiến của cán bộ"],
};
/** portals.md, 'Commit buttons of a dialog' and 'Dismiss'. */
const COMMIT = ["Xác nhận", "Đồng ý", "Gửi", "Thực hiện", "Lưu", "Cập nhật"];
const DISMISS = ["Đóng", "Hủy", "Hủy bỏ", "Quay lại"];

export interface Form {
  html: string;
  /** Keys: of the paper, the opinion, what commits, what closes. */
  keys: { paper: string; text: string; commit: string; close: string };
  commit: string;
  axes: Record<string, string>;
}

export function actionForm(dice: Dice, of: ActionWord, code: string, voice: Voice, skin: Skin): Form {
  const kind = of.kind === "supplement" ? "supplement" : "pause";
  const way = drawUpload(dice);
  const label = dice.pick(PAPER[kind]) + (dice.chance(0.4) ? ' <span class="req">*</span>' : "");
  const opinion = dice.pick(OPINION[kind]);
  const keys = { paper: "paper", text: "text", commit: "commit", close: "close" };
  const textual = dice.weigh([
    ["label", 6],
    ["placeholder", 1],
    ["label for", 2],
  ] as const);
  const star = dice.chance(0.5) ? ' <span class="req">*</span>' : "";
  const area = `<textarea class="full" rows="2" data-k="text"${textual === "placeholder" ? ` placeholder="${opinion}"` : ""}${textual === "label for" ? ' id="yk"' : ""}></textarea>`;
  const text = `<div class="fld">${textual === "placeholder" ? "" : `<label${textual === "label for" ? ' for="yk"' : ""}>${opinion}${star}</label>`}${area}</div>`;
  const commit = dice.chance(0.2) ? of.words : dice.pick(COMMIT);
  const foot = `<div class="foot">${dice
    .shuffle([
      button(skin, `${dice.chance(0.4) ? icon(voice.icons, "save") : ""}${commit}`, {
        primary: true,
        attrs: ' data-k="commit" data-do="commit"',
      }),
      button(skin, dice.pick(DISMISS), { attrs: ' data-k="close" data-do="close"' }),
    ])
    .join(" ")}</div>`;
  const titleHow = dice.weigh([
    ["words", 4],
    ["with code", 3],
    ["line of code", 2],
  ] as const);
  const title = titleHow === "with code" ? `${of.words} - ${code}` : of.words;
  const lineOf = titleHow === "line of code" ? `<div class="small">Hồ sơ: <b>${code}</b></div>` : "";
  const given = dice.chance(0.2)
    ? `<div class="small"><div>Giấy tờ đã nộp</div><ul><li><a href="#">to-khai.pdf</a></li><li><a href="#">giay-chung-sinh.pdf</a></li></ul></div>`
    : "";
  const until = dice.chance(0.2)
    ? `<div class="fld"><label>${dice.pick(["Thời hạn", "Số ngày", "Đến ngày"])}</label><input type="text" value="${dice.pick(["5", "03", "27/11/2026"])}"></div>`
    : "";
  const parts = dice.shuffle([upload(dice, way, keys.paper, label, skin, voice.icons), text, until]);
  return {
    html: `<div${cls(skin, "dialogTitle", "h")}>${title}</div>${lineOf}${given}${parts.join("")}${foot}`,
    keys,
    commit,
    axes: {
      upload: way,
      opinion: textual,
      title: titleHow,
      commit: commit === of.words ? "named as the action" : "word",
    },
  };
}
