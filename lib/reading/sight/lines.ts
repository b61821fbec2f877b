/** Lines of text, where markup breaks words in two and cells shorten them. */
import { attributeOf } from "../../dom/safe.ts";
import { readChannel } from "../words/channels.ts";
import { clean } from "../words/fold.ts";
import { isCountdown, statusNamed } from "../words/status.ts";
import type { Piece } from "./text.ts";

/** What a shortened text is in full, where its tooltip begins as it does; else the text itself. */
export function uncut(el: Element, text: string): string {
  const start = clean(text).replace(/(?:…|\.\.\.)$/, "");
  if (start === clean(text) || start.length < 3) return text;
  const full = clean(attributeOf(el, "title") ?? attributeOf(el, "data-original-title") ?? "");
  return full.startsWith(start.trimEnd()) ? full : text;
}

/** A line that begins small goes on from the one before: words broken in two by markup. */
export const isContinued = (text: string): boolean =>
  /^\p{Ll}/u.test(text) && !isCountdown(text) && readChannel(text) === null && statusNamed(text) === null;

/** Lines of an element, each the join of its pieces. */
export function linesOf(pieces: Piece[]): string[] {
  if (pieces.length === 1) return [clean(pieces[0]?.text ?? "")];
  const lines: string[] = [];
  let last = -1;
  for (const piece of pieces) {
    if (piece.line === last || (lines.length > 0 && isContinued(piece.text)))
      lines[lines.length - 1] += ` ${piece.text}`;
    else lines.push(piece.text);
    last = piece.line;
  }
  return lines.map(clean);
}
