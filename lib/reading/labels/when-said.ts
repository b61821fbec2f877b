/**
 * Days that are told from today: 'Hôm nay, 16:30', '2 giờ trước'. Nobody who reads the page later knows which day was
 * meant; where the page keeps the day itself beside such words, in a `time` or a tooltip, it is that day.
 */
import { attributeOf, parentOf, tagOf } from "../../dom/safe.ts";
import type { Piece } from "../sight/text.ts";
import { clean } from "../words/fold.ts";

const RELATIVE =
  /^(?:hôm (?:nay|qua|kia)|(?:sáng|trưa|chiều|tối) (?:nay|mai|qua)|ngày (?:mai|kia)|mai(?!\p{L})|vừa xong|(?:còn )?\d{1,3} (?:phút|giờ|ngày|tuần|tháng) (?:trước|nữa|sau|tới))/iu;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** One day, with or without its time, and nothing else. */
const DAY = /^(?:\d{1,2}:\d{2}(?::\d{2})? )?\d{1,2}\/\d{1,2}\/\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;

/** The pieces, of which those that tell a day from today say the day that the page keeps for it. */
export const withDays = (pieces: Piece[]): Piece[] =>
  pieces.some(({ text }) => RELATIVE.test(text))
    ? pieces.map((piece) => ({ ...piece, text: whenSaid(piece) }))
    : pieces;

function whenSaid({ el, text }: Piece): string {
  if (!RELATIVE.test(text)) return text;
  for (let at: Element | null = el, up = 0; at && up < 2; at = parentOf(at), up++) {
    const kept = tagOf(at) === "TIME" ? clean(attributeOf(at, "datetime") ?? "") : "";
    if (ISO.test(kept)) return kept;
    const tip = clean(attributeOf(at, "title") ?? attributeOf(at, "data-original-title") ?? "");
    if (DAY.test(tip)) return tip;
  }
  return text;
}
