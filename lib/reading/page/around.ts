/** What a document says around its lists of dossiers: pairs, papers, histories, paging. */

import { isA, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { Meaning } from "../../dossier/meanings.ts";
import { type HistoryRow, historyIn } from "../about/history.ts";
import { TIMELINES, timelineIn } from "../about/timeline.ts";
import { gridOf, ROLE_TABLES, TABLES } from "../grid/cells.ts";
import { isSideways } from "../grid/on-its-side.ts";
import { type Pair, pairsOf } from "../labels/pairs.ts";
import { titleOver } from "../labels/titles.ts";
import type { Around, Listing } from "../lists/listing.ts";
import { type Paging, readPaging } from "../lists/paging.ts";
import { papersIn } from "../papers/papers.ts";
import { linesOf } from "../sight/lines.ts";
import { piecesOf, spaced } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import { fold } from "../words/fold.ts";
import { FORM, PAGE } from "../words/places.ts";
import { matchingAround } from "./changes.ts";
import { namesPortal, speaksOfPortal } from "./is-portal.ts";
import { isManual, isOtherTrade } from "./other-trades.ts";
import { toldInForm } from "./told-in-form.ts";

/** What people write to each other: posts, comments, quotations. */
const TALK =
  /(?:^|[\s_-])(?:posts?|comments?|reply|replies|thread|entry-content|bai-viet|binh-luan)(?:$|[\s_-])/i;
const isTalk = (el: Element) => el.tagName === "BLOCKQUOTE" || TALK.test(el.getAttribute("class") ?? "");
const MENUS =
  "nav, [role=navigation], footer, [role=contentinfo], [role=tablist], [role=menu], option, datalist";

/** A part aside is a menu, or speaks of anything; facts under labels are the page's own, wherever they stand. */
const isAside = (el: Element, env: Env): boolean =>
  el.tagName === "ASIDE" &&
  (!/[:：]/.test(el.textContent ?? "") ||
    el.querySelector(WAYS) !== null ||
    env.codesIn(spaced(el)).length > 1);
const WAYS =
  "a, nav, form, input, select, [onclick], [role=menu], [role=menuitem], [role=treeitem], [role=alert]";

const isListRow = (el: Element, listings: Listing[]) =>
  listings.some((l) => l.root.contains(el) && l.drafts.some((d) => d.root === el));

/** Lists, histories, menus and talk: what a page's or window's own pairs do not stand in. */
export const outsideOf = (listings: Listing[], histories: Map<Element, HistoryRow[]>, env: Env) => {
  const roots = new Set(listings.map((l) => l.root));
  return (el: Element): boolean =>
    roots.has(el) ||
    isListRow(el, listings) ||
    histories.has(el) ||
    isA(el, MENUS) ||
    isAside(el, env) ||
    isTalk(el) ||
    isManual(el) ||
    isSideways(el, env);
};

/** `forms`: what stands in an action's form may become, and is not the dossier's yet. */
export function* aroundIn(
  doc: Document,
  env: Env,
  listings: Listing[],
  dialogs: Element[],
  forms: Element[],
): Generator<void, Around> {
  const roots = listings.map((l) => l.root);
  const histories = new Map<Element, HistoryRow[]>();
  const tables = (yield* matchingAround(doc, roots, TABLES)).filter((t) => !roots.includes(t) && isShown(t));
  for (const table of tables) {
    const history = historyIn(gridOf(table), env);
    if (history) histories.set(table, history);
    yield;
  }
  for (const list of yield* matchingAround(doc, roots, TIMELINES)) {
    if (roots.includes(list) || !isShown(list)) continue;
    const history = timelineIn(list, env);
    if (history) histories.set(list, history);
  }
  yield;
  const outside = outsideOf(listings, histories, env);
  const closed = forms.filter((el) => el !== doc.body && el.tagName !== "FORM");
  const told = closed.flatMap((el) => toldInForm(el, env) ?? []);
  const ofForm = (el: Element) =>
    closed.some((form) => form.contains(el)) && !told.some((part) => part.contains(el) || el.contains(part));
  const pairs = placedPairs(doc.body, env, (el) => outside(el) || dialogs.includes(el) || ofForm(el));
  yield;
  const papers = papersIn(
    doc,
    tables,
    (el) =>
      roots.some((r) => r.contains(el)) ||
      forms.some((f) => f.contains(el)) ||
      el.closest(`${MENUS}, aside`) !== null,
    env.papers,
  );
  yield;
  const paging = pagingIn(doc, outside);
  const bare = dialogs.length === 0 && forms.length === 0 && roots.every(isTable);
  const [portal, named, trade] = [speaksOfPortal(doc), namesPortal(doc), isOtherTrade(doc)];
  return { roots, bare, histories, pairs, papers, paging, portal, named, trade };
}

/**
 * The page's pairs; a label beside a field to be filled means what it was said to mean there, and 'Hạn' or 'Ngày nhận'
 * under the title 'Bước hiện tại' is the step's.
 */
function placedPairs(root: Element, env: Env, skip: (el: Element) => boolean): Pair[] {
  const inForm = env.meaningIn(FORM);
  const onPage = env.meaningIn(PAGE);
  const underTitle = ({ meaning, label, labelEl }: Pair): Meaning | null => {
    if (meaning !== "unclear" && meaning !== "receivedAt") return null;
    const title = titleOver(labelEl);
    if (meaning === "unclear" && OF_ANOTHER.test(fold(title))) return "other";
    const own = onPage(`${label} bước`);
    return own?.startsWith("step") && onPage(title) === "stepName" ? own : null;
  };
  return pairsOf(root, onPage, skip).map((pair) => {
    const meaning = pair.editable && inForm.isTold?.(pair.label) ? inForm(pair.label) : underTitle(pair);
    return meaning === null || meaning === pair.meaning ? pair : { ...pair, meaning };
  });
}

/** Limits in such a part are not those of handling. */
const OF_ANOTHER =
  /\b(?:bo sung|tam dung|gia han|thanh toan|le phi|lien thong|phoi hop|lay y kien|bao cao)\b/;

const isTable = (root: Element) => isA(root, TABLES) || root.closest(ROLE_TABLES) !== null;

/** What was read around the same lists before still holds: only they have changed since. */
export const stillHolds = (
  before: Around | undefined,
  listings: Listing[],
  dialogs: Element[],
  forms: Element[],
): before is Around =>
  before?.bare === true &&
  dialogs.length === 0 &&
  forms.length === 0 &&
  listings.length === before.roots.length &&
  listings.every((l, i) => l.root === before.roots[i]);

function pagingIn(doc: Document, outside: (el: Element) => boolean): Paging[] {
  const found: Paging[] = [];
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT, (node) =>
    outside(node as Element) && !isA(node as Element, "nav, footer")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node as Element;
    const text = el.textContent ?? "";
    if (
      text.length > 160 ||
      !/\d/.test(text) ||
      el.tagName === "SCRIPT" ||
      el.tagName === "STYLE" ||
      el.tagName === "OPTION"
    )
      continue;
    if (!/[-–—/→]|đến|trên|của|trong|tổng|có|of|hồ sơ|bản ghi|kết quả|dòng/iu.test(text.normalize("NFC")))
      continue;
    for (const line of linesOf(piecesOf(el))) {
      const paging = readPaging(line);
      if (paging && isShown(el) && !(paging.bare && paging.from === null && isTile(el))) found.push(paging);
    }
  }
  return found;
}

/** 'Trễ hạn: 45 hồ sơ': the few words around a count say what it counts. */
function isTile(el: Element): boolean {
  const around = (parentOf(el)?.textContent ?? "").replace(el.textContent ?? "", "");
  return around.length < 80 && /\p{L}/u.test(around);
}
