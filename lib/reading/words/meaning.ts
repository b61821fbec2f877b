/** From a label's words to its meaning. */

import type { Meaning } from "../../dossier/meanings.ts";
import { extraOf } from "./extras.ts";
import { foldLabel } from "./fold.ts";
import { shapeOf } from "./label-grammar.ts";
import { LEXICON, OTHERS, UNCLEAR } from "./lexicon.ts";

export interface MeaningOf {
  (label: string): Meaning | null;
  /** Somebody has said of this very label what it means: it needs no other beside it to be believed. */
  isTold?(label: string): boolean;
}

const BASE = new Map<string, Meaning>();
for (const word of OTHERS) BASE.set(word, "other");
for (const word of UNCLEAR) BASE.set(word, "unclear");
for (const [meaning, wordings] of Object.entries(LEXICON))
  for (const word of wordings) BASE.set(word, meaning as Meaning);

/** An office's or a product's own wordings win over ours. `null` takes a wording away. */
export type Wordings = Record<string, Meaning | null>;

/**
 * `last`: what is said of labels elsewhere, for those that neither `own` nor our own words know.
 * The meaning of a whole label, or null where it is not known. Matching is by
 * the whole folded label: a word too many makes it another label.
 */
export function makeMeaning(own: Wordings = {}, last: Map<string, Meaning | null> = new Map()): MeaningOf {
  const mine = new Map<string, Meaning | null>();
  for (const [label, meaning] of Object.entries(own)) mine.set(foldLabel(label), meaning);
  const seen = new Map<string, Meaning | null>();
  const meaningOf: MeaningOf = (label) => {
    if (label.length > 80) return null;
    const known = seen.get(label);
    if (known !== undefined) return known;
    const made =
      look(label, mine) ?? (mine.has(foldLabel(label)) ? null : (last.get(foldLabel(label)) ?? null));
    if (seen.size > 2000) seen.clear();
    seen.set(label, made);
    return made;
  };
  meaningOf.isTold = (label) => {
    if (mine.size + last.size === 0) return false;
    const word = foldLabel(label);
    return mine.get(word) != null || (!mine.has(word) && !BASE.has(word) && last.get(word) != null);
  };
  return meaningOf;
}

function look(label: string, mine: Map<string, Meaning | null>): Meaning | null {
  const word = foldLabel(label);
  if (word === "") return null;
  const own = mine.get(word);
  if (own !== undefined) return own;
  const plain = loose(word);
  return BASE.get(word) ?? BASE.get(plain) ?? shapeOf(plain) ?? (extraOf(plain) ? "other" : null);
}

/** Small words that change nothing: 'Ngày, giờ hẹn trả', 'Hạn xử lý (bước)', 'Trạng thái HS'. */
function loose(word: string): string {
  return word
    .replace(
      / ?[([][^)\]]*\b(?:tu (?:dong|sinh|cap)|he thong (?:cap|sinh|tao)|bat buoc|neu co)\b[^)\]]*[)\]]/g,
      "",
    )
    .replace(/ ?\(?\?\)?$/, "")
    .replace(/[()[\]]/g, " ")
    .replace(/\bhs\b/g, "ho so")
    .replace(/\bkq\b/g, "ket qua")
    .replace(/\bt\/?g\b/g, "thoi gian")
    .replace(/\bht (?=nop|tiep nhan|gui)/g, "hinh thuc ")
    .replace(/\btn\b/g, "tiep nhan")
    .replace(/\bhc\b/g, "hanh chinh")
    .replace(/\bxl\b/g, "xu ly")
    .replace(/\bgq\b/g, "giai quyet")
    .replace(/^(?:ngay gio|ngay\/gio|ngay, gio|gio, ngay|ngay va gio) (?=tiep nhan|hen tra|nop)/, "ngay ")
    .replace(/\s+/g, " ")
    .trim();
}
