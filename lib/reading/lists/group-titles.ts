/**
 * Rows that are titles of groups: 'Thủ tục: 1.001193 - Đăng ký khai sinh | Lĩnh vực: Hộ tịch (2 hồ sơ)' says it of
 * each dossier under it. A title holds until the next of its kind or of one above it; one that says nothing known
 * (a sum, 'Khác') ends them all.
 */

import type { Meaning } from "../../dossier/meanings.ts";
import type { Grid, GridRow } from "../grid/cells.ts";
import type { Column, Headers } from "../grid/headings.ts";
import { isWide, widthOf } from "../grid/rows-of-one.ts";
import type { Labelled } from "../labels/labelled.ts";
import { unpack } from "../labels/labels-in-text.ts";
import { saying } from "../sight/saying.ts";
import { joined, type Piece, spaced } from "../sight/text.ts";
import { Draft } from "../values/draft.ts";
import { takeLabelled } from "../values/take-labelled.ts";
import type { Env } from "../words/context.ts";
import { extraOf } from "../words/extras.ts";
import { procedureCodeIn } from "../words/procedure-names.ts";

/** What a group can have in common. No day: a cell that says there is none may stand in a column that isn't known. */
const COMMON = new Set<Meaning>(["procedure", "procedureCode", "stepName", "status", "channel"]);
const SURE = 0.75;

/** How many dossiers stand under the title. */
const COUNT =
  /\s*(?:[([]\s*(?:có |tổng:? |(?:số lượng|số hồ sơ|tổng số)\s*:\s*)?\d+(?:\s*(?:hồ sơ|hs|bản ghi|dòng))?\s*[)\]]|[-–:,]\s*\d+\s*(?:hồ sơ|hs))$/iu;
/** The words of a label and its value with nothing between them but that the value begins a name. */
const BARE_FIELD = /^Lĩnh vực\s+(\p{Lu}.{2,})$/u;

/** A title, and what it says of the dossiers under it. */
export interface Title {
  text: string;
  /** What it is of; '' where that is not known. */
  kind: string;
  said: Draft;
}

/** What the list has columns for: an empty cell there says more than the title. */
const ownOf = (columns: ReadonlyMap<number, Column>): ReadonlySet<unknown> =>
  new Set([...columns.values()].flatMap((c) => [...c.meanings, extraOf(c.name)]));

function titleOf(row: GridRow, own: ReadonlySet<unknown>, env: Env): Title {
  const pieces = row.cells.flatMap((c) => (c.own ? saying(c.el) : []));
  // A number in a box of its own counts them too; text nodes of a title are no boxes.
  const counts = pieces.filter((p, i) => i > 0 && /^\d+$/.test(p.text) && p.el !== pieces[i - 1]?.el);
  const trimmed = pieces
    .filter((p) => !counts.includes(p))
    .map((p): Piece => ({ ...p, text: p.text.replace(COUNT, "") }));
  const text = joined(trimmed.filter((p) => p.text !== "")).replace(/^[^\p{L}\d]+/u, "");
  const bare = (label: string, meaning: Meaning, value: string): Labelled => ({
    meaning,
    label,
    text: value,
    pieces: [{ text: value, el: row.el, line: 0, field: false }],
    el: row.el,
  });
  let { pairs } = unpack(trimmed, env.meaningOf, true);
  const field = BARE_FIELD.exec(text)?.[1];
  if (pairs.length > 0 || env.codesIn(text).length > 0) pairs = pairs.filter((p) => isCommon(p));
  else if (procedureCodeIn(text) !== null) pairs = [bare("", "procedure", text)];
  else if (field !== undefined) pairs = [bare("Lĩnh vực", "other", field)];
  const said = new Draft(row.el);
  const kindOf = (p: Labelled) => (p.meaning === "other" ? (extraOf(p.label) ?? "") : p.meaning);
  for (const pair of pairs) if (!own.has(kindOf(pair))) takeLabelled(said, pair, SURE, env.codesIn);
  return { text, kind: [...new Set(pairs.map(kindOf))].sort().join(), said };
}

/** 'Lĩnh vực: Khác' names none. */
const isRest = (value: string): boolean => /^(?:khác|còn lại|chưa phân loại)$/iu.test(value.trim());

const isCommon = ({ meaning, label, meanings, text }: Labelled): boolean =>
  !meanings && !isRest(text) && (COMMON.has(meaning) || (meaning === "other" && extraOf(label) !== null));

/** The titles over each row of the body, the widest group first; null where the list doesn't begin with one. */
export function titlesIn(grid: Grid, headers: Headers, env: Env): Map<GridRow, readonly Title[]> | null {
  const [columns] = headers.lines;
  const rows = grid.rows.slice(headers.body);
  // Some grids begin with a row that only keeps the columns' widths.
  const body = rows.slice(rows.findIndex((row) => spaced(row.el).trim() !== ""));
  if (headers.lines.length !== 1 || !columns || !body[0]) return null;
  const width = widthOf(columns);
  // Where each group has headings of its own, its title stands over them.
  const lead = grid.rows.slice(0, headers.body).filter((row) => isWide(row, width));
  if (!isWide(body[0], width) && lead.length === 0) return null;
  const over = new Map<GridRow, readonly Title[]>();
  const own = ownOf(columns);
  let open: readonly Title[] = [];
  let above = false;
  for (const row of [...lead, ...body]) {
    const wide = isWide(row, width);
    if (!wide || env.codesIn(spaced(row.el)).length > 0) {
      if (!row.head) over.set(row, open);
      above = false;
      continue;
    }
    const title = titleOf(row, own, env);
    const at = open.findIndex((it) => it.kind === title.kind);
    const outer = title.kind === "" ? [] : at >= 0 ? open.slice(0, at) : above ? open : [];
    open = title.kind === "" ? [] : [...outer, title];
    above = true;
  }
  return over;
}

/** What the titles over a dossier say of it, where its own row does not; none of it is a place for its clock. */
export function takeTitles(draft: Draft, titles: readonly Title[]): void {
  for (const { said } of titles) {
    const own = new Set(draft.spots.keys());
    const extras = new Map(draft.extras);
    draft.repeat(said, draft.root);
    for (const [name, value] of extras) draft.extras.set(name, value);
    for (const name of draft.spots.keys()) if (!own.has(name)) draft.spots.delete(name);
  }
}
