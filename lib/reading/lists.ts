/** All dossiers that a document lists: tables, grids made of roles or divs, cards. */

import type { Around } from "./around.ts";
import { buttonsOf } from "./buttons.ts";
import type { Env } from "./context.ts";
import { Draft } from "./draft.ts";
import { fold } from "./fold.ts";
import { type Grid, type Layouts, layOut, rowElements, TABLES } from "./grid.ts";
import { type Headers, headersOf } from "./headers.ts";
import { headersElsewhere } from "./heads-apart.ts";
import { addressOf, openerOf } from "./opener.ts";
import { unpack } from "./packed.ts";
import { placed } from "./placing.ts";
import { asGrid, repeatsIn } from "./repeats.ts";
import { groupRows, readGroup } from "./rows.ts";
import { joined, saying, spaced } from "./text.ts";
import { uprightOf } from "./transposed.ts";
import type { Unread } from "./types.ts";
import { takeBare, takeValue } from "./values.ts";
import { isShown } from "./visible.ts";

/** Read rows kept by their element; whoever watches the page drops those that changed. */
export interface RowCache {
  layouts: Layouts;
  around: WeakMap<Document, Around>;
  get(row: Element): { draft: Draft; rows: Element[]; key: string } | undefined;
  set(row: Element, value: { draft: Draft; rows: Element[]; key: string }): void;
}

export interface Listing {
  /** The table, or the parent of the cards. */
  root: Element;
  drafts: Draft[];
  unread: Unread[];
}

/** Lets a long reading be cut into slices: yields after every row. */
export function* listingsIn(doc: Document, env: Env, cache: RowCache | null): Generator<void, Listing[]> {
  const found: Listing[] = [];
  const tables = Array.from(doc.querySelectorAll(TABLES)).filter(
    (t) => !t.closest("[data-dung-hen]") && isShown(t),
  );
  const bare: Grid[] = [];
  for (const table of tables) {
    if (found.some((l) => l.root.contains(table))) continue;
    const laid = yield* layOut(table, rowElements(table), cache?.layouts ?? null);
    const written = headersOf(laid, env.meaningOf);
    const upright = written ? null : uprightOf(laid, env);
    const grid = upright ?? laid;
    const headers = upright ? headersOf(upright, env.meaningOf) : written;
    if (!headers) {
      if (grid.rows.length > 0) bare.push(grid);
      continue;
    }
    if (headers.body >= grid.rows.length && grid.rows.length <= headers.lines.length + 1) continue;
    // A column's cells change one by one, so that nothing of it is kept.
    const listing = yield* readListing(grid, headers, env, upright ? null : cache);
    if (listing) found.push(listing);
    yield;
  }
  for (const grid of bare) {
    if (found.some((l) => l.root.contains(grid.root) || grid.root.contains(l.root))) continue;
    const headers = headersElsewhere(grid, tables, env);
    const listing = headers ? yield* readListing(grid, headers, env, cache) : null;
    if (listing) found.push(listing);
  }
  const taken = (el: Element) => found.some((l) => l.root === el);
  for (const items of repeatsIn(doc.body, env, taken)) {
    if (found.some((l) => items.some((i) => l.root.contains(i) || i.contains(l.root)))) continue;
    const grid = asGrid(items, env);
    const headers = grid ? headersOf(grid.grid, env.meaningOf) : null;
    const listing = grid && headers ? yield* readListing(grid.grid, headers, env, cache) : null;
    if (listing) found.push(listing);
    else {
      const drafts: Draft[] = [];
      for (const item of items) {
        drafts.push(kept(item, [item], "", cache, () => readCard(item, env)));
        yield;
      }
      // Codes in a row of links or a text are no list: each must say something of its dossier.
      const telling = drafts.filter((d) => d.code !== null && d.size > 0).length;
      if (telling >= 0.6 * drafts.length)
        found.push({
          root: items[0]?.parentElement ?? doc.body,
          drafts: drafts.filter((d) => d.code !== null),
          unread: [],
        });
    }
    yield;
  }
  return found;
}

