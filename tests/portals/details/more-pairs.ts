/** Rarer ways to put labels and values. */
import { cls } from "../look/skins.ts";
import { esc, markField } from "../marks.ts";
import { inRows, type Pair, type PairStructure } from "./pair.ts";

const bare = ({ bare: words }: Pair) => words;

/** Labels in a row, their values in the row below (Ant Design's vertical descriptions). */
export const labelsAbove: PairStructure = ({ pairs, skin }) =>
  `<table${cls(skin, "table", "wide")}><tbody>${inRows(pairs, 3)
    .map(
      (row) =>
        `<tr>${row.map((it) => `<th>${bare(it)}</th>`).join("")}</tr><tr>${row.map((it) => `<td>${it.html}</td>`).join("")}</tr>`,
    )
    .join("")}</tbody></table>`;

/** `<dl>` whose pairs are boxes. */
export const boxedList: PairStructure = ({ pairs }) =>
  `<dl class="cols2" style="margin:0">${pairs.map((it) => `<div><dt class="muted">${it.label}</dt><dd style="margin:0">${it.html}</dd></div>`).join("")}</dl>`;

/** One after the other in running lines. */
export const runningLine: PairStructure = ({ pairs }) =>
  inRows(pairs, 2)
    .map(
      (row) =>
        `<div style="padding:3px 0">${row.map((it) => `<span class="muted">${bare(it)}:</span> <span>${it.html}</span>`).join("&nbsp;&nbsp;&nbsp;&nbsp;")}</div>`,
    )
    .join("");

/** The colon stands alone between the two. */
export const colonApart: PairStructure = ({ pairs }) =>
  `<table class="noline"><tbody>${pairs.map((it) => `<tr><td>${bare(it)}</td><td>:</td><td>${it.html}</td></tr>`).join("")}</tbody></table>`;

/** A grid of boxes with labels and values as neighbours. */
export const neighbours: PairStructure = ({ pairs }) =>
  `<div style="display:grid;grid-template-columns:190px 1fr 190px 1fr;gap:6px 12px">${pairs.map((it) => `<div class="muted">${it.label}</div><div>${it.html}</div>`).join("")}</div>`;

/** Material's and Ant Design's list items: the value first, its label small below it. */
export const labelBelow: PairStructure = ({ pairs }) =>
  `<div class="cols3">${pairs.map((it) => `<div class="vb"><div style="font-weight:600">${it.html || "&nbsp;"}</div><div class="small muted">${bare(it)}</div></div>`).join("")}</div>`;

/** Selects that cannot be changed among fields that cannot be written in. */
export const disabledSelects: PairStructure = ({ pairs, skin }) =>
  `<div class="cols2">${pairs
    .map((it) => {
      const field = /status|channel|field|level/.test(it.field)
        ? `<select disabled${cls(skin, "input", "full")}><option>-- Chọn --</option><option selected>${esc(it.text)}</option></select>`
        : `<input type="text" disabled${cls(skin, "input", "full")} value="${esc(it.text)}">`;
      return `<div class="ff"><label>${it.label}</label>${markField(it.path, field)}</div>`;
    })
    .join("")}</div>`;

/** A component for each, with its label in a root of its own and the value given through a slot. */
export const components: PairStructure = ({ pairs, dice }) => {
  const inner = dice.pick([
    (label: string) => `<div>${label}</div><div><slot></slot></div>`,
    (label: string) => `<dl style="margin:0"><dt>${label}</dt><dd><slot></slot></dd></dl>`,
    (label: string) => `<b>${label}:</b> <slot></slot>`,
  ]);
  return `<div class="cols2">${pairs
    .map(
      (it) =>
        `<x-field style="display:block;padding:3px 0"><template shadowrootmode="open" shadowrootclonable>${inner(bare(it))}</template>${it.html}</x-field>`,
    )
    .join("")}</div>`;
};
