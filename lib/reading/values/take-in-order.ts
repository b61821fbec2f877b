/** What stands under a heading or behind a label that names several things: told by shape, by order, or not at all. */

import { DATED, type Meaning } from "../../dossier/meanings.ts";
import type { Where } from "../../dossier/model.ts";
import { because } from "../reasons.ts";
import { linesOf } from "../sight/lines.ts";
import { joined, type Piece } from "../sight/text.ts";
import { isTask, isTitleOfProcedure } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { ownCode } from "../words/code-under-label.ts";
import type { CodesIn } from "../words/codes.ts";
import { holdsDay, withoutDaysOfName } from "../words/dates.ts";
import { extraOfColumn } from "../words/extra-values.ts";
import { namesOf } from "../words/names-in-label.ts";
import { procedureCodeIn } from "../words/procedure-names.ts";
import { isCountdown, isPlaceholder, statusNamed } from "../words/status.ts";
import { BY_ORDER } from "./doubts.ts";
import type { Draft } from "./draft.ts";
import { takeValue } from "./take-value.ts";
import { takeAmong } from "./take-who.ts";

/** The code by its shape, then lines and names one to one, or what can be only one of them. */
export function takeInOrder(
  draft: Draft,
  meanings: (Meaning | null)[],
  where: Where,
  rest: Piece[],
  el: Element,
  codesIn: CodesIn,
): void {
  takeAmong(draft, namesOf(where.name).map(extraOfColumn), linesOf(rest));
  let left = rest;
  let wanted = meanings;
  if (meanings.includes("code")) {
    const { code, aliases } = ownCode(codesIn(joined(rest)));
    for (const alias of aliases) draft.aliases.add(alias);
    const piece = code ? rest.find((p) => p.text.includes(code)) : undefined;
    if (code && piece) {
      draft.putCode(code, 0.95, el);
      const other = piece.text.replace(code, "").replace(/^[\s\-–|/:,;]+|[\s\-–|/:,;]+$/g, "");
      left = rest.flatMap((p) => (p === piece ? (other ? [{ ...p, text: other }] : []) : [p]));
      wanted = meanings.filter((m) => m !== "code");
    }
  }
  // Wherever it stands under a heading of the procedure, a national number is nothing else.
  const number = meanings.includes("procedure") ? procedureCodeIn(joined(rest)) : null;
  if (number) draft.put("procedureCode", number, where, BY_ORDER, el);
  const take = (meaning: Meaning, text: string) =>
    takeValue(
      draft,
      { meaning, where, sure: BY_ORDER, pieces: [{ text, el, line: 0, field: false }], el },
      codesIn,
    );
  let lines = linesOf(left).filter((line) => wanted.includes("timeLeft") || !isCountdown(line));
  // Parts side by side on one line; on several lines markup has cut one of them.
  if (lines.length === 1 && left.length === wanted.length) lines = left.map((p) => p.text);
  if (lines.length === 1 && wanted.length > 1) lines = (lines[0] ?? "").split(/\s+[-–|]\s+|\s*[|;]\s*/);
  if (lines.length === wanted.length && lines.every((line, i) => couldBe(wanted[i] ?? null, line)))
    for (const [i, meaning] of wanted.entries()) {
      if (meaning) take(meaning, lines[i] ?? "");
    }
  else takeByType(draft, wanted, where, lines, take);
}

/** As many lines as names, each such a thing as its name says, and none of them with a label of its own before a value. */
export const areInOrder = (meanings: readonly (Meaning | null)[], pieces: Piece[]): boolean => {
  const lines = linesOf(pieces);
  return (
    meanings.length > 1 &&
    lines.length === meanings.length &&
    lines.every((line, i) => {
      const meaning = meanings[i] ?? null;
      if (meaning === null || /[:：]/.test(line.replace(/\d[:：]\d/g, ""))) return false;
      return couldBe(meaning, line) && (!DATED.has(meaning) || isPlaceholder(line) || /^\P{L}*$/u.test(line));
    })
  );
};

/** A day stands only where a day is wanted, and words only where words are; a dash may stand for anything. */
function couldBe(meaning: Meaning | null, line: string): boolean {
  if (meaning === null || meaning === "other" || meaning === "unclear" || isPlaceholder(line)) return true;
  if (DATED.has(meaning) !== holdsDay(meaning === "procedure" ? withoutDaysOfName(line) : line)) return false;
  // 'Tiếp nhận' is a state too, but of a step no other.
  const task = meaning === "stepName" && isTask(line);
  if (meaning !== "status" && meaning !== "timeLeft" && !task && statusNamed(line) !== null) return false;
  return meaning === "channel" || readChannel(line) === null;
}

/** Fewer lines than names: what can only be the one date or the one text is taken, the rest is not known. */
function takeByType(
  draft: Draft,
  wanted: (Meaning | null)[],
  where: Where,
  lines: string[],
  take: (meaning: Meaning, text: string) => void,
): void {
  for (const date of [true, false]) {
    const meanings = wanted.filter((m): m is Meaning => m !== null && m !== "other" && DATED.has(m) === date);
    const fitting = lines.filter(
      (l) => holdsDay(withoutDaysOfName(l)) === date && !isCountdown(l) && !isPlaceholder(l),
    );
    const [meaning] = meanings;
    const [line] = fitting;
    const unknown = wanted.some((m) => m === null || m === "other" || m === "unclear");
    // A note may stand there alone; what can be nothing but a procedure's name is none.
    const surely = !unknown || (meaning === "procedure" && isTitleOfProcedure(line ?? ""));
    if (meaning && line && meanings.length === 1 && fitting.length === 1 && surely) take(meaning, line);
    else if (fitting.length > 0)
      for (const m of meanings) draft.miss(m, because("unread_column_packed", where.name));
  }
}
