/** Required papers: their names, what was attached, and the portal's own controls for each. */

import { isShown } from "../../dom/visible.ts";
import { dialogOf } from "../forms/form-of.ts";
import { type Grid, gridOf } from "../grid/cells.ts";
import { linesOf, piecesOf, textOf } from "../sight/text.ts";
import type { PaperReading } from "../types.ts";
import { clean, fold, foldLabel } from "../words/fold.ts";
import { boxesIn } from "./boxes.ts";
import { controlsBy, NO_WORDS, type PaperWords } from "./controls.ts";
import { markOf, nameOf, needIn, TEMPLATES } from "./paper-name.ts";
import { controlsIn, fileNamesIn, rowAround } from "./uploads.ts";

const NAMES =
  /^(?:(?:ten )?(?:thanh phan(?: ho so)?|giay to)(?: (?:dinh kem|can nop|phai nop|kem theo|yeu cau|thanh phan))?|ten (?:giay to|thanh phan|tai lieu)(?: .{0,30})?|loai giay to|danh muc (?:giay to|ho so|thanh phan)|giay to,? tai lieu|(?:ten )?ho so,? giay to(?:,? tai lieu)?)$/;
const HEADING =
  /^(?:(?:danh sach|danh muc|cac|thong tin|kiem tra)? ?)?(?:thanh phan ho so|giay to (?:dinh kem|can nop|phai nop|kem theo|yeu cau|trong thanh phan)|(?:danh sach )?giay to dinh kem(?: ho so)?|thanh phan giay to|ho so kem theo|ho so dinh kem|tai lieu (?:dinh kem|kem theo|can nop)|giay to thanh phan)(?: (?:ho so|gom|bao gom|can nop|dinh kem|phai nop|kem theo|\(.*\)))*$/;

export interface PaperDraft {
  row: Element;
  nameEl: Element;
  name: string;
  mark: boolean | null;
  /** Somebody has said that papers stand here. */
  told?: boolean;
  /** The cell in which its files stand, where that is known. */
  filesIn?: Element;
  /** The cell of the empty form that is given out for it. */
  template?: Element;
  /** Its upload and files, where it has no row of its own to look for them in. */
  alone?: { upload: Element; files: string[] };
}

/** Papers of a document, in its shown `tables` or in sections; `excluded` keeps action forms and lists of dossiers out. */
export function papersIn(
  doc: Document,
  tables: Element[],
  excluded: (el: Element) => boolean,
  words: PaperWords = NO_WORDS,
): PaperReading[] {
  const skip = (el: Element) => excluded(el) || !!el.closest("[data-dung-hen]");
  const drafts: PaperDraft[] = [];
  for (const table of tables) {
    if (skip(table) || inStore(table)) continue;
    drafts.push(...fromGrid(gridOf(table), words));
  }
  if (drafts.length === 0) drafts.push(...fromSections(doc, skip, words));
  return settled(drafts, words);
}

/** Rows found, each once, with what was attached and what can be done there. */
export function settled(drafts: PaperDraft[], words: PaperWords = NO_WORDS): PaperReading[] {
  const { isUpload, isStore } = controlsBy(words);
  const anyMark = drafts.some((d) => d.mark === true);
  const out: PaperReading[] = [];
  for (const d of drafts) {
    if (out.some((p) => p.row === d.row)) continue;
    const fileNames = d.alone?.files ?? filesOf(d).filter((f) => f !== d.name);
    const input = Array.from(d.row.querySelectorAll<HTMLInputElement>("input[type=file]")).find(
      (i) => !i.disabled,
    );
    for (const f of input?.files ?? []) if (!fileNames.includes(f.name)) fileNames.push(f.name);
    const upload = d.alone?.upload ?? controlsIn(d.row, isUpload)[0] ?? input ?? null;
    out.push({
      name: d.name,
      required: d.mark ?? (anyMark ? false : null),
      files: fileNames.length,
      fileNames,
      row: d.row,
      markSpot: d.nameEl,
      upload,
      reuse: controlsIn(d.row, isStore)[0] ?? null,
      ...(d.told ? { told: true } : {}),
    });
  }
  return out;
}

