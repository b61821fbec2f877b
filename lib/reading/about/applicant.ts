/** The applicant's id number: held in memory on its way to becoming a keyed hash, never written anywhere. */
import type { Reading } from "../../dossier/model.ts";
import type { Pair } from "../labels/pairs.ts";
import { fold } from "../words/fold.ts";

/**
 * The one id number of the page. The applicant's own section comes first; that
 * of a person who files for another ('Người nộp') is not taken for it: two
 * different numbers with nothing to tell them apart are none.
 */
export function applicantIdIn(pairs: Pair[]): Reading<string> | null {
  const found = idsIn(pairs);
  const owners = found.filter((f) => f.owner !== false);
  const sure = owners.filter((f) => f.owner === true);
  const pick = sure.length > 0 ? sure : owners;
  const first = pick[0];
  if (!first || new Set(pick.map((f) => f.value)).size > 1) return null;
  return {
    value: first.value,
    where: { kind: first.field ? "field" : "label", name: first.label },
    sure: 0.9,
  };
}

/** An id number on the page, and whose it is: the applicant's (true), somebody's who files for them (false), or not said. */
export interface IdOnPage {
  value: string;
  label: string;
  owner: boolean | null;
  field: boolean;
}

export function idsIn(pairs: Pair[]): IdOnPage[] {
  const found: IdOnPage[] = [];
  for (const pair of pairs) {
    if (pair.meaning !== "applicantId") continue;
    const value = idOf(pair.text);
    if (value === null) continue;
    found.push({
      value,
      label: pair.label,
      owner: ownerOf(pair),
      field: pair.fieldEl !== null,
    });
  }
  return found;
}

/** An id, tax or passport number as written, without its spaces; null: it is none. */
export function idOf(text: string): string | null {
  const value = text.replace(/[\s.-]/g, "").toUpperCase();
  return /^(?:\d{9}|\d{12}|\d{10}|\d{13}|[A-Z]\d{7,8})$/.test(value) ? value : null;
}

/** Who files or acts for another, and anybody else who may stand on a form: 'nguoi duoc uy quyen' is none that is given something. */
const OTHERS =
  /uy quyen|\bnguoi (?:di )?nop\b|\bnop (?:thay|ho)\b|\bdai dien\b|\bnguoi (?:nhan|gui|lam chung|giam ho|lien he|lam don)\b|\bcua (?:cha|me|vo|chong|con|tre)\b/;
const OWNERS =
  /(?:thong tin|chi tiet) (?:chu ho so|cong dan|to chuc|nguoi (?:yeu cau|de nghi|duoc (?:cap|huong|ho tro|giai quyet)))|\bchu ho so\b/;
/** Whose pair it is, by its label, else by the nearest heading: the applicant's (true), somebody else's (false), or not said (null). */
export const ownerOf = ({ label, labelEl }: Pick<Pair, "label" | "labelEl">): boolean | null =>
  whose(label) ?? ownerSection(labelEl);

/** 'Thông tin người vợ', 'Thông tin về cha': of a person, and not of the applicant. */
const SOMEBODYS = /^(?:thong tin|chi tiet) (?:ve )?(?:nguoi|ben|cha|me|vo|chong|con|tre)\b/;

/** The applicant's (true), somebody else's (false), or not said (null). */
function whose(words: string): boolean | null {
  const text = fold(words);
  if (OTHERS.test(text)) return false;
  if (OWNERS.test(text)) return true;
  return SOMEBODYS.test(text) ? false : null;
}

/** What the nearest heading says that says whose it is. */
function ownerSection(label: Element): boolean | null {
  const { body } = label.ownerDocument;
  for (let el: Element | null = label, i = 0; el && el !== body && i < 8; el = el.parentElement, i++)
    for (
      let before: Element | null = el.previousElementSibling, n = 0;
      before && n < 3;
      before = before.previousElementSibling, n++
    ) {
      const text = (before.textContent ?? "").slice(0, 120).trim();
      // A pair of its own, 'Người nộp: Lê Thị Sen', is no heading.
      const heads = text.length <= 90 && (!/[:：]\s*\S/.test(text) || /^(?:thông tin|chi tiết)/i.test(text));
      const said = heads ? whose(text) : null;
      if (said !== null) return said;
    }
  return null;
}
