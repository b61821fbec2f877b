/** Lists without headings: every dossier says its labels itself. */
import { cls } from "../look/skins.ts";
import type { Column } from "./columns.ts";
import { type ListOf, range, type Structure } from "./tables.ts";

type Pair = (column: Column, cell: string) => string;
const colon = (head: string) => (/[:：]\s*(?:<\/span>)?$/.test(head) ? head : `${head}:`);
const flat = (head: string) => head.replace(/<br>/g, " ");

const beside: Pair = (it, cell) =>
  `<div class="lv"><span>${colon(flat(it.head))}</span><span>${cell}</span></div>`;
const above: Pair = (it, cell) => `<div class="over"><span>${flat(it.head)}</span><span>${cell}</span></div>`;
const line: Pair = (it, cell) => `<div>${colon(flat(it.head))} ${cell}</div>`;
const strong: Pair = (it, cell) => `<p style="margin:2px 0"><b>${colon(flat(it.head))}</b> ${cell}</p>`;
const listed: Pair = (it, cell) => `<dt>${flat(it.head)}</dt><dd>${cell}</dd>`;

export function drawPair({ dice }: ListOf): { pair: Pair; around: (inner: string) => string } {
  return dice.weigh([
    [{ pair: beside, around: (inner: string) => inner }, 4],
    [{ pair: above, around: (inner: string) => inner }, 2],
    [{ pair: line, around: (inner: string) => inner }, 3],
    [{ pair: strong, around: (inner: string) => inner }, 2],
    [
      {
        pair: listed,
        around: (inner: string) => `<dl class="p" style="grid-template-columns:120px 1fr">${inner}</dl>`,
      },
      1,
    ],
  ] as const);
}

const isTitle = (it: Column) => it.fields[0] === "code";

/** The code may stand as the card's title, without a label. */
export function inner(of: ListOf, row: number, how: ReturnType<typeof drawPair>, titled: boolean): string {
  const title = of.columns.find(isTitle);
  const head =
    titled && title ? `<div${cls(of.skin, "title")} style="font-weight:600">${title.cells[row]}</div>` : "";
  const rest = of.columns.filter((it) => !(titled && it === title));
  return head + how.around(rest.map((it) => how.pair(it, it.cells[row] ?? "")).join(""));
}

export const cards: Structure = (of) => {
  const [how, titled] = [drawPair(of), of.dice.chance(0.5)];
  return `<div class="cards">${range(of.rows)
    .map((row) => `<div${cls(of.skin, "card", "cardx")}>${inner(of, row, how, titled)}</div>`)
    .join("")}</div>`;
};

export const items: Structure = (of) => {
  const [how, titled] = [drawPair(of), of.dice.chance(0.6)];
  return `<div class="messageList">${range(of.rows)
    .map((row) => `<div class="messageListItem cardx">${inner(of, row, how, titled)}</div>`)
    .join("")}</div>`;
};

export const bullets: Structure = (of) => {
  const [how, titled] = [drawPair(of), of.dice.chance(0.5)];
  return `<ul style="list-style:none;padding:0">${range(of.rows)
    .map((row) => `<li class="cardx">${inner(of, row, how, titled)}</li>`)
    .join("")}</ul>`;
};

/** Cells that bear their heading for narrow screens. */
export const labelledCells: Structure = (of) =>
  `<table class="wide"><tbody>${range(of.rows)
    .map(
      (row) =>
        `<tr class="cardx" style="display:block">${of.columns.map((it) => `<td data-label="${it.title}" style="display:block;border:0"><span class="muted" style="display:inline-block;width:170px">${colon(flat(it.head))}</span>${it.cells[row]}</td>`).join("")}</tr>`,
    )
    .join("")}</tbody></table>`;