/** Where the portal says which column its files are in, each line there is one, whatever it is called. */
function filesOf({ row, filesIn, template }: PaperDraft): string[] {
  if (!filesIn) {
    const given = template ? fileNamesIn(template) : [];
    return fileNamesIn(row).filter((name) => !given.includes(name));
  }
  const named = fileNamesIn(filesIn);
  const own = piecesOf(filesIn, (el) => el.matches("button, [role=button], select, textarea"));
  return named.length > 0
    ? named
    : linesOf(own).filter((it) => /[\p{L}\d]{2}/u.test(it) && !NO_FILE.test(fold(it)));
}

const NO_FILE = /^(?:chua co.*|khong co.*|khong|trong|no file.*|none|0)$/;

/** The window of a paper store lists papers that exist, not papers that are asked for. */
function inStore(el: Element): boolean {
  const dialog = dialogOf(el);
  return (
    dialog !== null &&
    /kho|su dung giay to|chon giay to|giay to, tai lieu|giay to da/.test(fold(textOf(dialog).slice(0, 4000)))
  );
}

export function fromGrid(grid: Grid, words: PaperWords = NO_WORDS): PaperDraft[] {
  const isNames = (text: string) => {
    const told = words(text);
    return told === undefined ? NAMES.test(foldLabel(text)) : told === "name";
  };
  const at = grid.rows.findIndex((r) => r.cells.some((c) => isNames(textOf(c.el))) && r.cells.length > 1);
  const head = grid.rows[at];
  if (!head) return [];
  const heads = head.cells.map((c) => ({ col: c.col, text: textOf(c.el) }));
  const col = heads.find((h) => isNames(h.text))?.col ?? 0;
  const templateCol = heads.find((h) => TEMPLATES.test(foldLabel(h.text)))?.col;
  // Not `foldLabel`: 'bắt buộc' behind a label is its mark of need.
  const needCol = heads.find((h) => /^(?:bat buoc|yeu cau)$/.test(fold(h.text)))?.col;
  const told = heads.some((h) => h.col === col && words(h.text) === "name");
  const filesCol = heads.find((h) => words(h.text) === "files")?.col;
  const found: PaperDraft[] = [];
  for (const row of grid.rows.slice(at + 1)) {
    const cell = row.cells.find((c) => c.col === col && c.own);
    if (!cell || row.head || cell.span > 2) continue;
    const name = nameOf(cell.el);
    if (!name || isNames(name)) continue;
    const need = needCol === undefined ? undefined : row.cells.find((c) => c.col === needCol)?.el;
    const filesIn = filesCol === undefined ? undefined : row.cells.find((c) => c.col === filesCol)?.el;
    const template = row.cells.find((c) => c.col === templateCol)?.el;
    found.push({
      row: row.el,
      nameEl: cell.el,
      name,
      mark: (need ? needIn(need) : null) ?? markOf(row.el, cell.el),
      told,
      ...(filesIn ? { filesIn } : {}),
      ...(template ? { template } : {}),
    });
  }
  return found;
}

/** Rows of a section under a heading that says 'Thành phần hồ sơ' and the like. */
function fromSections(doc: Document, skip: (el: Element) => boolean, words: PaperWords): PaperDraft[] {
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
    if (clean(parent.textContent ?? "").length > own + 12 || parent.querySelector("input[type=file]"))
      return parent;
  }
  return null;
}

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
  let rows = anchors
    .map((a) => rowAround(a, anchors, section))
    .filter((r) => r !== section || anchors.length === 1);
  if (anchors.length === 0)
    rows = Array.from(section.querySelectorAll("li, tr")).filter(
      (el) =>
        after(el) &&
        isShown(el) &&
        !el.querySelector("li, tr, th") &&
        (el.tagName === "LI" ? !isOnlyLink(el) : fileNamesIn(el).length > 0),
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
