/**
 * Comparing words as people do: portals mix NFC and NFD, capitals, hard spaces
 * and forgotten diacritics, so labels are compared without any of them.
 */

const MARKS = /[\u0300-\u036f]/g;
/** Glyphs of icon fonts and characters without width: seen by nobody as text. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/g;
const folded = new Map<string, string>();

/** Anything that `clean` would change; most texts are tidy, and are given back as they are. */
const UNTIDY =
  /\d[\u2010-\u2015\u2212]|[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\ue000-\uf8ff\t\n\r\f\v]|\p{M}|^ | $| {2}/u;

/** Hyphens that a typesetter or a word processor made of a code's own. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const DASHED_CODE = /[A-Z]\d{2}(?:\.\d{1,3}){0,5}[-\u2010-\u2015\u2212]\d{6}[-\u2010-\u2015\u2212]\d{4,}/g;

/** As shown, in NFC, with runs of white space made one and unseen characters dropped. */
export function clean(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(UNSEEN, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC")
    .replace(DASHED_CODE, (code) => code.replace(DASHES, "-"));
}

/** Lower case, without diacritics, đ as d: only for comparing, never for showing. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = clean(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/đ/g, "d")
    .normalize("NFC");
  // Labels come back again and again; values do not, so the memory stays small.
  if (text.length <= 60) {
    if (folded.size > 4000) folded.clear();
    folded.set(text, made);
  }
  return made;
}

const BULLET = /^(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–—+•▪●○◦*·►▶»✓✔>]+)\s+|^[-–—+•▪●○◦·►▶»]+/i;

/** Drops leading bullets and numbering: '1. ', '- ', '• ', 'a) '. */
export function withoutBullet(text: string): string {
  let rest = clean(text);
  for (let i = 0; i < 2; i++) {
    const next = rest.replace(BULLET, "").trim();
    if (next === rest || next === "") break;
    rest = next;
  }
  return rest;
}

/** Drops what marks a field as needed: '*', '(*)', '(bắt buộc)'; and sorting arrows. */
export function withoutMark(text: string): string {
  return clean(text)
    .replace(/\s*[([]?\s*(?:\*+|bắt buộc)\s*[)\]]?\s*(?=:|$)/giu, "")
    .replace(/[\s▲▼△▽↑↓⇅⇵⬍]+$/u, "")
    .trim();
}

/** Brackets that add a unit or a hint. Any other bracket makes it another label: 'Ngày hẹn trả (bổ sung)'. */
const HARMLESS =
  /\s*\((?:ngay|gio|ngay lam viec|gio lam viec|du kien|neu co|bat buoc|[dmyhs/: -]+|\d+|vnd|dong)\)$/;

/** How a day is to be written: 'dd/MM/yyyy', '(hh:mm dd-mm-yyyy)', 'ngày/tháng/năm'. */
const FORMAT =
  /\s*[([]?(?:h{1,2}:mm(?::ss)?[ ,-]*)?(?:dd?[/.-]mm?[/.-]yy(?:yy)?|ngay\/thang\/nam)(?:[ ,-]*h{1,2}:mm(?::ss)?)?[)\]]?(?=\s*[:*]*$)/;

/** A label fit for the lexicon: folded, without bullets, colon, mark of need or a unit in brackets. */
export function foldLabel(text: string): string {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const made = makeLabel(text);
  if (text.length <= 60) {
    if (labels.size > 6000) labels.clear();
    labels.set(text, made);
  }
  return made;
}
const labels = new Map<string, string>();

/** Drawn beside a label by letters that are pictures: how a column is sorted, its menu, a calendar. */
const DRAWN = /^[\p{So}\u22ee\u2261]\uFE0F?\s*|\s*(?:(?![×+<>=~|±÷])[\p{So}\p{Sm}]|\uFE0F)+\s*$/gu;

function makeLabel(text: string): string {
  // A sign alone is what the label says: '✕'.
  const words = text.replace(DRAWN, "");
  return fold(withoutMark(withoutBullet(words.trim() === "" ? text : words)))
    .replace(FORMAT, "")
    .replace(/\s*:+$/, "")
    .replace(/\s*\*+$/, "")
    .replace(HARMLESS, "")
    .replace(/\s*:+$/, "")
    .replace(/^["'«“]+|["'»”]+$/g, "")
    .replace(/\s*\/\s*/g, "/")
    .trim();
}
