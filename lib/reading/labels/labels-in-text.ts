/**
 * Labels inside running text: 'Tiếp nhận: 18/11/2026 - Hẹn trả: 21/11/2026'.
 * A cell or card often packs a whole dossier so.
 */

import { DATED, type Meaning } from "../../dossier/meanings.ts";
import { isContinued } from "../sight/lines.ts";
import { type Piece, textOf } from "../sight/text.ts";
import { isTask } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { findMoments } from "../words/dates.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { meaningsOf } from "../words/names-in-label.ts";
import { beginsWithCode, isNationalPortal, isTitledAlias } from "../words/other-names.ts";
import { isCountdown } from "../words/status.ts";
import { cutsIn, HAS_COLON } from "./cuts.ts";
import { isItsValue } from "./facing.ts";
import type { Labelled } from "./labelled.ts";
import { mended } from "./mended-labels.ts";
import { namesIn } from "./several-names.ts";
import { faced } from "./turned-pieces.ts";

/** Words alone, as a label is. */
const named = (text: string): boolean => /\p{L}/u.test(text) && !/[\d:：]/.test(text);

/** A sign or word that joins names in one label; a value with digits is none. */
const JOINED = /^\D{6,80}$/;

/**
 * Splits the pieces of a cell or card into labelled values and the rest. A
 * label's value runs to the next label, known or not, or to the end of `reach`
 * lines after it. `strict`: only words with a colon are labels (a step may be
 * called 'Tiếp nhận').
 */
export function unpack(
  all: Piece[],
  meaningOf: MeaningOf,
  strict = false,
): { pairs: Labelled[]; rest: Piece[] } {
  const only = all.length === 1 ? all[0] : undefined;
  // One text without a colon is a label or a value, and most cells are no more.
  if (
    only &&
    !HAS_COLON.test(only.text) &&
    !/^[*\s]+$|\s[-–]\s|\p{Ll}\D*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(only.text)
  )
    if (strict || only.field || meaningOf(only.text) === null) return { pairs: [], rest: all };
  const pairs: Labelled[] = [];
  const rest: Piece[] = [];
  let open: Labelled | null = null;
  let openLine = -1;
  const shut = () => {
    if (open) pairs.push(ended(open));
    open = null;
  };
  const mend = mended(all, meaningOf);
  const { pieces, doubts } = strict ? { pieces: mend, doubts: [] } : faced(mend, meaningOf);
  pairs.push(...doubts);
  for (const [at, piece] of pieces.entries()) {
    const text = piece.text;
    if (/^[:：*\s]+$/.test(text)) continue;
    if (!open && isTitledAlias(text, piece.el, meaningOf)) {
      pairs.push({ meaning: "alias", label: "", text, pieces: [piece], el: piece.el, whole: true });
      continue;
    }
    const behind = pieces[at + 1]?.text ?? "";
    const colon = /[:：]\s*$/.test(text) || /^\s*[:：]/.test(behind);
    // A sign names a column ('#'); beside a code it is none of its labels.
    const own =
      piece.field || !/\p{L}/u.test(text)
        ? null
        : colon && isNationalPortal(text) && beginsWithCode(behind)
          ? "alias"
          : meaningOf(text);
    // 'Lấy ý kiến' cut in two leaves 'ý kiến': a label begins with a capital, or has its colon.
    const midway =
      own !== null &&
      !colon &&
      (/^\p{Ll}/u.test(text) ||
        (readChannel(text) !== null && findMoments(pieces[at + 1]?.text ?? "").found.length === 0) ||
        (open !== null && open.pieces.length === 0 && isItsValue(open.meaning, text)));
    // 'Ngày hẹn trả & Trạng thái:' with a line for each.
    const several = own === null && !piece.field && JOINED.test(text) ? meaningsOf(text, meaningOf) : [];
    if (several.length > 1 && several.every((m) => m !== null) && (colon || !strict)) {
      shut();
      const label = text.replace(/\s*[:：*]+\s*$/, "");
      open = { meaning: several[0] as Meaning, meanings: several, label, text: "", pieces: [], el: piece.el };
      openLine = piece.line;
      continue;
    }
    const next = pieces[at + 1];
    // 'Thủ tục <b>đăng ký khai sinh</b>' runs on: a name, not a label and its value.
    const running =
      (own === "procedure" || own === "stepName") &&
      !colon &&
      next?.line === piece.line &&
      /^\p{Ll}/u.test(next.text) &&
      !next.field;
    // A step may be called 'Tiếp nhận', none is called 'Hạn bước': a day in its line is its own.
    const dated =
      own !== null && DATED.has(own) && !isTask(text) && next?.line === piece.line && isDayAlone(next.text);
    if (own && !midway && !running && (colon || dated || !strict)) {
      shut();
      open = { meaning: own, label: text.replace(/\s*[:：*]+\s*$/, ""), text: "", pieces: [], el: piece.el };
      openLine = piece.line;
      continue;
    }
    const cuts = piece.field ? [] : cutsIn(text, meaningOf);
    const known = cuts.some((c) => c.meaning !== null);
    if (!known) {
      // A value stands on its label's line or the next; text further down is another matter.
      const unknownLabel =
        (cuts.length > 0 && /[:：]$/.test(text)) || (named(text) && /^\s*[:：]/.test(behind));
      if (open && !unknownLabel && continues(open, openLine, piece)) {
        add(open, piece, text.replace(/^[:：]\s*/, ""));
        openLine = piece.line;
        continue;
      }
      shut();
      rest.push(piece);
      continue;
    }
    const first = cuts[0];
    // 'Ngày gửi - Ngày nhận - Hẹn trả: …' with its first value behind it, unless 'Ngày gửi' is what a label waits
    // for, or the rest of its value, cut by markup: 'Bước: Trả<b> kết quả; Hạn xử lý: …'.
    const runsOn =
      open !== null && (open.pieces.length === 0 || (piece.line === openLine && isContinued(text)));
    const names = first?.meaning && !runsOn ? namesIn(text.slice(0, first.to), meaningOf) : null;
    const lead = first && !names ? trimSeparators(text.slice(0, first.from)) : "";
    if (lead) {
      if (open && piece.line <= openLine + (open.pieces.length === 0 ? 1 : 0)) add(open, piece, lead);
      else rest.push({ ...piece, text: lead });
    }
    shut();
    for (const [i, cut] of cuts.entries()) {
      const value = trimSeparators(text.slice(cut.to, cuts[i + 1]?.from ?? text.length));
      if (cut.meaning === null) continue;
      const pair: Labelled = {
        meaning: cut.meaning,
        label: cut.label,
        text: value,
        pieces: [],
        el: piece.el,
      };
      if (i === 0 && names) Object.assign(pair, names);
      if (value) {
        pair.pieces.push({ ...piece, text: value });
        pair.whole = true;
      }
      if (i === cuts.length - 1) {
        open = pair;
        openLine = piece.line;
      } else pairs.push(pair);
    }
  }
  shut();
  return { pairs, rest };
}

