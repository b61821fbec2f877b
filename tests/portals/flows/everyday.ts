/**
 * What an officer does beside pausing, none of which is to be asked about: it prints, lists, saves for later, hands the
 * dossier to a colleague. Words: portals.md ('Actions'), domain.md §3 (forms 01–07), K: common ones of provincial portals.
 */
import type { Dice } from "../dice.ts";
import { button, cls, type Skin } from "../look/skins.ts";
import type { Voice } from "../voice.ts";
import { ACTIONS } from "../words/actions.ts";
import { personName } from "../world/people.ts";
import type { Deed, Press } from "./deeds.ts";
import { drawUpload, upload } from "./uploads.ts";

export interface Everyday {
  words: string;
  icon: string;
  /** The window it opens; null: it is done at once. */
  form: string | null;
  /** What is done in the window. */
  press: Press[];
  expect: Deed["expect"];
  name: string;
}
type Draw = (dice: Dice, voice: Voice, skin: Skin, key: string) => Everyday;

/** Done at once. Some name a pause and only print, list or look at it. */
const AT_ONCE = [
  "In phiếu biên nhận",
  "In phiếu kiểm soát",
  "In phiếu yêu cầu bổ sung",
  "In thông báo tạm dừng",
  "Xem lịch sử",
  "Lịch sử xử lý",
  "Lịch sử tạm dừng",
  "Nhật ký xử lý",
  "Xem văn bản tạm dừng",
  "Xuất Excel",
  "Xuất danh sách",
  "Xuất danh sách hồ sơ tạm dừng",
  "Lưu nháp",
  "Lưu tạm",
  "Giao việc",
  "Theo dõi",
  "Gửi ý kiến",
  "Sao chép",
];

const title = (skin: Skin, words: string) => `<div${cls(skin, "dialogTitle", "h")}>${words}</div>`;
const area = (label: string, key: string) =>
  `<div class="fld"><label>${label}</label><textarea class="full" rows="2" data-k="${key}-text"></textarea></div>`;
const choice = (label: string, options: readonly string[], key: string) =>
  `<div class="fld"><label>${label}</label><select class="full" data-k="${key}-choice">${options.map((it) => `<option>${it}</option>`).join("")}</select></div>`;
const foot = (skin: Skin, commit: string, key: string) =>
  `<div class="foot">${button(skin, commit, { primary: true, attrs: ` data-k="${key}-commit" data-do="commit"` })} ${button(skin, "Đóng", { attrs: ` data-k="${key}-close" data-do="close"` })}</div>`;
const typed = (key: string): Press => ({ k: `${key}-text`, type: "Đề nghị xem xét" });
const done = (key: string): Press => ({ k: `${key}-commit` });

/** To a colleague, with an upload and an opinion as a pause has them. */
const assign: Draw = (dice, voice, skin, key) => {
  const words = dice.pick([
    "Phân công",
    "Phân công xử lý",
    "Chuyển xử lý",
    "Chuyển cán bộ",
    "Giao xử lý",
    "Trình lãnh đạo",
    "Xin ý kiến",
  ]);
  const to = choice(
    dice.pick(["Cán bộ xử lý", "Người nhận", "Chuyển đến", "Người xử lý"]),
    [personName(dice), personName(dice)],
    key,
  );
  const label = dice.pick(["Tệp đính kèm", "Văn bản đính kèm", "Tài liệu kèm theo"]);
  const part = upload(dice, drawUpload(dice), `${key}-paper`, label, skin, voice.icons);
  const opinion = area(dice.pick(["Ý kiến", "Ý kiến chỉ đạo", "Ý kiến xử lý", "Nội dung"]), key);
  const commit = dice.pick(["Xác nhận", "Gửi", "Chuyển", "Đồng ý", "Thực hiện", words]);
  return {
    words,
    icon: "send",
    form: `${title(skin, words)}${to}${dice.shuffle([part, opinion]).join("")}${foot(skin, commit, key)}`,
    press: [typed(key), done(key)],
    expect: "free",
    name: "assign",
  };
};

const comment: Draw = (dice, voice, skin, key) => {
  const words = dice.pick(["Bình luận", "Trao đổi", "Ghi chú", "Thêm ghi chú", "Ý kiến"]);
  const part = dice.chance(0.5)
    ? upload(dice, drawUpload(dice), `${key}-paper`, "Tệp đính kèm", skin, voice.icons)
    : "";
  return {
    words,
    icon: "edit",
    form: `${title(skin, words)}${area(dice.pick(["Nội dung", "Nội dung ghi chú", "Ý kiến"]), key)}${part}${foot(skin, dice.pick(["Gửi", "Lưu", "Đồng ý"]), key)}`,
    press: [typed(key), done(key)],
    expect: "free",
    name: "comment",
  };
};

