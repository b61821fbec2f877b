/** A grid with its headings, read as a list of dossiers. */

import { holds, parentOf } from "../../dom/safe.ts";
import { elementsOf, type Grid } from "../grid/cells.ts";
import { placed } from "../grid/columns-by-place.ts";
import type { Headers } from "../grid/headings.ts";
import { groupRows } from "../grid/rows-of-one.ts";
import { unpack } from "../labels/labels-in-text.ts";
import { isEditable } from "../sight/fields.ts";
import { saying } from "../sight/saying.ts";
import { joined, spaced } from "../sight/text.ts";
import type { Draft } from "../values/draft.ts";
import { withoutSwapped } from "../values/month-first.ts";
import { codeUnderLabel, ownCode } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";
import { fold } from "../words/fold.ts";
import { withoutMany } from "./columns-of-many.ts";
import { takeTitles, titlesIn } from "./group-titles.ts";
import type { Group, Listing, RowCache } from "./listing.ts";
import { readGroup } from "./read-row.ts";
import { withPlaces } from "./same-place.ts";
import { withTold } from "./told-columns.ts";

/** What its rows said before, as long as none of them changed; else what they say now. */
export function kept(rows: Element[], key: string, cache: RowCache | null, read: () => Draft): Draft {
  const main = rows[0];
  if (!cache || !main) return read();
  const old = cache.get(main);
  const same = old !== undefined && old.key === key && old.rows.length === rows.length;
  if (same && old.rows.every((r, i) => r === rows[i] && (i === 0 || cache.get(r) === old))) return old.draft;
  const made = { draft: read(), rows, key };
  for (const row of rows) cache.set(row, made);
  return made.draft;
}

const OF_PAPERS = /^(?:ten|loai) (?:giay to|tai lieu)/;

/** The dossiers of a grid under these headings; null where it does not list dossiers. */
export function* readListing(
  laid: Grid,
  written: Headers,
  env: Env,
  cache: RowCache | null,
): Generator<void, Listing | null> {
  const grid = yield* placed(laid, written);
  const headers = withoutMany(grid, withTold(grid, written, env), env);
  const meanings = new Set(headers.lines.flatMap((l) => [...l.values()].flatMap((c) => c.meanings)));
  const labelled = meanings.has("code");
  // A citizen's store of papers names the dossier each paper came from: its states and dates are the paper's.
  if (
    !labelled &&
    [...headers.lines].some((l) => [...l.values()].some((c) => !c.many && OF_PAPERS.test(fold(c.name))))
  )
    return null;
  if (!labelled && !rowsHoldCodes(grid, headers, env)) return null;
  const key = keyOf(headers);
  const groups: Group[] = [];
  const titles = titlesIn(grid, headers, env);
  for (const rows of groupRows(grid, headers, env)) {
    const main = rows[0];
    if (!main) continue;
    const over = titles?.get(main) ?? [];
    const draft = kept(
      rows.flatMap(elementsOf),
      over.length > 0 ? `${key}//${over.map((t) => t.text).join("//")}` : key,
      // What it shares with the row above may change without it.
      main.cells.every((c) => c.own) ? cache : null,
      () => {
        const made = readGroup(rows, headers, env);
        takeTitles(made, over);
        return made;
      },
    );
    groups.push({ rows, draft });
    yield;
  }
  const drafts = groups.map((group) => group.draft);
  const useful = usefulOf(drafts);
  const coded = useful.filter((d) => d.code !== null);
  // A column 'Số hồ sơ' of counts: cells say something, and none of it is a code.
  if (coded.length === 0 && drafts.some((d) => d.unread.some((u) => u.what === "code"))) return null;
  if (drafts.length > 0 && useful.length === 0 && !isEmptyNotice(grid, headers)) return null;
  if (
    [...meanings].filter((m) => m !== null && m !== "other" && m !== "unclear").length < 2 &&
    coded.length === 0
  )
    return null;
  // Under titles a row does not stand for itself.
  const plain =
    cache !== null && titles === null && headers.lines.length === 1 && grid === laid && coded.length > 0;
  return {
    root: rootOf(grid, headers),
    drafts: coded.length === 0 && !labelled ? [] : useful,
    ...(plain ? { rows: { grid, written, headers, key, groups } } : {}),
  };
}

/** What tells that the headings are the same as before. */
export const keyOf = (headers: Headers): string =>
  headers.lines
    .map((l) => [...l].map(([i, c]) => `${i}=${c.name}${c.told || c.many ? `=${c.meanings}` : ""}`).join("|"))
    .join("//");

/** Those of a list's rows that are dossiers. */
export const usefulOf = (drafts: Draft[]): Draft[] =>
  withPlaces(
    withoutSwapped(drafts).filter((d) => d.code !== null || (d.size >= 2 && d.dated && !isWrittenInto(d))),
  );

/** A row of filters or a new row to fill in: what stands in its fields is no dossier's. */
const isWrittenInto = (draft: Draft): boolean =>
  draft.rows.flatMap((row) => Array.from(row.querySelectorAll("input, select"))).filter(isEditable).length >
  1;

const isEmptyNotice = (grid: Grid, headers: Headers) => grid.rows.length - headers.body <= 1;

/** No heading says 'Mã hồ sơ', but most rows hold one code each; of several, one by its label or by having none. */
function rowsHoldCodes(grid: Grid, headers: Headers, env: Env): boolean {
  const body = grid.rows.slice(headers.body, headers.body + 12);
  const holding = body.filter((r) => {
    // Rows of steps or papers stand beside the cell that says whose they are.
    const shared = r.cells.filter((c) => !c.own).map((c) => c.el);
    const { code, aliases } = ownCode(env.codesIn([...elementsOf(r), ...shared].map(spaced).join(" ")));
    return code !== null || (aliases.length > 1 && r.cells.some((c) => tellsCode(c.el, env)));
  }).length;
  return holding > 0 && holding >= body.length * 0.4;
}

/** A cell of several codes: one stands under the code's label, or all but one under labels of other things. */
function tellsCode(cell: Element, env: Env): boolean {
  const { pairs, rest } = unpack(saying(cell), env.meaningOf);
  return (
    pairs.some((p) => p.meaning === "code" && codeUnderLabel(p.text, env.codesIn).code !== null) ||
    ownCode(env.codesIn(joined(rest))).code !== null
  );
}

/** What holds the rows: a grid made of roles may bear its tools and its paging inside, a table doesn't. */
function rootOf({ root, rows }: Grid, { body }: Headers): Element {
  const [first, last] = [rows[body]?.el, rows.at(-1)?.el];
  if (!first || !last || root.tagName === "TABLE" || !root.contains(first)) return root;
  let up = parentOf(first) ?? root;
  for (let over = parentOf(up); up !== root && over && !holds(up, last); over = parentOf(over)) up = over;
  return root.contains(up) ? up : root;
}
