/** What a click would do: read on the spot, from the button, its surroundings and what was opened before. */
import { actionOf, isCommitWord, isDismiss, type Word } from "./actionwords.ts";
import { branchAt, narrowed } from "./branches.ts";
import { clickableOf, hasCount, labelOf } from "./clickable.ts";
import { type Env, envOf, type ReadContext } from "./context.ts";
import { isEditable } from "./fields.ts";
import { foldLabel } from "./fold.ts";
import { readForm } from "./formread.ts";
import { formOf, visibleFields } from "./forms.ts";
import { isNavigation } from "./navigation.ts";
import type { Opened } from "./opened.ts";
import { chosenBranch, purposeOf } from "./purpose.ts";
import { codesInside, one, pageCode, rowCode, type Subjects, tickedRows } from "./subjects.ts";
import type { ActionReading, PageReading } from "./types.ts";
import { isReachable } from "./visible.ts";

/**
 * What a click on this element would do, or null: nothing that is guarded.
 * Fast enough for a capture listener; needs no earlier reading of the page.
 */
export function readAction(
  target: Element,
  context: ReadContext,
  page?: PageReading | null,
  opened?: Opened | null,
): ActionReading | null {
  const el = clickableOf(target);
  if (!el) return null;
  return actionAt(el, envOf(context), page ?? null, opened ?? null);
}

/** The same for a button that is already known to be one. */
export function actionAt(
  el: Element,
  env: Env,
  page: PageReading | null,
  opened: Opened | null,
): ActionReading | null {
  const label = labelOf(el);
  if (label === "" || label.length > 90) return null;
  const own = env.actions[label];
  if (own === null) return null;
  if (isDismiss(label) && !own) return null;
  const word = own ? { kind: own.kind, sure: 0.97 } : actionOf(label);
  const commits = isCommitWord(label);
  if (word && !own && (hasCount(el, label) || isNavigation(el))) return null;
  const whole = formOf(el);
  const branch = word || !whole ? null : branchAt(el, whole);
  if (!word && !commits && !branch) return null;
  const form = whole && narrowed(el, whole);
  const opener = opened?.word && opened.element !== el ? opened.word : null;
  if (branch) {
    const phase = visibleFields(branch.card).length > 0 || commits ? "commit" : null;
    return make(
      el,
      label,
      branch.word,
      phase,
      { root: branch.card, dialog: whole?.dialog ?? false },
      env,
      page,
      opened,
    );
  }
  if (form && whole && (commits || word)) {
    const inside =
      word && !commits
        ? ownCommit(el, whole, word, opener)
        : ((form.root !== whole.root ? chosenBranch(form.root) : null) ??
          purposeOf(whole.root, whole.dialog, el, opener));
    if (inside) return make(el, label, own ?? inside, own?.phase ?? "commit", form, env, page, opened);
    if (!word) return null;
  }
  if (!word) return null;
  const intake = word.kind === "intake" ? intakeForm(el) : null;
  if (intake) return make(el, label, word, own?.phase ?? "commit", intake, env, page, opened);
  const evidence = evidenceOf(el, env);
  if (evidence) return make(el, label, word, own?.phase ?? "commit", null, env, page, opened, evidence);
  return make(el, label, word, own?.phase ?? (opens(el, opened) ? "open" : null), null, env, page, opened);
}

/** 'Tiếp nhận' under fields that a person fills in is the end of an intake form, not its beginning. */
function intakeForm(el: Element): { root: Element; dialog: boolean } | null {
  const { body } = el.ownerDocument;
  for (let up = el.parentElement, i = 0; up && up !== body && i < 8; up = up.parentElement, i++) {
    if (up.matches("tr, li, [role=row], table")) return null;
    const fields = Array.from(up.querySelectorAll("input, textarea")).filter(
      (f) =>
        isEditable(f) &&
        !f.matches("[type=checkbox], [type=radio], [type=search], [type=file]") &&
        isReachable(f),
    );
    if (fields.length >= 2 && !up.querySelector("table tbody tr td a[href]"))
      return { root: up, dialog: false };
  }
  return null;
}

