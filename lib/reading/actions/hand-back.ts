/** A dossier handed back to nobody named: to a step before this one, or to the citizen. */
import { isA } from "../../dom/safe.ts";
import { titlesOf } from "../forms/purpose.ts";
import { fold } from "../words/fold.ts";

const TO_NOBODY =
  /^(?:(?:xac nhan|dong y|thuc hien) )?(?:tra|tra lai|tra ve|hoan tra) ho so(?: nay| truc tuyen)?\b(?! (?:(?:ve|cho|len|ra) )?(?:buoc|can bo|nguoi xu ly|bo phan|phong|mot cua|chuyen vien|lanh dao|don vi))/;

/** The button's words or its window's titles hand the dossier back and name no step, desk or officer. */
export function namesNobody(label: string, form: { root: Element; dialog: boolean } | null): boolean {
  const said = form && !isA(form.root, "body") ? [label, ...titlesOf(form.root, form.dialog)] : [label];
  return said.some((text) => TO_NOBODY.test(fold(text)));
}
