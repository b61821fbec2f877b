/** A dossier's second code: the national portal's, or a ministry's (domain.md §8). */
import type { Dice } from "../dice.ts";
import { mark } from "../marks.ts";
import type { Fact } from "../truth.ts";
import { fact } from "../values/dates.ts";
import { type Voice, wordsOf } from "../voice.ts";
import type { Facts } from "../world/facts.ts";
import type { Column } from "./columns.ts";

export type SecondCode = "none" | "small line" | "column" | "bracketed";
export const drawSecond = (dice: Dice): SecondCode =>
  dice.weigh([
    ["none", 14],
    ["small line", 2],
    ["column", 2],
    ["bracketed", 0.7],
  ] as const);

/** Under or behind the first one, named for what it is. A column of its own is drawn with the columns. */
export function addSecond(
  how: SecondCode,
  columns: Column[],
  dossiers: readonly Facts[],
  voice: Voice,
  facts: Map<string, Record<string, Fact>>,
): void {
  const code = columns.find((it) => it.fields[0] === "code");
  if (!code || how === "none" || how === "column") return;
  const words = wordsOf(voice, "alias");
  code.cells = code.cells.map((cell, row) => {
    const of = dossiers[row] as Facts;
    Object.assign(facts.get(of.code) as object, { aliases: fact(voice.labels.alias?.[2], [of.alias]) });
    const second = mark(`${of.code}/alias`, of.alias);
    return how === "bracketed"
      ? `${cell} <span class="small">(${words}: ${second})</span>`
      : `${cell}<div class="small muted">${words}: ${second}</div>`;
  });
}
