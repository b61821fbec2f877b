/**
 * Cards that say little by labels (cases of kanban and mobile-like lists): the procedure as a title, the status as a
 * chip, codes and ways in on one line, one short word before each day, and days without their year.
 */
import type { Dice } from "../dice.ts";
import { cls } from "../look/skins.ts";
import { either, type Fact } from "../truth.ts";
import type { Voice } from "../voice.ts";
import { YEARLESS } from "../world/moments.ts";
import type { Column } from "./columns.ts";
import { range, type Structure } from "./tables.ts";

export const SHORT_CARDS = "short cards";

/** The portal's voice on such cards. */
export function speakShort(voice: Voice, dice: Dice): void {
  const say = (field: string, words: readonly string[]) => {
    voice.labels[field] = [dice.pick(words), 1];
  };
  say("receivedAt", ["TN", "Tiếp nhận", "Đã TN"]);
  say("submittedAt", ["Nộp", "Gửi lúc", "Đã nộp"]);
  say("dueAt", ["Hẹn", "Hẹn trả", "Ngày hẹn"]);
  if (dice.chance(0.6)) {
    voice.date = dice.pick(YEARLESS);
    voice.shortDate = voice.date;
  }
  voice.dateSplit = false;
  if (voice.nothing === "") voice.nothing = "—";
  if (voice.names === "cut") voice.names = "as is";
  voice.writing.broken = false;
}

const DAYS = ["submittedAt", "receivedAt", "dueAt"];
const TITLES = ["procedureName", "status", "code", "procedureCode", "field", "channel", "applicant"];
/** What no label says may be left unread: its place in few cards proves nothing. */
export function softened(facts: Record<string, Fact>): void {
  for (const name of ["procedureName", "status", "statusText", "paused", "field", "channel"]) {
    const fact = facts[name];
    if (fact?.is === "said") facts[name] = either(fact.value, "no label says it");
  }
}

export const shortCards: Structure = (of) => {
  const { dice } = of;
  const one = (field: string) => of.columns.find((it) => it.fields.length === 1 && it.fields[0] === field);
  const [dot, link, apart, tag] = [
    dice.pick([" · ", " • ", " | "]),
    dice.chance(0.5),
    dice.chance(0.5),
    dice.pick(["article", "li", "div"]),
  ];
  // The state, the way in and the field beside the code, each in a box of its own with nothing between.
  const chips = dice.chance(0.3);
  const flat = (head: string) => head.replace(/<br>/g, " ").replace(/\s*[:：]\s*$/, "");
  const line = (parts: (string | undefined)[]) => {
    const said = parts.filter((it): it is string => it !== undefined && it !== "");
    return apart
      ? said.map((it) => `<span>${it}</span>`).join(`<i style="padding:0 3px">${dot.trim()}</i>`)
      : said.join(dot);
  };
  const day = (it: Column, row: number) => {
    const cell = it.cells[row] ?? "";
    return apart ? `${flat(it.head)} <b>${cell}</b>` : `${flat(it.head)} ${cell}`;
  };
  const card = (row: number) => {
    const cell = (field: string) => one(field)?.cells[row];
    const title = cell("procedureName");
    const rest = of.columns.filter(
      (it) => !(it.fields.length === 1 && [...TITLES, ...DAYS].includes(it.fields[0] as string)),
    );
    const days = DAYS.flatMap((field) => one(field) ?? []);
    const boxes = ["status", "channel", "field"]
      .map(cell)
      .map((it) => (it ? `<span class="chip">${it}</span>` : ""))
      .join("");
    return `${chips ? `<div>${cell("code")}${boxes}</div>` : ""}<div><b>${cell("applicant") ?? ""}</b>${chips ? "" : ` <span class="st">${cell("status") ?? ""}</span>`}</div>
      ${title ? `<p style="margin:3px 0">${link ? `<a href="#/${row}">${title}</a>` : title}</p>` : ""}
      <div class="small">${line((chips ? ["procedureCode"] : ["code", "procedureCode", "field", "channel"]).map(cell))}</div>
      <div class="small">${line(days.map((it) => day(it, row)))}</div>
      ${rest.map((it) => `<div class="small">${flat(it.head)}: ${it.cells[row] ?? ""}</div>`).join("")}`;
  };
  const box = (inner: string) =>
    `<${tag}${cls(of.skin, "card", "cardx")} style="list-style:none">${inner}</${tag}>`;
  const all = range(of.rows)
    .map((row) => box(card(row)))
    .join("");
  return tag === "li" ? `<ul style="padding:0">${all}</ul>` : `<div>${all}</div>`;
};
