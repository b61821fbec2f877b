/** Ways other than a click: a form that is submitted, an option that is chosen. */

import { allIn, isA } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { stopsClock } from "../../dossier/action-kinds.ts";
import { statusWord } from "../forms/choices.ts";
import { looksLikeFilter } from "../forms/filters.ts";
import { readForm } from "../forms/form-content.ts";
import { formOf } from "../forms/form-of.ts";
import { purposeOf } from "../forms/purpose.ts";
import { labelOf } from "../sight/clickable.ts";
import { fieldText } from "../sight/fields.ts";
import type { ActionReading, PageReading } from "../types.ts";
import { actionOf, isCommitWord } from "../words/action-words.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { clean } from "../words/fold.ts";
import type { Opened } from "./opening.ts";
import { actionAt } from "./read-action.ts";
import { subjectsOf } from "./subjects.ts";

/** What submitting a form would do, by the button that submits it or the form's own purpose. */
export function readSubmit(
  form: HTMLFormElement,
  submitter: Element | null,
  context: ReadContext,
  page?: PageReading | null,
  opened?: Opened | null,
): ActionReading | null {
  const env = envOf(context);
  if (submitter) {
    const read = actionAt(submitter, env, page ?? null, opened ?? null);
    if (read) return read.phase === "open" ? null : { ...read, phase: "commit" };
    return null;
  }
  // Enter in a field, or a script: the form's committing button says what it is.
  const buttons = Array.from(
    allIn(form, "button, input[type=submit], input[type=button], [role=button]"),
  ).filter(isReachable);
  const commit = buttons.find((b) => isCommitWord(labelOf(b))) ?? buttons.find((b) => actionOf(labelOf(b)));
  if (commit) {
    const read = actionAt(commit, env, page ?? null, opened ?? null);
    return read && read.phase !== "open" ? { ...read, phase: "commit" } : null;
  }
  const dialog = formOf(form)?.dialog ?? false;
  const purpose = purposeOf(form, dialog, form, opened?.word ?? null);
  if (!purpose || buttons.length > 0) return null;
  const about = subjectsOf(form, { root: form, dialog }, env, page ?? null, opened ?? null, purpose.kind);
  return {
    kind: purpose.kind,
    label: "",
    phase: "commit",
    sure: Math.min(purpose.sure, 0.8),
    element: form,
    codes: about.codes,
    count: Math.max(1, about.count),
    form: readForm({ root: form }),
    evidence: null,
    ...(about.unclear ? { unclear: true } : {}),
  };
}

/**
 * A select or radio whose choice moves a dossier. It commits by itself only where the page says so (a
 * post-back on change); elsewhere a button commits it, and only a choice that stops the clock is spoken of.
 */
export function readChange(
  target: Element,
  context: ReadContext,
  page?: PageReading | null,
  opened?: Opened | null,
): ActionReading | null {
  const env = envOf(context);
  const isRadio = isA(target, "input[type=radio]");
  if (target.tagName !== "SELECT" && !isRadio) return null;
  const said = isRadio
    ? clean((target as HTMLInputElement).labels?.[0]?.textContent ?? "")
    : clean(fieldText(target));
  const word = actionOf(said) ?? statusWord(said);
  if (!word || looksLikeFilter(target)) return null;
  const script = target.getAttribute("onchange") ?? target.getAttribute("onclick") ?? "";
  const evidence = /__doPostBack|WebForm_DoPostBack|\.submit\s*\(/.test(script)
    ? "post-back"
    : /\bconfirm\s*\(/.test(script)
      ? "confirm"
      : null;
  if (!evidence && !stopsClock(word.kind)) return null;
  const form = formOf(target);
  const about = subjectsOf(target, form, env, page ?? null, opened ?? null, word.kind);
  return {
    kind: word.kind,
    label: said,
    phase: evidence ? "commit" : null,
    sure: evidence ? word.sure : 0.65,
    element: target,
    codes: about.codes,
    count: Math.max(1, about.count),
    form: form ? readForm(form) : null,
    evidence,
    ...(about.unclear ? { unclear: true } : {}),
  };
}
