/** Labels and values of one dossier: the ways in which portals put them. */
import { cls } from "../look/skins.ts";
import { esc, markField } from "../marks.ts";
import * as more from "./more-pairs.ts";
import { inRows, type Pair, type PairStructure } from "./pair.ts";

const colon = ({ label, bare }: Pair) => (/:\s*(?:<\/span>)?$/.test(label) ? label : `${bare}:`);
let nextId = 0;
const id = () => `f${++nextId}`;
/** Ids are the same for the same page. */
export const freshIds = () => {
  nextId = 0;
};

const table =
  (size: number, tag: "td" | "th", line = ""): PairStructure =>
  ({ pairs, skin }) =>
    `<table${cls(skin, "table", `wide ${line}`)}><tbody>${inRows(pairs, size)
      .map((row) => `<tr>${row.map((it) => `<${tag}>${it.label}</${tag}><td>${it.html}</td>`).join("")}</tr>`)
      .join("")}</tbody></table>`;

const dl: PairStructure = ({ pairs }) =>
  `<dl class="p">${pairs.map((it) => `<dt>${it.label}</dt><dd>${it.html}</dd>`).join("")}</dl>`;
const beside: PairStructure = ({ pairs, skin }) =>
  pairs
    .map(
      (it) =>
        `<div${cls(skin, "row", "lv")}><div${cls(skin, "label")}>${it.label}</div><div${cls(skin, "value")}>${it.html}</div></div>`,
    )
    .join("");
const twoColumns: PairStructure = (of) => `<div class="cols2">${beside(of)}</div>`;
const above: PairStructure = ({ pairs }) =>
  `<div>${pairs.map((it) => `<div class="over"><span>${it.bare}</span><span>${it.html}</span></div>`).join("")}</div>`;
const strong: PairStructure = ({ pairs }) =>
  pairs.map((it) => `<p style="margin:3px 0"><b>${colon(it)}</b> ${it.html}</p>`).join("");
const breaks: PairStructure = ({ pairs }) =>
  `<div>${pairs.map((it) => `${colon(it)} ${it.html}`).join("<br>")}</div>`;
const bars: PairStructure = ({ pairs }) =>
  inRows(pairs, 3)
    .map((row) => `<div>${row.map((it) => `${colon(it)} ${it.html}`).join(" | ")}</div>`)
    .join("");
const bullets: PairStructure = ({ pairs }) =>
  `<ul>${pairs.map((it) => `<li><span>${colon(it)}</span> ${it.html}</li>`).join("")}</ul>`;

/** Values in fields that cannot be written in (portals.md, 4). */
const fields =
  (how: "disabled" | "readonly"): PairStructure =>
  ({ pairs, skin }) =>
    `<div class="cols3">${pairs
      .map((it) => {
        const key = id();
        const field =
          it.field === "procedureName"
            ? `<textarea id="${key}"${cls(skin, "input", "full")} rows="2" ${how}>${esc(it.text)}</textarea>`
            : `<input type="text" id="${key}"${cls(skin, "input", "full")} ${how} value="${esc(it.text)}">`;
        return `<div class="ff"><label for="${key}">${it.label}</label>${skin.field(markField(it.path, field))}</div>`;
      })
      .join("")}</div>`;
const floating: PairStructure = ({ pairs }) =>
  `<div class="cols3">${pairs.map((it) => `<div class="mff">${markField(it.path, `<input class="mat-input-element" readonly value="${esc(it.text)}">`)}<label class="mat-form-field-label">${it.bare}</label></div>`).join("")}</div>`;
const fieldTable: PairStructure = ({ pairs }) =>
  `<table class="noline wide"><tbody>${inRows(pairs, 2)
    .map(
      (row) =>
        `<tr>${row.map((it) => `<td>${it.label}</td><td>${markField(it.path, `<input class="full" disabled value="${esc(it.text)}">`)}</td>`).join("")}</tr>`,
    )
    .join("")}</tbody></table>`;

export const PAIR_STRUCTURES: readonly (readonly [readonly [string, PairStructure], number])[] = [
  [["table of pairs", table(1, "td")], 3],
  [["table of th pairs", table(1, "th")], 2],
  [["table of two pairs", table(2, "td")], 3],
  [["table of two th pairs", table(2, "th")], 1.5],
  [["layout table", table(2, "td", "noline")], 2],
  [["dl", dl], 2],
  [["label beside", beside], 5],
  [["two columns", twoColumns], 4],
  [["label above", above], 3],
  [["strong", strong], 2],
  [["breaks", breaks], 1.5],
  [["bars", bars], 1],
  [["bullets", bullets], 1],
  [["disabled fields", fields("disabled")], 2.5],
  [["readonly fields", fields("readonly")], 1],
  [["floating labels", floating], 1],
  [["field table", fieldTable], 1],
  [["labels above in rows", more.labelsAbove], 1],
  [["boxed list", more.boxedList], 1.5],
  [["running line", more.runningLine], 1],
  [["colon apart", more.colonApart], 1],
  [["neighbours in a grid", more.neighbours], 1.5],
  [["label below", more.labelBelow], 0.5],
  [["disabled selects", more.disabledSelects], 1],
  [["components", more.components], 1],
];
