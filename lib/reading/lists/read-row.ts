/** Dossiers from the rows of a grid: columns by their headings, packed cells by the labels in them. */
import type { Where } from "../../dossier/model.ts";
import { elementsOf, type GridCell, type GridRow } from "../grid/cells.ts";
import { NOWHERE } from "../grid/columns-by-place.ts";
import { extentOf, type Headers } from "../grid/headings.ts";
import { unpack } from "../labels/labels-in-text.ts";
import { because } from "../reasons.ts";
import { buttonsOf, isCodeAlone } from "../sight/action-candidates.ts";
import { joined, linesOf, type Piece, saying, textOf } from "../sight/text.ts";
import { BY_ORDER } from "../values/doubts.ts";
import { Draft } from "../values/draft.ts";
import { isMonthFirst } from "../values/month-first.ts";
import { takeBare, takeValue } from "../values/take-value.ts";
import { ownCode } from "../words/codes.ts";
import type { Env } from "../words/context.ts";
import { findMoments } from "../words/dates.ts";
import { DATED, type Meaning } from "../words/lexicon.ts";
import { isCountdown } from "../words/status.ts";
import { type Place, placesOf, UNPLACED } from "./columns.ts";
import { addressOf, openerOf } from "./dossier-link.ts";
import { takePauseSign } from "./pause-sign.ts";

const SURE = { column: 0.95, label: 0.9, inOther: 0.75, byOrder: BY_ORDER };

/** Reads one dossier out of its rows. */
export function readGroup(rows: GridRow[], headers: Headers, env: Env): Draft {
  const main = rows[0] as GridRow;
  const draft = new Draft(main.el);
  const later: { cell: GridCell; pieces: Piece[] }[] = [];
  const silent = new Set<Element>();
  for (const [i, row] of rows.entries()) {
    const places = placesOf(headers, i, env);
    const continued = i > 0 && headers.lines.length === 1;
    const width = headers.widths[i] ?? headers.widths[0];
    const fits = row.placed || width === undefined || extentOf(row) === width;
    // A cell that reaches down over several dossiers is each one's; within one dossier it was read above.
    for (const cell of ownFirst(row)) {
      if (!cell.own && (continued || draft.code === null || headers.lines.length > 1)) continue;
      // A cell laid across several columns of a second row stands under none of them.
      const trusted = fits && !(continued && cell.span > 1);
      const place = trusted ? places(cell.col) : UNPLACED;
      if (cell.col === NOWHERE && findMoments(textOf(cell.el)).found.length > 0)
        draft.miss("cell", because("unread_date_no_column"));
      const { memory } = place;
      if (!memory) {
        readCell(draft, cell, place, env, later);
        continue;
      }
      const { el } = cell;
      const plain = el.childElementCount === 0;
      const markup = plain || !memory.compares ? null : el.outerHTML;
      if (plain ? place.column : (markup && memory.isSilent(markup, el, env)) || isCodeAlone(el))
        silent.add(el);
      if (place.passed || (place.only === "other" && !(el.textContent ?? "").includes(":"))) continue;
      const key = plain ? (el.textContent ?? "") : markup;
      const known = key === null ? undefined : memory.get(key, el, plain);
      if (known) draft.repeat(known, el);
      else if (known === undefined && key !== null)
        memory.learn(key, el, draft, plain, (into) => readCell(into, cell, place, env, later), later);
      else readCell(draft, cell, place, env, later);
    }
  }
  for (const { pieces } of later) takeBare(draft, pieces, draft.code ? () => [] : env.codesIn, main.el);
  draft.settleCode();
  draft.rows = rows.flatMap(elementsOf);
  // A shared cell is no place for one dossier's clock.
  if (main.cells.some((c) => !c.own))
    for (const [name, el] of draft.spots)
      if (!draft.rows.some((r) => r.contains(el))) draft.spots.delete(name);
  if (!draft.has("status")) takePauseSign(draft);
  const spot = draft.spots.get("code");
  draft.opener = (spot && openerOf([spot], draft.code)) ?? openerOf(draft.rows, draft.code);
  draft.buttons = buttonsOf(draft.rows, env, (el) => silent.has(el));
  draft.address = addressOf(draft.opener, env.context.origin);
  return draft;
}

const ownFirst = ({ cells }: GridRow): GridCell[] =>
  cells.every((c) => c.own) ? cells : [...cells.filter((c) => c.own), ...cells.filter((c) => !c.own)];