const isDayAlone = (text: string): boolean => findMoments(text).found.length > 0 && !/\p{L}/u.test(text);

/** 'Mã hồ sơ: X' in one text is whole; after a label of its own the line is its value. */
function continues(open: Labelled, openLine: number, piece: Piece): boolean {
  if (open.pieces.length === 0 && isInNextCell(open, piece)) return false;
  if (open.pieces.length < (open.meanings?.length ?? 1)) return piece.line <= openLine + 1;
  // More days than names: which is whose is told from all of them, or not at all.
  if (open.meanings && piece.line === openLine + 1 && findMoments(piece.text).found.length > 0) return true;
  // A day below a day, in one text: the label speaks of one of them, and nothing says of which.
  if (DATED.has(open.meaning) && isBelow(open.pieces.at(-1), piece)) return true;
  const time = TIME.test(piece.text);
  if (piece.line === openLine + 1 && (time || isContinued(piece.text))) return true;
  if (piece.line !== openLine) return false;
  if (!open.whole || time) return true;
  // Markup inside the text itself cuts it; what stands beside it is another matter.
  if (isContinued(piece.text)) return true;
  return open.el.contains(piece.el) && !isCountdown(piece.text) && readChannel(piece.text) === null;
}

const isBelow = (last: Piece | undefined, { line, el, text }: Piece): boolean =>
  line === (last?.line ?? line) + 1 &&
  isDayAlone(last?.text ?? "") &&
  isDayAlone(text) &&
  textOf(el).includes(last?.text ?? "");

const CELL = "td, th, [role=cell], [role=gridcell]";
/** A label at the end of a cell that says other things too has nothing behind it: the next cell is another matter. */
function isInNextCell({ el, label }: Labelled, piece: Piece): boolean {
  const cell = el.closest(CELL);
  return cell !== null && !cell.contains(piece.el) && textOf(cell).length > label.length + 2;
}

const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const holdsDay = (text: string) => findMoments(text).found.length > 0;

function add(pair: Labelled, piece: Piece, text: string): void {
  if (!text) return;
  const last = pair.pieces.at(-1);
  // Of several values a day and its time are one, in whatever marks they stand.
  const one =
    pair.meanings !== undefined &&
    last?.line === piece.line &&
    ((TIME.test(text) && holdsDay(last.text)) || (TIME.test(last.text) && holdsDay(text)));
  if (one && last) pair.pieces.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
  else pair.pieces.push({ ...piece, text });
  pair.text = pair.text ? `${pair.text} ${text}` : text;
  if (pair.pieces.length === 1) pair.el = piece.el;
}

/** What parts a value from the next label may have been left with it by markup. */
function ended(pair: Labelled): Labelled {
  const last = pair.pieces.at(-1);
  if (!last || !/[;|]\s*$/.test(last.text)) return pair;
  const text = last.text.replace(/[\s;|]+$/, "");
  const pieces = [...pair.pieces.slice(0, -1), ...(text === "" ? [] : [{ ...last, text }])];
  return { ...pair, pieces, text: pieces.map((p) => p.text).join(" ") };
}

/** Drops what parts one value from the next. A hyphen right behind a code shows that the code goes on. */
function trimSeparators(text: string): string {
  return text
    .replace(/^[\s:：;,|•·–—-]+/, "")
    .replace(/(?:[\s;,|•·–—([]|\s-)+$/, "")
    .trim();
}