function kept(main: Element, rows: Element[], key: string, cache: RowCache | null, read: () => Draft): Draft {
  const old = cache?.get(main);
  if (old && old.key === key && old.rows.length === rows.length && old.rows.every((r, i) => r === rows[i]))
    return old.draft;
  const draft = read();
  cache?.set(main, { draft, rows, key });
  return draft;
}

const OF_PAPERS = /^(?:ten|loai) (?:giay to|tai lieu)/;

function* readListing(
  laid: Grid,
  headers: Headers,
  env: Env,
  cache: RowCache | null,
): Generator<void, Listing | null> {
  const grid = yield* placed(laid, headers);
  const meanings = new Set(headers.lines.flatMap((l) => [...l.values()].flatMap((c) => c.meanings)));
  const labelled = meanings.has("code");
  // A citizen's store of papers names the dossier each paper came from: its states and dates are the paper's.
  if (!labelled && [...headers.lines].some((l) => [...l.values()].some((c) => OF_PAPERS.test(fold(c.name)))))
    return null;
  if (!labelled && !rowsHoldCodes(grid, headers, env)) return null;
  const key = headers.lines.map((l) => [...l].map(([i, c]) => `${i}=${c.name}`).join("|")).join("//");
  const drafts: Draft[] = [];
  for (const rows of groupRows(grid, headers, env)) {
    const main = rows[0];
    if (!main) continue;
    drafts.push(
      kept(
        main.el,
        rows.map((r) => r.el),
        key,
        // What it shares with the row above may change without it.
        main.cells.every((c) => c.own) ? cache : null,
        () => readGroup(rows, headers, env),
      ),
    );
    yield;
  }
  const useful = drafts.filter((d) => d.code !== null || (d.size >= 2 && d.dated));
  const coded = useful.filter((d) => d.code !== null);
  // A column 'Số hồ sơ' of counts: cells say something, and none of it is a code.
  if (coded.length === 0 && drafts.some((d) => d.unread.some((u) => u.what === "code"))) return null;
  if (drafts.length > 0 && useful.length === 0 && !isEmptyNotice(grid, headers)) return null;
  if (
    [...meanings].filter((m) => m !== null && m !== "other" && m !== "unclear").length < 2 &&
    coded.length === 0
  )
    return null;
  return { root: grid.root, drafts: coded.length === 0 && !labelled ? [] : useful, unread: [] };
}

const isEmptyNotice = (grid: Grid, headers: Headers) => grid.rows.length - headers.body <= 1;

/** No heading says 'Mã hồ sơ', but most rows hold one code each. */
function rowsHoldCodes(grid: Grid, headers: Headers, env: Env): boolean {
  const body = grid.rows.slice(headers.body, headers.body + 12);
  const holding = body.filter((r) => env.codesIn(spaced(r.el)).length === 1).length;
  return holding > 0 && holding >= body.length * 0.4;
}

/** A card or item: labels inside it, then words that need none. */
export function readCard(item: Element, env: Env): Draft {
  const draft = new Draft(item);
  const { pairs, rest } = unpack(saying(item), env.meaningOf);
  for (const pair of pairs) {
    if (pair.meaning === "applicant" || pair.meaning === "applicantId" || pair.meaning === "other") continue;
    takeValue(
      draft,
      {
        meaning: pair.meaning,
        where: { kind: "label", name: pair.label },
        sure: 0.9,
        pieces: pair.pieces,
        doubt: pair.doubt,
        el: pair.el,
      },
      env.codesIn,
    );
  }
  if (draft.code === null) {
    const tight = env.codesIn(joined(rest));
    if (tight.length === 1 && tight[0])
      draft.putCode(tight[0], 0.85, rest.find((p) => p.text.includes(tight[0] as string))?.el ?? item);
  }
  takeBare(draft, rest, draft.code ? () => [] : env.codesIn, item);
  draft.buttons = buttonsOf([item], env);
  draft.opener = openerOf([item], draft.code);
  draft.address = addressOf(draft.opener, env.context.origin);
  if (!draft.opener && item.tagName === "A") draft.address = addressOf(item, env.context.origin);
  return draft;
}
