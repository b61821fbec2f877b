/** Required papers under a heading that says 'Thành phần hồ sơ': rows with uploads, items, boxes one under the other. */

import { isA } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import { dialogOf } from "../sight/windows.ts";
import { clean, fold, foldLabel } from "../words/fold.ts";
import type { PaperWords } from "../words/paper-words.ts";
import { behindPress } from "./behind.ts";
import { boxesIn } from "./boxes.ts";
import { controlsBy } from "./controls.ts";
import type { PaperDraft } from "./draft.ts";
import { markOf, nameOf } from "./paper-name.ts";
import { controlsIn, fileNamesIn, rowAround } from "./uploads.ts";

const HEADING =
  /^(?:(?:danh sach|danh muc|cac|thong tin|kiem tra)? ?)?(?:thanh phan ho so|giay to (?:dinh kem|can nop|phai nop|kem theo|yeu cau|trong thanh phan|da nop)|(?:giay to|tai lieu)(?:,? (?:giay to|tai lieu))? (?:trong|cua|thuoc)(?= ho so)|(?:danh sach )?giay to dinh kem(?: ho so)?|thanh phan giay to|ho so kem theo|ho so dinh kem|tai lieu (?:dinh kem|kem theo|can nop)|giay to thanh phan)(?: (?:ho so|gom|bao gom|can nop|dinh kem|phai nop|kem theo|\(.*\)))*$/;

/** The window of a paper store lists papers that exist, not papers that are asked for. */
export function inStore(el: Element): boolean {
  const dialog = dialogOf(el);
  return (
    dialog !== null &&
    /kho|su dung giay to|chon giay to|giay to, tai lieu|giay to da/.test(fold(textOf(dialog).slice(0, 4000)))
  );
}

/** Rows of a section under a heading that says 'Thành phần hồ sơ' and the like. */
export function fromSections(doc: Document, skip: (el: Element) => boolean, words: PaperWords): PaperDraft[] {
  const found: PaperDraft[] = [];
  for (const h of headingsOf(doc, skip, words)) {
    if (skip(h) || inStore(h)) continue;
    const section = sectionOf(h);
    if (!section || found.some((d) => section.contains(d.row) || d.row.contains(section))) continue;
    found.push(...rowsIn(section, h, skip, words));
  }
  return found;
}

function headingsOf(doc: Document, skip: (el: Element) => boolean, words: PaperWords): Element[] {
  const found: Element[] = [];
  const walker = doc.createTreeWalker(doc.body, 5, (node) =>
    node.nodeType === 3
      ? NodeFilter.FILTER_ACCEPT
      : /^(?:TABLE|TBODY|DIV|UL|OL|SECTION)$/.test((node as Element).tagName) && skip(node as Element)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    if (text.length < 2 || text.length > 90) continue;
    const el = node.parentElement;
    if (!el || !isHeading(text, words) || !isShown(el)) continue;
    if (el.closest("[role=tab], [role=tablist], nav, aside, option, th, td button")) continue;
    found.push(el);
  }
  return found;
}

function isHeading(text: string, words: PaperWords): boolean {
  const told = words(text);
  if (told !== undefined) return told === "name";
  return text.length >= 8 && HEADING.test(foldLabel(text).replace(/\s*\(.*\)$/, ""));
}

/** What a heading stands over: the nearest part with more than the heading in it. */
function sectionOf(h: Element): Element | null {
  const own = clean(h.textContent ?? "").length;
  for (let el: Element | null = h, i = 0; el && i < 6; el = el.parentElement, i++) {
    const parent: Element | null = el.parentElement;
    if (!parent || parent.tagName === "BODY") return parent;
    // A heading with its icon and its count ('(1 bộ hồ sơ)') is no section yet.
    const said = textOf(parent).replace(/\s*\([^()]{1,20}\)/, "");
    if (said.length > own + 12 || parent.querySelector("input[type=file]")) return parent;
  }
  return null;
}

const ITEMS = "li, [role=listitem]";
/** An item that is one link leads elsewhere, unless it is a file. */
const isOnlyLink = (el: Element): boolean => {
  const link = el.querySelector("a");
  return link !== null && textOf(link) === textOf(el) && fileNamesIn(el).length === 0;
};

/** Where the section ends: the next heading of its kind. */
function nextHeading(section: Element, h: Element): Element | null {
  const kind = /^H[1-6]$|^LEGEND$/.test(h.tagName) ? "h1, h2, h3, h4, h5, h6, legend" : null;
  const all = kind ? Array.from(section.querySelectorAll(kind)) : [];
  return all[all.indexOf(h) + 1] ?? null;
}

/** Rows with an upload, and those beside them that are made alike and have their file already. */
function withTheirLike(rows: Element[]): Element[] {
  const [first] = rows;
  const list = first?.parentElement;
  if (!first || !list || rows.some((r) => r.parentElement !== list || r.className !== first.className))
    return rows;
  return Array.from(list.children).filter(
    (el) =>
      rows.includes(el) ||
      (el.tagName === first.tagName &&
        el.className === first.className &&
        isShown(el) &&
        fileNamesIn(el).length > 0),
  );
}

function rowsIn(
  section: Element,
  h: Element,
  skip: (el: Element) => boolean,
  words: PaperWords,
): PaperDraft[] {
  const { isUpload, isStore } = controlsBy(words);
  const end = nextHeading(section, h);
  const after = (el: Element) =>
    (h.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !(end && end.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    !skip(el);
  const inputs = Array.from(section.querySelectorAll<HTMLInputElement>("input[type=file]")).filter(
    (i) => after(i) && isShown(i.parentElement ?? i),
  );
  // A plain and a signed copy of one paper: two inputs beside each other.
  let anchors: Element[] = inputs.filter(
    (input) => !(inputs as Element[]).includes(input.previousElementSibling ?? section),
  );
  if (anchors.length < 2) {
    const controls = controlsIn(section, isUpload).filter(after);
    if (controls.length > anchors.length) anchors = controls;
  }
  if (anchors.length === 0) anchors = controlsIn(section, isStore).filter(after);
  const behind = behindPress(section, {
    after,
    uploads: anchors,
    stores: controlsIn(section, isStore).filter(after),
  });
  if (behind.length > anchors.length) return behind.filter(({ name }) => !isHeading(name, words));
  let rows = anchors
    .map((a) => rowAround(a, anchors, section))
    .filter((r) => r !== section || anchors.length === 1);
  rows = withTheirLike(rows).filter(after);
  if (anchors.length === 0)
    rows = Array.from(section.querySelectorAll(`tr, ${ITEMS}`)).filter(
      (el) =>
        after(el) &&
        isShown(el) &&
        !el.querySelector(`tr, th, ${ITEMS}`) &&
        (isA(el, ITEMS) ? !isOnlyLink(el) : fileNamesIn(el).length > 0),
    );
  if (rows.length === 0) rows = boxesIn(section, after);
  const found: PaperDraft[] = [];
  for (const row of rows) {
    if (!isShown(row)) continue;
    const name = nameOf(row);
    if (!name || isHeading(name, words)) continue;
    const nameEl = piecesOf(row).find((p) => p.text.includes(name.slice(0, 12)))?.el ?? row;
    found.push({ row, nameEl, name, mark: markOf(row, nameEl), told: words(textOf(h)) === "name" });
  }
  return found;
}