function readCell(
  draft: Draft,
  cell: GridCell,
  { column, where, only, passed }: Place,
  env: Env,
  later: { cell: GridCell; pieces: Piece[] }[],
): void {
  const meanings = column?.meanings ?? [];
  if (passed) return;
  const plain = cell.el.childElementCount === 0;
  if (only === "other" && !(cell.el.textContent ?? "").includes(":")) return;
  const pieces = saying(cell.el);
  if (pieces.length === 0) return;
  const first = pieces[0] as Piece;
  if (pieces.some((p) => isMonthFirst(p.text))) draft.monthFirst ??= where.name;
  if (plain && only && !first.text.includes(":")) {
    takeValue(draft, { meaning: only, where, sure: SURE.column, pieces, el: cell.el }, env.codesIn);
    return;
  }
  const { pairs, rest } = unpack(pieces, env.meaningOf, only !== undefined && only !== "other");
  for (const pair of pairs)
    takeValue(
      draft,
      {
        meaning: pair.meaning,
        where: { kind: "label", name: pair.label },
        sure: only === "other" ? SURE.inOther : SURE.label,
        pieces: pair.pieces,
        doubt: pair.doubt,
        el: cell.el,
      },
      env.codesIn,
    );
  if (rest.length === 0) return;
  if (only && only !== "other")
    takeValue(draft, { meaning: only, where, sure: SURE.column, pieces: rest, el: cell.el }, env.codesIn);
  else if (meanings.length > 1) takeInOrder(draft, meanings, where, rest, cell.el, env);
  else if (!only && !(column && column.name !== "" && pieces.length === 1))
    later.push({ cell, pieces: rest });
  else if (!only) {
    // The one word under a heading that we do not know could be anything; a code is a code.
    for (const code of env.codesIn(joined(rest))) draft.putCode(code, 0.8, cell.el);
  }
}

/** A column that names several values: the code by its shape, then lines and headings one to one, or not at all. */
function takeInOrder(
  draft: Draft,
  meanings: (Meaning | null)[],
  where: Where,
  rest: Piece[],
  el: Element,
  env: Env,
): void {
  let left = rest;
  let wanted = meanings;
  if (meanings.includes("code")) {
    const { code, aliases } = ownCode(env.codesIn(joined(rest)));
    for (const alias of aliases) draft.aliases.add(alias);
    const piece = code ? rest.find((p) => p.text.includes(code)) : undefined;
    if (code && piece) {
      draft.putCode(code, SURE.column, el);
      const other = piece.text.replace(code, "").replace(/^[\s\-–|/:,;]+|[\s\-–|/:,;]+$/g, "");
      left = rest.flatMap((p) => (p === piece ? (other ? [{ ...p, text: other }] : []) : [p]));
      wanted = meanings.filter((m) => m !== "code");
    }
  }
  let lines = linesOf(left);
  // Parts side by side on one line; on several lines markup has cut one of them.
  if (lines.length === 1 && left.length === wanted.length) lines = left.map((p) => p.text);
  if (lines.length === 1 && wanted.length > 1) lines = (lines[0] ?? "").split(/\s+[-–|]\s+|\s*[|;]\s*/);
  if (lines.length !== wanted.length || !lines.every((line, i) => couldBe(wanted[i] ?? null, line))) {
    takeByType(draft, wanted, where, lines, el, env);
    return;
  }
  for (const [i, meaning] of wanted.entries()) {
    if (!meaning) continue;
    const text = lines[i] ?? "";
    takeValue(
      draft,
      { meaning, where, sure: SURE.byOrder, pieces: [{ text, el, line: 0, field: false }], el },
      env.codesIn,
    );
  }
}

/** A day stands only where a day is wanted, and words only where words are. */
const couldBe = (meaning: Meaning | null, line: string): boolean =>
  meaning === null || meaning === "other" || DATED.has(meaning) === findMoments(line).found.length > 0;

/** Fewer lines than headings: what can only be the one date or the one text is taken, the rest is not known. */
function takeByType(
  draft: Draft,
  wanted: (Meaning | null)[],
  where: Where,
  lines: string[],
  el: Element,
  env: Env,
): void {
  const isDate = (line: string) => findMoments(line).found.length > 0;
  for (const date of [true, false]) {
    const meanings = wanted.filter((m): m is Meaning => m !== null && m !== "other" && DATED.has(m) === date);
    const fitting = lines.filter((l) => isDate(l) === date && !isCountdown(l));
    const [meaning] = meanings;
    const [line] = fitting;
    const unknown = wanted.some((m) => m === null || m === "other");
    if (meaning && line && meanings.length === 1 && fitting.length === 1 && !unknown) {
      const pieces = [{ text: line, el, line: 0, field: false }];
      takeValue(draft, { meaning, where, sure: SURE.byOrder, pieces, el }, env.codesIn);
    } else if (fitting.length > 0)
      for (const m of meanings) draft.miss(m, because("unread_column_packed", where.name));
  }
}
