/**
 * What cards write in the place of whole labels: 'TN 09/11 08:05 · Hẹn 16/11', 'Nhận: 12/11/2026', 'Xử lý: Trần Thị
 * Mẫu'. One short word is a label only where the day or the person it governs stands right behind it.
 */

import { DATED } from "../../dossier/meanings.ts";
import type { Piece } from "../sight/text.ts";
import { findMoments } from "../words/dates.ts";
import { clean, fold } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { isPersonName } from "../words/people.ts";
import { shortDayIn } from "../words/short-days.ts";
import { shortFor } from "../words/short-words.ts";
import { readYearless, YEARLESS } from "../words/yearless-days.ts";
import type { Labelled } from "./labelled.ts";
import { withDays } from "./when-said.ts";

/** 'Nhận' may be who got it last: beside a day on which it is promised, or given back, it is the receipt. */
const OF_RECEIPT = /^(?:da )?nhan\b/;
const PROMISED =
  /(?:^|[^\p{L}])(?:hẹn|trả(?= (?:dân|kq|kết quả|công dân|người dân)|\s*[:：]|\s*$))(?:[^\p{L}]|$)/iu;

const HOLDER = new Set(
  "xu ly|dang xu ly|thu ly|phu trach|cb xu ly|cb thu ly|cv xu ly|cv thu ly|chuyen vien|chuyen vien xu ly|chuyen vien thu ly|dang giu|nguoi giu|nguoi dang giu|can bo dang giu|giao cho".split(
    "|",
  ),
);

/** 'Đang xử lý' without a colon is a state, and the name behind it the applicant's as soon as not. */
const NAMES_PERSON = /(?:^| )(?:chuyen vien|can bo|nguoi|cb|cv)(?: |$)/;

const DAY = String.raw`(?:\d{1,2}[:hg]\d{2}(?::\d{2})?,?\s+)?\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}){1,2}(?!\d)|${YEARLESS}`;
/** A label with its day in one text, at its beginning or behind what parts it from another. */
const withDay = (colon: string) =>
  new RegExp(
    String.raw`(^|[·•|;,]\s*|\s[–—-]\s+)([\p{L}][\p{L}./ ]{0,30}?)\s*${colon}\s+(?=(?:ngày |lúc )?(?:${DAY}))`,
    "giu",
  );
const WITH_DAY = withDay("[:：]?");
const COLON_DAY = withDay("[:：]");
/** One day and no words of anything else. */
function isDay(text: string): boolean {
  if (readYearless(text)) return true;
  const short = shortDayIn(text);
  const [only, more] = findMoments(short?.text ?? text).found;
  if (!only || more) return false;
  return !/\p{L}{2}/u.test(
    `${text.slice(0, only.from)} ${text.slice(only.to)}`.replace(/ngày|lúc|vào/giu, ""),
  );
}
/** An element says this and nothing else: it is no part of a sentence. */
const isWhole = ({ text, el }: Piece): boolean => clean(el.textContent ?? "") === text;
/** What parts one thing from the next, in an element of its own. */
const DOT = /^[·•|]+$/;

/**
 * The pieces with short labels written out, and what was written for each. `strict`: only those with a colon, as in a
 * cell, where a sentence may stand too.
 */
export function spelled(
  given: Piece[],
  meaningOf: MeaningOf,
  strict = false,
): { pieces: Piece[]; own: Map<string, string> } {
  const own = new Map<string, string>();
  const all = withDays(given);
  const pieces = all.filter((p) => p.field || !DOT.test(p.text));
  const promised = pieces.some((p) => PROMISED.test(p.text));
  const label = (word: string): string | null => {
    const shown = word.replace(/\s*[:：]\s*$/, "").trim();
    const known = meaningOf(shown);
    if (known !== null) return DATED.has(known) ? shown : null;
    const said = fold(shown).replace(/\.$/, "");
    if (OF_RECEIPT.test(said) && !promised) return null;
    const full = shortFor(said);
    if (full !== null) own.set(full, shown);
    return full;
  };
  const out = pieces.map((piece, i): Piece => {
    if (piece.field) return piece;
    const next = pieces[i + 1];
    const beside = next && next.line <= piece.line + 1 ? next.text : "";
    const bare = piece.text.replace(/\s*[:：]\s*$/, "");
    const colon = bare === piece.text ? "" : ":";
    const said = bare.length <= 24 ? fold(bare) : "";
    if (HOLDER.has(said) && (colon !== "" || NAMES_PERSON.test(said)) && isPersonName(beside))
      return { ...piece, text: `${HOLDS}:` };
    const [, who = "", name = ""] = /^([^:：]{2,24})[:：]\s*(.+)$/.exec(piece.text) ?? [];
    if (HOLDER.has(fold(who)) && isPersonName(name)) return { ...piece, text: `${HOLDS}: ${name}` };
    // Which of the days around it is its own is told from all of them (facing.ts).
    if (
      bare.length <= 24 &&
      (colon !== "" || !strict || isWhole(piece)) &&
      meaningOf(bare) === null &&
      (isDay(beside) || isDay(pieces[i - 1]?.text ?? ""))
    ) {
      const full = label(bare);
      if (full !== null) return { ...piece, text: `${full}${colon}` };
    }
    if (!/\d[/.-]\d/.test(piece.text) || piece.text.length > 200) return piece;
    const text = piece.text.replace(strict ? COLON_DAY : WITH_DAY, (all, before: string, word: string) => {
      const full = label(word);
      return full === null ? all : `${before}${full}: `;
    });
    return text === piece.text ? piece : { ...piece, text };
  });
  return { pieces: out, own };
}

const HOLDS = "Người xử lý";

/** A pair by the label that the page itself shows. */
export const asShown = (pair: Labelled, own: Map<string, string>): Labelled => {
  const shown = own.get(pair.label);
  return shown === undefined ? pair : { ...pair, label: shown };
};