/** A button with an action's own words inside a form commits when the form is that action's and no other button does. */
function ownCommit(
  el: Element,
  form: { root: Element; dialog: boolean },
  word: Word,
  opener: Word | null,
): Word | null {
  const others = Array.from(
    form.root.querySelectorAll("button, a, [role=button], input[type=submit], input[type=button]"),
  ).filter((o) => o !== el && !el.contains(o) && !o.contains(el));
  let rivals = 0;
  for (const o of others) {
    const label = labelOf(o);
    if (label === "" || isDismiss(label)) continue;
    if (isCommitWord(label) && isReachable(o)) return null;
    if (actionOf(label) && isReachable(o)) rivals++;
  }
  if (rivals > 0) return null;
  const fields = visibleFields(form.root);
  const branch = chosenBranch(form.root);
  const purpose = purposeOf(form.root, form.dialog, el, opener);
  if (branch && (branch.kind === "pause" || branch.kind === "supplement")) return branch;
  if (fields.length > 0 && (!form.dialog || fields.some((f) => f.matches("textarea, input, select"))))
    return word;
  return form.dialog && purpose?.kind === word.kind ? word : null;
}

function evidenceOf(el: Element, env: Env): ActionReading["evidence"] {
  const script = `${el.getAttribute("onclick") ?? ""} ${el.getAttribute("href") ?? ""} ${el.getAttribute("onmousedown") ?? ""}`;
  if (/\bconfirm\s*\(/.test(script) || el.hasAttribute("data-confirm")) return "confirm";
  if (/__doPostBack|WebForm_DoPostBack/.test(script)) return "post-back";
  if (env.context.seenToCommit?.includes(foldLabel(labelOf(el)))) return "seen-before";
  const form = el.closest("form");
  const submits =
    form &&
    (el.matches("input[type=submit], input[type=image]") ||
      (el.tagName === "BUTTON" && (el as HTMLButtonElement).type === "submit"));
  if (!form || !submits) return null;
  if (form.querySelector("input[name=__VIEWSTATE]")) return "post-back";
  const fields = visibleFields(form).filter((f) => isReachable(f) || (f as HTMLInputElement).type === "file");
  return fields.length === 0 && form.querySelectorAll("button, input[type=submit]").length <= 2
    ? "form-without-fields"
    : null;
}

/** Something about the button says that it shows more before it does anything; or its form already stands open. */
function opens(el: Element, opened: Opened | null): boolean {
  if (/(?:\.\.\.|…)$/.test(labelOf(el))) return true;
  if (
    el.matches(
      "[aria-haspopup=dialog], [data-toggle=modal], [data-bs-toggle=modal], [data-toggle=collapse], [data-bs-toggle=collapse], [aria-expanded], [data-fancybox], [popovertarget]",
    )
  )
    return true;
  if (opened?.element === el && opened.word) return openFormBeside(el);
  const href = el.tagName === "A" ? (el.getAttribute("href") ?? "") : "";
  return href.length > 1 && !/^(?:javascript:|#$|#!$)/i.test(href);
}

/** The form it opened can be seen. */
function openFormBeside(el: Element): boolean {
  for (let up = el.parentElement, i = 0; up && i < 6; up = up.parentElement, i++)
    if (
      Array.from(up.querySelectorAll("textarea, input[type=file]")).some((f) =>
        isReachable(f.parentElement ?? f),
      )
    )
      return true;
  return false;
}

function make(
  el: Element,
  label: string,
  word: Pick<ActionReading, "kind"> & { sure?: number },
  phase: ActionReading["phase"],
  form: { root: Element; dialog: boolean } | null,
  env: Env,
  page: PageReading | null,
  opened: Opened | null,
  evidence: ActionReading["evidence"] = null,
): ActionReading {
  const subjects = subjectsOf(el, form, env, page, opened);
  return {
    kind: word.kind,
    label,
    phase,
    sure: word.sure ?? 0.95,
    element: el,
    codes: subjects.codes,
    count: Math.max(1, subjects.count),
    form: form && phase !== "open" ? readForm(form.root) : null,
    evidence,
  };
}

function subjectsOf(
  el: Element,
  form: { root: Element; dialog: boolean } | null,
  env: Env,
  page: PageReading | null,
  opened: Opened | null,
): Subjects {
  const row = rowCode(el, env, page);
  if (row) return one(row.code);
  if (form?.dialog) {
    const codes = codesInside(form.root, env);
    if (codes.length > 0) return { codes, count: Math.max(codes.length, opened?.count ?? 0) };
  }
  if (opened && opened.element !== el && opened.count > 0)
    return { codes: opened.codes, count: opened.count };
  const ticked = tickedRows(el.ownerDocument, env, page);
  if (ticked.count > 0) return ticked;
  return one(pageCode(el.ownerDocument, env, page));
}
