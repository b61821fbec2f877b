/** The way a dossier has gone: steps with officers, units and times; the present step stands last, without an end. */
import type { Dice } from "../dice.ts";
import { cls, type Skin } from "../look/skins.ts";
import { esc, mark } from "../marks.ts";
import type { Fact } from "../truth.ts";
import { doubtOf, fact } from "../values/dates.ts";
import type { Voice } from "../voice.ts";
import type { Facts } from "../world/facts.ts";
import { type At, inHours, truthOf, workTime } from "../world/moments.ts";
import { UNITS } from "../world/offices.ts";
import { personName } from "../world/people.ts";
import { STEPS } from "../world/steps.ts";

export interface HistoryStep {
  name: string;
  officer: string;
  unit: string;
  from: string;
  to: string | null;
  dueAt: string | null;
}
const TITLES = [
  "Tiến trình xử lý",
  "Quá trình xử lý",
  "Lịch sử xử lý",
  "Nhật ký xử lý hồ sơ",
  "Tiến trình xử lý hồ sơ",
];

/** `withDue`: the step's due date stands only here, in the row of the present step. */
export function history(
  dice: Dice,
  of: Facts,
  voice: Voice,
  skin: Skin,
  withDue: boolean,
): { html: string; facts: Record<string, Fact>; axis: string } {
  const before = dice.int(1, 3);
  const span = Math.max(60, Math.floor((of.stepStarted - of.received) / (before + 1)));
  const names = dice.some(
    STEPS.filter((it) => it !== of.step),
    before,
  );
  let start: At = of.received;
  const steps = names.map((name) => {
    const end = inHours(start + span);
    const one = {
      name,
      officer: personName(dice),
      unit: dice.pick(UNITS),
      from: start,
      to: end as At | null,
      due: workTime(dice, end),
    };
    start = end;
    return one;
  });
  steps.push({
    name: of.step,
    officer: of.officer,
    unit: of.unit,
    from: of.stepStarted,
    to: null,
    due: of.stepDue ?? workTime(dice, of.stepStarted + 1440),
  });
  const w = (when: At) => esc(voice.date.write(when));
  const heads = [
    dice.pick(["Bước xử lý", "Tên bước", "Công việc", "Bước"]),
    dice.pick(["Người xử lý", "Cán bộ xử lý", "Người thực hiện"]),
    dice.pick(["Đơn vị", "Đơn vị xử lý", "Phòng ban"]),
    dice.pick(["Ngày bắt đầu", "Bắt đầu", "Thời gian nhận"]),
    dice.pick(["Ngày kết thúc", "Hoàn thành", "Thời gian hoàn thành", "Kết thúc"]),
  ];
  const dueHead = dice.pick(["Hạn xử lý", "Hạn xử lý bước", "Thời hạn xử lý"]);
  const due = withDue && of.stepDue !== null;
  const rows = steps.map((it, at) => {
    const last = at === steps.length - 1;
    const cells = [
      esc(it.name),
      esc(it.officer),
      esc(it.unit),
      w(it.from),
      it.to === null ? dice.pick(["", "", "Đang xử lý"]) : w(it.to),
    ];
    if (due) cells.push(last ? mark(`${of.code}/stepDueAt`, w(it.due)) : w(it.due));
    return `<tr><td>${at + 1}</td>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  const timeline = () =>
    `<ul>${steps
      .map((it) => {
        const end = it.to === null ? "" : `<div class="small">${heads[4]}: ${w(it.to)}</div>`;
        const until = it.to === null ? mark(`${of.code}/stepDueAt`, w(it.due)) : w(it.due);
        return `<li><div><b>${esc(it.name)}</b></div><div>${esc(it.officer)} - ${esc(it.unit)}</div><div class="small">${heads[3]}: ${w(it.from)}</div>${end}${due ? `<div class="small">${dueHead}: ${until}</div>` : ""}</li>`;
      })
      .join("")}</ul>`;
  const asList = dice.chance(0.25);
  const head = ["STT", ...heads, ...(due ? [dueHead] : [])].map((it) => `<th>${it}</th>`).join("");
  const seen: HistoryStep[] = steps.map((it) => ({
    name: it.name,
    officer: it.officer,
    unit: it.unit,
    from: truthOf(it.from, voice.date),
    to: it.to === null ? null : truthOf(it.to, voice.date),
    dueAt: due ? truthOf(it.due, voice.date) : null,
  }));
  const unsure = doubtOf(voice.date);
  return {
    html: `<div${cls(skin, "panel", "panel")}><div class="h">${dice.pick(TITLES)}</div>${asList ? timeline() : `<table${cls(skin, "table", "wide")}><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`}</div>`,
    facts: {
      history: fact(unsure, seen),
      ...(due ? { stepDueAt: fact(unsure, truthOf(of.stepDue as At, voice.date)) } : {}),
    },
    axis: `${asList ? "timeline" : "table"}${due ? " with step due" : ""}`,
  };
}
