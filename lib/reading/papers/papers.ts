/** Required papers: their names, what was attached, and the portal's own controls for each. */

import { isInOurs } from "../../dom/ours.ts";
import { isA } from "../../dom/safe.ts";
import { type Grid, gridOf } from "../grid/cells.ts";
import { linesOf } from "../sight/lines.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import type { PaperReading } from "../types.ts";
import { fold, foldLabel } from "../words/fold.ts";
import { NO_WORDS, type PaperWords } from "../words/paper-words.ts";
import { controlsBy } from "./controls.ts";
import type { PaperDraft } from "./draft.ts";
import { markOf, nameOf, needIn, TEMPLATES } from "./paper-name.ts";
import { fromSections, inStore } from "./sections.ts";
import { controlsIn, fileNamesIn } from "./uploads.ts";

const NAMES =
  /^(?:(?:ten )?(?:thanh phan(?: ho so)?|giay to)(?: (?:dinh kem|can nop|phai nop|kem theo|yeu cau|thanh phan))?|ten (?:giay to|thanh phan|tai lieu)(?: .{0,30})?|loai giay to|danh muc (?:giay to|ho so|thanh phan)|giay to,? tai lieu|(?:ten )?ho so,? giay to(?:,? tai lieu)?)$/;

/** Papers of a document, in its shown `tables` or in sections; `excluded` keeps action forms and lists of dossiers out. */
export function papersIn(
  doc: Document,
  tables: Element[],
  excluded: (el: Element) => boolean,
  words: PaperWords = NO_WORDS,
): PaperReading[] {
  const skip = (el: Element) => excluded(el) || isInOurs(el);
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
  const said = drafts.map((d) => fold(textOf(d.row)));
  const marked = said.some((text) => DIGITISED.test(text) || REUSED.test(text));
  const out: PaperReading[] = [];
  for (const [i, d] of drafts.entries()) {
    const text = said[i] ?? "";
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
      reuse: d.alone?.store ?? controlsIn(d.row, isStore)[0] ?? null,
      ...(d.opens ? { opens: d.opens } : {}),
      ...(marked ? { marks: { digitised: DIGITISED.test(text), reused: REUSED.test(text) } } : {}),
      ...(d.told ? { told: true } : {}),
    });
  }
  return out;
}

const DIGITISED = /\bda so hoa\b/;
const REUSED = /\b(?:da )?(?:tai su dung|dung lai)\b(?! giay to)/;

/** Where the portal says which column its files are in, each line there is one, whatever it is called. */
function filesOf({ row, filesIn, template }: PaperDraft): string[] {
  if (!filesIn) {
    const given = template ? fileNamesIn(template) : [];
    return fileNamesIn(row).filter((name) => !given.includes(name));
  }
  const named = fileNamesIn(filesIn);
  const own = piecesOf(filesIn, (el) => isA(el, "button, [role=button], select, textarea"));
  return named.length > 0
    ? named
    : linesOf(own).filter((it) => /[\p{L}\d]{2}/u.test(it) && !NO_FILE.test(fold(it)));
}

const NO_FILE = /^(?:chua co.*|khong co.*|khong|trong|no file.*|none|0)$/;

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
