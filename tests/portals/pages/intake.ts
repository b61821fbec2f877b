/** Taking a new dossier in: procedure, applicant, required papers with uploads and the store. It has no code yet. */
import { papers } from "../details/papers.ts";
import { Dice } from "../dice.ts";
import { button, cls, drawSkin } from "../look/skins.ts";
import { esc } from "../marks.ts";
import { drawAround } from "../noise/around.ts";
import type { Portal } from "../truth.ts";
import { drawVoice, labelsOf, wordsOf } from "../voice.ts";
import { ACTIONS } from "../words/actions.ts";
import { labelText } from "../words/written.ts";
import { drawFacts, drawPrefixOf } from "../world/facts.ts";
import { drawHost, hosted, LATE_MS } from "./host.ts";

const TITLES = [
  "Tiếp nhận hồ sơ",
  "Tiếp nhận hồ sơ mới",
  "Thêm mới hồ sơ",
  "Tiếp nhận hồ sơ trực tiếp",
  "Nhập hồ sơ mới",
];

export function intake(seed: number): Portal {
  const on = (stream: string) => new Dice(seed, stream);
  const voice = drawVoice(on("words"), on("values"));
  const skin = drawSkin(on("look"));
  const { prefix } = drawPrefixOf(on("codes"));
  const of = drawFacts(on("facts"), prefix);
  const [dice, extra] = [on("intake"), on("noise")];
  const title = extra.pick(TITLES);
  const around = drawAround(extra, voice.icons, prefix, title);
  const label = (field: string, star = false) => labelText(wordsOf(voice, field), voice.writing, star);
  const field = (html: string, value: string, star = false, name = "") =>
    `<div class="ff"><label>${html}${star ? ' <span class="req">*</span>' : ""}</label><input type="text"${cls(skin, "input", "full")}${name} value="${esc(value)}"></div>`;
  const select = (html: string, value: string) =>
    `<div class="ff"><label>${html}</label><select class="full"><option>-- Chọn --</option><option selected>${esc(value)}</option></select></div>`;
  const panel = (head: string, inner: string) =>
    `<div${cls(skin, "panel", "panel")}><div class="h">${head}</div>${inner}</div>`;
  const filled = dice.chance(0.5);
  const general = [
    select(label("field"), of.procedure.field),
    select(
      label("procedureName", true),
      dice.chance(0.5) ? of.procedure.name : `${of.procedure.code} - ${of.procedure.name}`,
    ),
    ...(dice.chance(0.6) ? [field(label("receivedAt"), voice.date.write(of.received))] : []),
    ...(dice.chance(0.5) ? [field(label("dueAt"), of.due === null ? "" : voice.date.write(of.due))] : []),
    ...(dice.chance(0.5) ? [select(label("channel"), voice.channels.direct.words)] : []),
    ...(dice.chance(0.3) ? [field("Số bộ hồ sơ", "1")] : []),
  ];
  const person = [
    field("Họ và tên", filled ? of.person.name : "", true),
    field(label("id", true), filled ? of.person.id : ""),
    field("Ngày sinh", filled ? of.person.born : ""),
    field("Số điện thoại", filled ? of.person.phone : ""),
    field("Địa chỉ", filled ? of.person.place : ""),
  ];
  const list = papers(on("papers"), voice, skin, true);
  const word = dice.pick(ACTIONS.intake ?? []);
  const commit = dice.chance(0.8) ? word.words : "Lưu và tiếp nhận";
  const buttons = [
    button(skin, commit, { primary: true }),
    ...(dice.chance(0.5) ? [button(skin, "Lưu nháp")] : []),
    button(skin, dice.pick(["Hủy bỏ", "Đóng", "Quay lại"])),
  ];
  const host = drawHost(on("host"));
  const body = dice
    .shuffle([
      panel(
        dice.pick(["Thông tin hồ sơ", "Thông tin chung", "Thủ tục hành chính"]),
        `<div class="cols3">${general.join("")}</div>`,
      ),
      panel(
        dice.pick(["Thông tin người nộp", "Thông tin chủ hồ sơ"]),
        `<div class="cols3">${person.join("")}</div>`,
      ),
    ])
    .join("");
  let work = `<h2 class="title">${title}</h2>${body}${list.html}<div class="bar">${buttons.join(" ")}</div>`;
  if (voice.writing.nfd) work = work.normalize("NFD");
  return {
    seed,
    files: hosted(host, title, around, work),
    wait: host === "late" ? LATE_MS + 150 : 0,
    truth: {
      kinds: ["intake"],
      dossiers: [],
      notDossiers: around.others,
      actions: [
        { kind: "intake", label: commit, phase: "any", ...(commit === word.words ? {} : { may: true }) },
      ],
      papers: list.truth,
      paging: null,
    },
    labels: labelsOf(voice),
    axes: {
      page: "intake",
      look: skin.name,
      host,
      papers: list.axis,
      caps: voice.writing.caps,
      nfd: String(voice.writing.nfd),
      noise: around.names.sort().join("+") || "none",
    },
  };
}
