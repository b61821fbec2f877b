/** A board: a lane for each status, its words over the cards of the dossiers that are in it. */
import { cls } from "../look/skins.ts";
import { esc } from "../marks.ts";
import { cards, drawPair, inner } from "./cards.ts";
import { type ListOf, range, type Structure } from "./tables.ts";

const MARKED = /<!--t:([^>]*\/status)-->([^<]*)<!--\/t-->/;

/** The words over a lane, marked for each dossier in it: they are where its status stands. */
function laneTitle(marks: RegExpExecArray[]): string {
  const words = (marks[0] as RegExpExecArray)[2] as string;
  return marks.reduce((html, [, path]) => `<!--t:${path}-->${html}<!--/t-->`, words);
}

export const board: Structure = (of) => {
  const status = of.columns.find((it) => it.fields.length === 1 && it.fields[0] === "status");
  const marks = range(of.rows).map((row) => MARKED.exec(status?.cells[row] ?? ""));
  if (!status || marks.some((it) => it === null)) return cards(of);
  const lanes = new Map<string, number[]>();
  for (const [row, it] of marks.entries()) {
    const words = it?.[2] as string;
    lanes.set(words, [...(lanes.get(words) ?? []), row]);
  }
  const rest: ListOf = { ...of, columns: of.columns.filter((it) => it !== status) };
  const [how, titled, counted] = [drawPair(of), of.dice.chance(0.6), of.dice.chance(0.6)];
  return `<div class="board">${[...lanes.values()]
    .map(
      (rows) =>
        `<div class="lane"><div class="lt">${laneTitle(rows.map((row) => marks[row] as RegExpExecArray))}${counted ? ` <span class="small muted">${esc(`(${rows.length})`)}</span>` : ""}</div>${rows
          .map((row) => `<div${cls(of.skin, "card", "cardx")}>${inner(rest, row, how, titled)}</div>`)
          .join("")}</div>`,
    )
    .join("")}</div>`;
};