/** A list of those that stand still is taken out: nothing comes to stand still by it. */
const exported: Draw = (dice, _voice, skin, key) => {
  const words = dice.pick(["Xuất Excel", "Xuất danh sách", "Kết xuất"]);
  const dates = `<div class="fld"><label>Từ ngày</label><input type="text" value="01/11/2026"></div><div class="fld"><label>Đến ngày</label><input type="text" value="27/11/2026"></div>`;
  const status = choice("Trạng thái", ["Tất cả", "Đang xử lý", "Tạm dừng xử lý", "Yêu cầu bổ sung"], key);
  return {
    words,
    icon: "download",
    form: `${title(skin, dice.pick(["Xuất danh sách hồ sơ", "Xuất Excel", "Kết xuất dữ liệu"]))}${dates}${status}${foot(skin, dice.pick(["Xuất", "Xuất Excel", "Đồng ý", "Thực hiện"]), key)}`,
    press: [{ k: `${key}-choice`, choose: dice.pick(["Tất cả", "Tạm dừng xử lý"]) }, done(key)],
    expect: "free",
    name: "export",
  };
};

/** The notice of a pause is one of the papers that are printed. */
const print: Draw = (dice, _voice, skin, key) => {
  const words = dice.pick(["In phiếu", "In mẫu", "In biểu mẫu"]);
  const papers = [
    "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    "Phiếu yêu cầu bổ sung",
    "Thông báo tạm dừng xử lý",
    "Phiếu kiểm soát",
  ];
  return {
    words,
    icon: "print",
    form: `${title(skin, dice.pick(["Chọn mẫu in", "In phiếu", "In biểu mẫu"]))}${choice(dice.pick(["Mẫu in", "Mẫu phiếu", "Biểu mẫu"]), papers, key)}${foot(skin, dice.pick(["In", "In phiếu", "Xem trước", "Đồng ý"]), key)}`,
    press: [{ k: `${key}-choice`, choose: dice.pick(papers) }, done(key)],
    expect: "free",
    name: "print",
  };
};

/** What was done with the dossier: it was paused once, and only that is said. */
const history: Draw = (dice, _voice, skin, key) => {
  const words = dice.pick(["Xem lịch sử", "Lịch sử xử lý", "Nhật ký xử lý", "Tiến trình xử lý"]);
  const rows = ["Tiếp nhận hồ sơ", "Chuyển xử lý", "Yêu cầu bổ sung"].map(
    (it, i) => `<tr><td>0${i + 2}/11/2026 09:1${i}</td><td>${it}</td><td>${personName(dice)}</td></tr>`,
  );
  return {
    words,
    icon: "view",
    form: `${title(skin, words)}<table class="wide"><thead><tr><th>Thời gian</th><th>Nội dung</th><th>Người thực hiện</th></tr></thead><tbody>${rows.join("")}</tbody></table><div class="foot">${button(skin, "Đóng", { attrs: ` data-k="${key}-close" data-do="close"` })}</div>`,
    press: [{ k: `${key}-close` }],
    expect: "nothing",
    name: "history",
  };
};

const atOnce: Draw = (dice) => {
  const plain = [...(ACTIONS.forward ?? []), ...(ACTIONS.resume ?? []), ...(ACTIONS.none ?? [])];
  const words = dice.chance(0.35) ? dice.pick(plain).words : dice.pick(AT_ONCE);
  const it = plain.find((one) => one.words === words);
  return { words, icon: it?.icon ?? "print", form: null, press: [], expect: "free", name: "at once" };
};

/** Two things beside the pause, of different words. */
export function drawEveryday(dice: Dice, voice: Voice, skin: Skin, taken: string): Everyday[] {
  const out: Everyday[] = [];
  while (out.length < 2) {
    const draw = dice.weigh([
      [atOnce, 5],
      [assign, 4],
      [comment, 2],
      [exported, 1.5],
      [print, 1.5],
      [history, 1],
    ] as const);
    const one = draw(dice, voice, skin, `day${out.length}`);
    if (one.words !== taken && one.words !== out[0]?.words) out.push(one);
  }
  return out;
}

/** Beside a form's commit: what saves it for later, prints it, shows it. */
export const ASIDE = ["Lưu nháp", "Lưu tạm", "In phiếu", "Xem trước", "In thông báo", "Tải mẫu"];
