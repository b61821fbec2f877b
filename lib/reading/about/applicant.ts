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
    found.push({ value, label: pair.label, owner: ownerSection(pair.labelEl), field: pair.fieldEl !== null });
  }
  return found;
}

/** An id, tax or passport number as written, without its spaces; null: it is none. */
export function idOf(text: string): string | null {
  const value = text.replace(/[\s.-]/g, "").toUpperCase();
  return /^(?:\d{9}|\d{12}|\d{10}|\d{13}|[A-Z]\d{7,8})$/.test(value) ? value : null;
}

/** Does the section speak of the applicant (true), of who files or acts for them (false), or not say (null)? */
function ownerSection(label: Element): boolean | null {
  const { body } = label.ownerDocument;
  for (let el: Element | null = label, i = 0; el && el !== body && i < 8; el = el.parentElement, i++)
    for (
      let before: Element | null = el.previousElementSibling, n = 0;
      before && n < 3;
      before = before.previousElementSibling, n++
    ) {
      const text = fold((before.textContent ?? "").slice(0, 120));
      if (text.length > 90) continue;
      if (
        /(?:thong tin|chi tiet) (?:chu ho so|cong dan|to chuc|nguoi duoc|nguoi yeu cau)|^chu ho so/.test(text)
      )
        return true;
      if (
        /(?:thong tin|chi tiet) (?:nguoi nop|nguoi duoc uy quyen|nguoi dai dien)|uy quyen|nguoi nop ho so/.test(
          text,
        )
      )
        return false;
    }
  return null;
}
