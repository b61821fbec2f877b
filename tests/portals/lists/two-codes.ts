/** A dossier's second code: the national portal's, or a ministry's (domain.md §8). */
import type { Dice } from "../dice.ts";
import { mark } from "../marks.ts";
import type { Fact } from "../truth.ts";
import { fact } from "../values/dates.ts";
import { type Voice, wordsOf } from "../voice.ts";
import type { Facts } from "../world/facts.ts";
import type { Column } from "./columns.ts";

export type SecondCode = "none" | "small line" | "column" | "bracketed" | "portal's name";
export const drawSecond = (dice: Dice): SecondCode =>
  dice.weigh([
    ["none", 14],
    ["small line", 2],
    ["column", 2],
    ["bracketed", 0.7],
    ["portal's name", 0.7],
  ] as const);

/** The national portal, as its code is called by its name alone. */
const PORTALS = ["DVCQG", "Cổng DVCQG", "Cổng DVC quốc gia", "Cổng Dịch vụ công quốc gia"];

/** Under or behind the first one, named for what it is. A column of its own is drawn with the columns. */
export function addSecond(
  how: SecondCode,
  columns: Column[],
  dossiers: readonly Facts[],
  voice: Voice,
  facts: Map<string, Record<string, Fact>>,
  dice: Dice,
): void {
  const code = columns.find((it) => it.fields[0] === "code");
  if (!code || how === "none" || how === "column") return;
  const named = how === "portal's name";
  const words = named ? dice.pick(PORTALS) : wordsOf(voice, "alias");
  const old = dice.chance(0.6);
  const doubt = named ? undefined : voice.labels.alias?.[2];
  code.cells = code.cells.map((cell, row) => {
    const of = dossiers[row] as Facts;
    // Only the name beside it tells such a one from a ministry's own.
    if (named && old) of.alias = of.alias.replace(/^(G\d\d)[\d.]*/, "000.00.00.$1");
    Object.assign(facts.get(of.code) as object, { aliases: fact(doubt, [of.alias]) });
    const second = mark(`${of.code}/alias`, of.alias);
    return how === "bracketed"
      ? `${cell} <span class="small">(${words}: ${second})</span>`
      : `${cell}<div class="small muted">${words}: ${second}</div>`;
  });
}
