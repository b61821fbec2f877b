import { elementsOf, type GridCell, type GridRow } from "../grid/cells.ts";
import { NOWHERE } from "../grid/columns-by-place.ts";
import { extentOf, type Headers } from "../grid/headings.ts";
import { unpack } from "../labels/labels-in-text.ts";
import { mayBeDashed } from "../labels/mended-labels.ts";
import { asShown, spelled } from "../labels/short-labels.ts";
import { because } from "../reasons.ts";
import { buttonsOf, isCodeAlone } from "../sight/action-candidates.ts";
import { linesOf } from "../sight/lines.ts";
import { saying } from "../sight/saying.ts";
import { joined, type Piece, piecesOf, textOf } from "../sight/text.ts";
import { Draft } from "../values/draft.ts";
import { isMonthFirst } from "../values/month-first.ts";
import { takeBare } from "../values/take-bare.ts";
import { areInOrder, takeInOrder } from "../values/take-in-order.ts";
import { takeLabelled } from "../values/take-labelled.ts";
import { takeValue } from "../values/take-value.ts";
import { takeExtra, takeRoom, takeShortWho } from "../values/take-who.ts";
import { isTask } from "../words/bare-names.ts";
import type { Env } from "../words/context.ts";
import { findMoments } from "../words/dates.ts";
import { type Place, placesOf, UNPLACED } from "./columns.ts";
import { addressOf, openerOf } from "./dossier-link.ts";
import { takePauseSign } from "./pause-sign.ts";
import { bareIn } from "./same-place.ts";

const SURE = { column: 0.95, told: 0.75, label: 0.9, inOther: 0.75, unknown: 0.7 };

/** What no label explains, to be told when the rest of the dossier is known. */
interface Later {
  cell: GridCell;
  pieces: Piece[];
  /** The heading of its column; empty: none. */
  under: string;
}

/** Reads one dossier out of its rows. */
export function readGroup(rows: GridRow[], headers: Headers, env: Env): Draft {
  const main = rows[0] as GridRow;
  const draft = new Draft(main.el);
  const later: Later[] = [];
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
      if (place.extra && cell.own) takeExtra(draft, place.extra, linesIn(cell.el));
      if (place.rooms && cell.own) takeRoom(draft, linesIn(cell.el));
      const { memory } = place;
      if (!memory) {
        readCell(draft, cell, place, env, later);
        continue;
      }
      const { el } = cell;
      const plain = el.childElementCount === 0;
      const markup = plain || !memory.compares ? null : memory.markupOf(el);
      if (plain ? place.column : (markup && memory.isSilent(markup, el, env)) || isCodeAlone(el))
        silent.add(el);
      if (isMute(place, el)) continue;
      const key = plain ? (el.textContent ?? "") : markup;
      const known = key === null ? undefined : memory.get(key, el, plain);
      if (known) draft.repeat(known, el);
      else if (known === undefined && key !== null)
        memory.learn(key, el, draft, plain, (into) => readCell(into, cell, place, env, later), later);
      else readCell(draft, cell, place, env, later);
    }
  }
  for (const { pieces } of later) takeBare(draft, pieces, draft.code ? () => [] : env.codesIn, main.el);
  draft.bare = later.flatMap(({ cell, pieces, under }) =>
    main.el.contains(cell.el) ? bareIn(pieces, main.el, under) : [],
  );
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

/** Nothing is read in it: a note, or another matter without a label in it. */
const isMute = ({ passed, personal, only }: Place, el: Element): boolean =>
  passed ||
  (personal && el.childElementCount === 0) ||
  ((personal || only === "other") && !holdsLabels(el.textContent ?? ""));

/** Whatever its heading says, what stands in it has labels of its own. */
const holdsLabels = (text: string): boolean => text.includes(":") || mayBeDashed(text);

const linesIn = (el: Element): string[] =>
  el.childElementCount === 0 ? [textOf(el)] : linesOf(piecesOf(el));

const ownFirst = ({ cells }: GridRow): GridCell[] =>
  cells.every((c) => c.own) ? cells : [...cells.filter((c) => c.own), ...cells.filter((c) => !c.own)];

/** Beside a step, 'Nhận' and 'Hẹn' are the step's. */
const OF_STEP: ReadonlySet<string> = new Set(["stepName", "stepDueAt", "stepStartedAt", "status"]);

function readCell(draft: Draft, cell: GridCell, place: Place, env: Env, later: Later[]): void {
  const { column, where, only, passed } = place;
  const meanings = column?.meanings ?? [];
  const plain = cell.el.childElementCount === 0;
  if (passed || isMute(place, cell.el)) return;
  const surely = column?.told ? SURE.told : SURE.column;
  const pieces = saying(cell.el);
  if (pieces.length === 0) return;
  const first = pieces[0] as Piece;
  if (pieces.some((p) => isMonthFirst(p.text))) draft.monthFirst ??= where.name;
  if (only && pieces.length === 1 && !first.field && !holdsLabels(first.text)) {
    takeValue(draft, { meaning: only, where, sure: surely, pieces, el: cell.el }, env.codesIn);
    return;
  }
  // A step may be called like a label: 'Tiếp nhận' over its limit is no date of receipt.
  if (areInOrder(meanings, pieces)) {
    takeInOrder(draft, meanings, where, pieces, cell.el, env.codesIn);
    return;
  }
  const short = plain || OF_STEP.has(only ?? "") ? null : spelled(pieces, env.meaningOf, true);
  // Of what a heading leaves open ('Thời gian') the labels under it tell, colon or not.
  const strict = only !== undefined && only !== "other" && only !== "unclear";
  const { pairs, rest } = unpack(short?.pieces ?? pieces, env.meaningOf, strict);
  for (const pair of pairs) {
    takeLabelled(
      draft,
      short ? asShown(pair, short.own) : pair,
      only === "other" ? SURE.inOther : SURE.label,
      env.codesIn,
    );
    takeShortWho(draft, pair);
  }
  if (rest.length === 0 || place.personal) return;
  // Under what its like told, what is none is another matter: who has a dossier that has no step.
  const strange =
    column?.told && only === "stepName" && !isTask(joined(rest.filter((p) => p.line === rest[0]?.line)));
  if (strange) later.push({ cell, pieces: rest, under: where.name });
  else if (only && only !== "other") {
    takeValue(draft, { meaning: only, where, sure: surely, pieces: rest, el: cell.el }, env.codesIn);
    // Under what its like told may stand more than that, as the state beneath the step.
    const more = column?.told ? rest.filter((p) => p.line !== rest[0]?.line) : [];
    if (more.length > 0) later.push({ cell, pieces: more, under: where.name });
  } else if (meanings.length > 1) takeInOrder(draft, meanings, where, rest, cell.el, env.codesIn);
  else if (!only && !(column && column.name !== "" && pieces.length === 1))
    later.push({ cell, pieces: rest, under: where.name });
  else if (!only) {
    // The one word under a heading that we do not know could be anything; a code is a code.
    for (const code of env.codesIn(joined(rest))) draft.putCode(code, SURE.unknown, cell.el);
  }
}
