/** Upload fields: what their words say they are for, and what stands in them now. */

import { isInOurs } from "../../dom/ours.ts";
import { allIn, childrenOf, closestTo, holds, isA, parentOf, tagOf, textIn } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { labelOf, saidOf } from "../sight/clickable.ts";
import { fieldLabel } from "../sight/fields.ts";
import { joined, type Piece, piecesOf } from "../sight/text.ts";
import type { UploadReading } from "../types.ts";
import { clean, fold, withoutBullet, withoutMark } from "../words/fold.ts";

const FILE_NAME =
  /^[^\\/:*?"<>|\n]{1,160}\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|tiff?|bmp|zip|rar|7z|p7s|xml|txt|odt|gif)$/iu;
const UPLOAD =
  /(?:^|\b)(?:tai (?:len|tep len|file len|giay to len|tai lieu len)|tai (?:tep|file|giay to|tai lieu)\b(?! (?:ve|xuong))|upload|chon (?:tep|file|giay to|tai lieu)|dinh kem|them (?:tep|file)|browse|duyet (?:tep|file)|choose file|attach|dang tai|quet|scan|cloud_upload|keo tha)(?:\b|$)/;
const STORE =
  /(?:kho (?:giay to|du lieu|tai lieu|ho so)|giay to trong kho|lay tu kho|chon tu kho|tu kho|su dung (?:lai )?giay to|dung lai|tai su dung|giay to da co|giay to da so hoa|kho dien tu|data store|\bkho\b)/;

export const isFileName = (text: string): boolean => FILE_NAME.test(clean(text));

/** File names written in a part of the page, each once. */
export function fileNamesIn(root: Element): string[] {
  const names: string[] = [];
  for (const piece of piecesOf(root)) {
    const text = clean(piece.text)
      .replace(/\s*\(\s*[\d.,]+\s*(?:[kmg]?b|bytes?)\s*\)$/iu, "")
      .replace(/^[-•·]\s+|\s+[-•·|]$/g, "");
    if (isFileName(text)) names.push(text);
    else for (const part of text.split(/\s*[;,]\s+/)) if (isFileName(part) && part !== text) names.push(part);
  }
  return [...new Set(names)];
}

/** Words of an icon or button, for telling upload from store. */
const said = (el: Element) => fold([labelOf(el), saidOf(el)].join(" "));
export const isUploadControl = (el: Element): boolean =>
  !isBareLabel(el) && !STORE.test(said(el)) && UPLOAD.test(said(el)) && !/tai (?:xuong|ve)/.test(said(el));
/** A label that stands for no control only names what stands beside it, whatever its words sound like. */
const isBareLabel = (el: Element): boolean =>
  tagOf(el) === "LABEL" &&
  (el as HTMLLabelElement).control === null &&
  !isA(el, "[onclick], [role=button], [tabindex]");
/** What fields are called that take files: no control says so of itself where it is mere text. */
const NAMED =
  /^(?:(?:tep|file|van ban|tai lieu|giay to|cong van|ho so)(?: tin)? (?:dinh kem|kem theo)|dinh kem(?: (?:tep|file|van ban|tai lieu|giay to))?(?: tin)?|(?:tai len|chon) (?:tep|file|van ban|tai lieu)(?: tin)?)\s*[:*]*$/;
/** 'Đính kèm kết quả' says what for; 'Chọn tệp', 'Kéo thả tệp vào đây' only how. */
const ONLY_HOW =
  /^(?:\W*(?:keo|tha|va|hoac|nhan|bam|nhap|click|chon|tai|len|xuong|tep|file|tin|files|vao|day|o|tu|may|tinh|thiet|bi|dinh|kem|them|theo|de|upload|drag|drop|browse|quet|scan|anh|vui|long|chua|co|khong|toi|da|mb|kb|\d+)\b)*\W*$/;
const isName = (text: string, el: Element): boolean =>
  (NAMED.test(fold(text)) || (text.length < 80 && !ONLY_HOW.test(fold(text)))) &&
  (isBareLabel(el) ||
    !closestTo(el, "button, a, label, summary, [role=button], [onclick], [tabindex], [title]"));
export const isStoreControl = (el: Element): boolean =>
  STORE.test(said(el)) && !/luu (?:giay to )?vao kho/.test(said(el));

export const CONTROLS =
  "button, a, [role=button], label, summary, [title], [aria-label], [onclick], [tabindex], mat-icon, i";

/** The controls of a row in the order a person meets them, outermost only. */
export function controlsIn(root: Element, is: (el: Element) => boolean): Element[] {
  const hits = Array.from(allIn(root, CONTROLS)).filter((el) => isShown(el) && !isInOurs(el) && is(el));
  return hits.filter(
    (el) =>
      !hits.some((o) => o !== el && holds(el, o) && isA(o, "button, a, [role=button], label")) &&
      !hits.some((o) => o !== el && o.contains(el) && isA(o, "button, a, [role=button], label")),
  );
}

/** The largest part around a field that holds no other upload: its row, its group, its card. */
export function rowAround(field: Element, others: Element[], limit: Element): Element {
  let row: Element = field;
  for (let up: Element | null = field.parentElement; up && holds(limit, up); up = parentOf(up)) {
    if (others.some((o) => o !== field && holds(up, o) && !isTwin(o, field))) break;
    row = up;
    if (up === limit) break;
    if (tagOf(up) === "TR" || tagOf(up) === "LI" || isA(up, "[role=row]")) break;
    // Text has come in: the words that name the field. What lies further out belongs to the form.
    if (ownText(up, field) !== "") break;
  }
  return row;
}

/** Two fields side by side with no words of their own: one paper, to be chosen or to be signed. */
const isTwin = (one: Element, field: Element): boolean => {
  const cell = parentOf(field);
  return (
    cell !== null &&
    parentOf(one) === cell &&
    isA(cell, "td, [role=cell], [role=gridcell]") &&
    ownText(cell, field) === ""
  );
};

/**
 * The words of a row without file names, controls and other fields. Of a part so large that it is no row,
 * the words right before the field, else right after it.
 */
export function ownText(row: Element, field: Element): string {
  const pieces = ownPieces(row);
  const text = joined(pieces);
  if (text.length <= LONGEST_NAME) return withoutBullet(withoutMark(text));
  const before = pieces.findLast((piece) => stands(piece.el, field) < 0);
  const named = before ?? pieces.find((piece) => stands(piece.el, field) > 0);
  return withoutBullet(withoutMark(named?.text ?? ""));
}

const LONGEST_NAME = 160;
const stands = (one: Element, other: Element): number => {
  const at = one.compareDocumentPosition(other);
  return at & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : at & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
};

const ownPieces = (row: Element): Piece[] =>
  piecesOf(row, (el) => isA(el, "button, [role=button], a, textarea, select, [role=alert]")).filter(
    (p) =>
      !p.field &&
      !isFileName(p.text) &&
      (!UPLOAD.test(fold(p.text)) || isName(p.text, p.el)) &&
      /\p{L}/u.test(p.text) &&
      !/no file chosen|chưa có tệp|không có tệp|\d+ ?[km]b\b/iu.test(p.text),
  );

function roleOf(label: string): UploadReading["role"] {
  const word = fold(label);
  if (/bo sung/.test(word) && /phieu|thong bao|yeu cau/.test(word)) return "notice";
  if (/phieu huong dan/.test(word)) return "notice";
  if (
    /tam dung|dung (?:tinh|xu ly)|chung minh|can cu|minh chung|gia han|niem yet|xac minh|nghia vu tai chinh|nvtc|van ban (?:de nghi|kem theo|dinh kem|lien quan|so)|^van ban\b(?!.*ket qua)|cong van|quyet dinh|ly do/.test(
      word,
    )
  )
    return "justification";
  if (/ket qua/.test(word)) return "result";
  if (/thanh phan|giay to|to khai|don\b|ban sao|ban chinh|ho so/.test(word)) return "paper";
  return "unknown";
}

/** All uploads of an action's form. */
export function uploadsIn(root: Element): UploadReading[] {
  const inputs = Array.from(allIn<HTMLInputElement>(root, "input[type=file]")).filter((el) =>
    isShown(parentOf(el) ?? el),
  );
  const controls = controlsIn(root, isUploadControl).filter(
    (c) =>
      !inputs.some(
        (i) =>
          c.contains(i) ||
          rowAround(i, inputs, root).contains(c) ||
          (i.id !== "" && c.getAttribute("for") === i.id),
      ),
  );
  const anchors: Element[] = [...inputs, ...controls];
  const zones = dropZonesIn(root, anchors);
  return [...zones, ...fieldsOf(root, anchors)];
}

/** What is pressed to choose a file: a button that says so, a place to drop files on, the field itself. */
export function takesFiles(pressed: Element): boolean {
  for (let up: Element | null = pressed, i = 0; up && i < 4; up = parentOf(up), i++) {
    if (isA(up, "input[type=file]") || (isA(up, CONTROLS) && isUploadControl(up))) return true;
    const text = clean(textIn(up) ?? "");
    if (text.length > 120) return false;
    if (DROP.test(fold(text))) return true;
  }
  return false;
}

const DROP = /\b(?:keo(?: va)? tha|tha (?:tep|file|van ban|tai lieu|vao day)|drag|drop)\b/;

/** A place to drop files on that has no field of its own: its words say for what, names appear beside it. */
function dropZonesIn(root: Element, anchors: Element[]): UploadReading[] {
  return Array.from(allIn(root, "div, p, span, section, label"))
    .filter((el) => {
      const text = childrenOf(el) > 3 ? "" : clean(textIn(el) ?? "");
      if (text === "" || text.length > 120 || !DROP.test(fold(text)) || !isShown(el)) return false;
      if (Array.from(el.children).some((inner) => DROP.test(fold(inner.textContent ?? "")))) return false;
      return !anchors.some((one) => one.contains(el) || rowAround(one, anchors, root).contains(el));
    })
    .map((zone) => {
      const around = zone.parentElement ?? zone;
      const row = holds(root, around) && !anchors.some((one) => holds(around, one)) ? around : zone;
      const label = clean(zone.textContent ?? "");
      const files = fileNamesIn(row).map((name) => ({ name, size: null, type: null }));
      return { label, role: roleOf(label), control: zone, input: null, row, files, blobs: [] };
    });
}

function fieldsOf(root: Element, anchors: Element[]): UploadReading[] {
  return anchors.map((anchor) => {
    const row = rowAround(anchor, anchors, root);
    const input = anchor.tagName === "INPUT" ? (anchor as HTMLInputElement) : null;
    const label = ownText(row, anchor) || (input ? withoutMark(fieldLabel(input)) : "") || labelOf(anchor);
    const blobs = input?.files ? Array.from(input.files) : [];
    const chips = fileNamesIn(row).filter((name) => !blobs.some((b) => b.name === name));
    const control = input ? (controlsIn(row, isUploadControl)[0] ?? (isShown(input) ? input : null)) : anchor;
    return {
      label,
      role: roleOf(label),
      control,
      input,
      row,
      files: [
        ...blobs.map((b) => ({ name: b.name, size: b.size, type: b.type || null })),
        ...chips.map((name) => ({ name, size: null, type: null })),
      ],
      blobs,
    };
  });
}
