/** How a portal writes its labels: capitals, colon, star, a break where the column is narrow, decomposed letters, an icon or a unit behind. */
import type { Dice } from "../dice.ts";
import { esc } from "../marks.ts";

export interface Writing {
  caps: "as is" | "upper" | "title" | "css upper";
  colon: "" | ":" | " :";
  broken: boolean;
  nfd: boolean;
  hint: boolean;
}

export function drawWriting(dice: Dice): Writing {
  return {
    caps: dice.weigh([
      ["as is", 10],
      ["upper", 1.5],
      ["title", 0.7],
      ["css upper", 0.7],
    ] as const),
    colon: dice.weigh([
      [":", 6],
      ["", 3],
      [" :", 0.5],
    ] as const),
    broken: dice.chance(0.12),
    nfd: dice.chance(0.07),
    hint: dice.chance(0.05),
  };
}

export function cased(words: string, { caps }: Writing): string {
  if (caps === "upper") return words.toLocaleUpperCase("vi");
  if (caps === "title")
    return words.replace(
      /(^|[\s/])(\p{L})/gu,
      (_, gap: string, letter: string) => gap + letter.toLocaleUpperCase("vi"),
    );
  return words;
}

/** A column's heading. `dated`: a format may stand behind it. */
export function heading(words: string, writing: Writing, dated: boolean): string {
  let text = cased(words, writing);
  if (writing.hint && dated) text += " (dd/MM/yyyy)";
  const pieces = text.split(" ");
  const middle = Math.ceil(pieces.length / 2);
  let html =
    writing.broken && pieces.length > 2
      ? `${esc(pieces.slice(0, middle).join(" "))}<br>${esc(pieces.slice(middle).join(" "))}`
      : esc(text);
  if (writing.caps === "css upper") html = `<span style="text-transform:uppercase">${html}</span>`;
  return html;
}

/** A label before or over its value. */
export function labelText(words: string, writing: Writing, star = false): string {
  const html = esc(cased(words, writing)) + (star ? ' <span class="req">*</span>' : "") + writing.colon;
  return writing.caps === "css upper" ? `<span style="text-transform:uppercase">${html}</span>` : html;
}
