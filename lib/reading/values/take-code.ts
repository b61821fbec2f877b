/** From a text labelled as a code to the dossier's code, and what stands beside it there. */
import { because } from "../reasons.ts";
import { linesOf, uncut } from "../sight/lines.ts";
import { joined, type Piece } from "../sight/text.ts";
import { readChannel } from "../words/channels.ts";
import { codeUnderLabel } from "../words/code-under-label.ts";
import type { CodesIn } from "../words/codes.ts";
import { clean, fold } from "../words/fold.ts";
import { isReceiptLabel } from "../words/other-names.ts";
import type { Draft } from "./draft.ts";
import type { Found } from "./take-date.ts";

/** Puts the code into the draft; one that may be cut, or a count, is said as unread. */
export function takeCode(draft: Draft, found: Found, codesIn: CodesIn): void {
  const { where, sure, pieces, el } = found;
  const text = joined(pieces);
  const [first, second] = codesIn(text);
  if (first === text && second === undefined) {
    draft.putCode(first, 0.95 * sure, el);
    return;
  }
  const tight = clean(pieces.map((p) => p.text).join(""));
  const known = codesIn(text).length > 0;
  // Search marks around its parts leave a code in one piece: nothing stands between them.
  const line = !known && !/\s/.test(tight) && pieces.every((p) => p.line === pieces[0]?.line);
  const whole = codesIn(tight).length === 1 || (line && clean(el.textContent ?? "") === tight);
  const [full] = known ? [] : codesIn(uncut(pieces[0]?.el ?? el, text));
  if (full) {
    draft.putCode(full, 0.85 * sure, el);
    return;
  }
  const one = !known && whole ? tight : (linesOf(pieces)[0] ?? "");
  const lines = linesOf(pieces);
  // A code of an unknown pattern that runs on in the next line is not known to be whole; a number may be a count.
  const cut =
    codesIn(text).length === 0 &&
    (lines.slice(1).some((l) => /^[\d./-]/.test(l)) || isCount(where.name, text));
  const read = codeUnderLabel(known ? text : one, codesIn);
  const {
    code,
    unsure,
    aliases = [],
  } = cut ? { code: null, unsure: true } : read.code ? read : (aloneAmong(pieces, codesIn) ?? read);
  for (const alias of aliases) draft.aliases.add(alias);
  if (code) {
    if (codesIn(code).length === 0 && isReceiptLabel(where.name)) draft.receipt ??= { number: code, el };
    else draft.putCode(code, 0.95 * sure, el);
    takeWayBeside(draft, found, code);
  } else if (unsure) draft.miss("code", because("unread_code_unsure", where.name));
}

/** '(Tại quầy)', '· Trực tuyến' beside or under a code in its own cell: how the dossier came in. */
function takeWayBeside(draft: Draft, { where, sure, pieces }: Found, code: string): void {
  const ways = new Set(
    pieces
      .flatMap((piece) => piece.text.split(code))
      .map((said) => readChannel(said.trim()))
      .filter((way) => way !== null),
  );
  const [way] = ways;
  if (way && ways.size === 1 && !draft.has("channel"))
    draft.put("channel", way, where, sure * 0.85, pieces[0]!.el);
}

/** Of several codes, the one that alone has words of no kind around it in its line is the portal's own. */
function aloneAmong(
  pieces: Piece[],
  codesIn: CodesIn,
): { code: string; unsure: false; aliases: string[] } | null {
  const codes = codesIn(joined(pieces));
  const alone = linesOf(pieces).filter((line) => codes.includes(line));
  const [code] = alone;
  return codes.length > 1 && code && alone.length === 1
    ? { code, unsure: false, aliases: codes.filter((c) => c !== code) }
    : null;
}

/** 'Số hồ sơ: 213' says how many there are; a code has more to it than a small number. */
const isCount = (label: string, text: string): boolean =>
  /^so (?:luong )?(?:ho so|hs)\b/.test(fold(label)) && /^(?:[1-9]\d{0,3}|\d{1,3}(?:[.,]\d{3})+)$/.test(text);
