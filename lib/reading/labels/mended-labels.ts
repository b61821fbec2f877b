/** Labels that markup, a line's end or a dash in the place of a colon has cut up, put together again. */

import { DATED } from "../../dossier/meanings.ts";
import type { Piece } from "../sight/text.ts";
import { findMoments } from "../words/dates.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { cutsIn } from "./cuts.ts";
import { isNamed } from "./several-names.ts";

/** 'Hạn xử lý - 20/11/2026 | Trạng thái - …': several labels, each with a dash in the place of its colon. */
function colons(pieces: Piece[], meaningOf: MeaningOf): Piece[] {
  const DASHED = /(^|[|•;]\s*)([^|•;:]{3,40}?)\s[-–](?=\s|$)/g;
  const isLabel = (part: string) => meaningOf(part) !== null;
  let times = 0;
  for (const { text, field } of pieces)
    if (!field && /\s[-–](?:\s|$)/.test(text))
      for (const m of text.matchAll(DASHED)) if (isLabel(m[2] ?? "")) times++;
  if (times < 2) return pieces;
  return pieces.map((p) => ({
    ...p,
    text: p.field
      ? p.text
      : p.text.replace(DASHED, (all, before: string, label: string) =>
          isLabel(label) ? `${before}${label}:` : all,
        ),
  }));
}

/** The text may hold labels with a dash in the place of their colons. */
export const mayBeDashed = (text: string): boolean => /\s[-–]\s[^|•;]*[|•;].*\s[-–]\s/.test(text);

const DAY = /\d[/.-]\d{1,2}[/.-]\d|ngày \d/iu;
/** Words that lead from a label to its day: 'Tiếp nhận trực tiếp ngày 12/11/2026'. */
const LEADS = /\s+(?:ngày|lúc|vào|vào lúc|vào ngày|lúc ngày)$/iu;

/**
 * A line that tells days in running words, each behind its label: 'Tiếp nhận trực tiếp ngày 12/11/2026 - Hẹn trả
 * 24/11/2026'. Only from the line's beginning on: what comes after other words is somebody's sentence.
 */
function told(piece: Piece, meaningOf: MeaningOf): Piece {
  const { text } = piece;
  if (
    piece.field ||
    text.length > 200 ||
    !DAY.test(text) ||
    (!/\p{L}/u.test(text[0] ?? "") && !/^[-–—•*]/.test(text))
  )
    return piece;
  const { found } = findMoments(text);
  let out = "";
  let at = 0;
  for (const { from, to } of found) {
    const before = text.slice(at, from);
    const label = before
      .replace(/^[\s\-–—•*,;|)]+/u, "")
      .trim()
      .replace(LEADS, "");
    const meaning = /[:：]/.test(label) ? null : meaningOf(label);
    if (meaning === null || !DATED.has(meaning)) break;
    out += `${before.trimEnd().replace(LEADS, "")}: ${text.slice(from, to)}`;
    at = to;
  }
  return at === 0 ? piece : { ...piece, text: out + text.slice(at) };
}

/** '<b>Ngày nộp</b> & <b>Ngày nhận</b> & <b>Hẹn trả</b>': labels that signs make one, however many and not all known. */
function named(pieces: Piece[], meaningOf: MeaningOf): Piece[] {
  if (!pieces.some((p) => JOINT.test(p.text))) return pieces;
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i] as Piece;
    const isOfIt = (p: Piece | undefined): p is Piece => p !== undefined && !p.field && p.line === first.line;
    const isName = (p: Piece | undefined): p is Piece =>
      isOfIt(p) && (meaningOf(p.text) !== null || isNamed(p.text));
    let end = i;
    const isJoint = (p: Piece | undefined) => isOfIt(p) && JOINT.test(p.text);
    if (isName(first)) while (isJoint(pieces[end + 1]) && isName(pieces[end + 2])) end += 2;
    const all = pieces.slice(i, end + 1);
    const known = all.filter((p) => meaningOf(p.text) !== null).length;
    if (known < 2) {
      out.push(first);
      continue;
    }
    out.push({ ...first, text: all.map((p) => p.text).join(" ") });
    i = end;
  }
  return out;
}
const JOINT = /^(?:[&/+,|•–-]|và)$/;

/** A label that markup or a line's end cut in two ('Hạn xử <b>lý:</b>', 'Tình trạng<br>xử lý') is put together again. */
export function mended(all: Piece[], meaningOf: MeaningOf): Piece[] {
  const pieces = named(colons(all, meaningOf), meaningOf).map((p) => told(p, meaningOf));
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const over = whole.at(-1);
    const broken =
      over && !over.field && !piece.field && over.el === piece.el && over.line === piece.line - 1;
    if (broken && meaningOf(`${over.text} ${piece.text}`) !== null) {
      whole.splice(-1, 1, { ...over, text: `${over.text} ${piece.text}`, line: piece.line });
      continue;
    }
    const colon = piece.field ? -1 : piece.text.search(/[:：]/);
    const known = colon >= 0 && cutsIn(piece.text, meaningOf)[0]?.meaning;
    let joint = -1;
    let text = piece.text;
    for (let back = 1; colon >= 0 && !known && back <= 3; back++) {
      const before = whole.at(-back);
      if (!before || before.line !== piece.line || before.field) break;
      text = `${before.text} ${text}`;
      const cuts = cutsIn(text, meaningOf);
      // A label that ends with an earlier colon was whole before.
      const end = text.length - piece.text.length + colon;
      if (
        meaningOf(text.slice(0, end)) !== null ||
        (colon > 0 && cuts.some((c) => c.meaning !== null && c.from > 0 && c.to === end + 1))
      ) {
        joint = back;
        break;
      }
    }
    if (joint < 0) {
      whole.push(piece);
      continue;
    }
    const first = whole.splice(whole.length - joint)[0] as Piece;
    whole.push({ ...first, text });
  }
  return whole;
}
