/** What a click would do: read on the spot, from the button, its surroundings and what was opened before. */
import { actionOf, isCommitWord, isDismiss, type Word } from "./actionwords.ts";
import { clickableOf, hasCount, labelOf } from "./clickable.ts";
import { type Env, envOf, type ReadContext } from "./context.ts";
import { fieldText, isField } from "./fields.ts";
import { clean, fold, foldLabel } from "./fold.ts";
import { dialogOf, formOf, visibleFields } from "./forms.ts";
import { isNavigation } from "./navigation.ts";
import { branchKind, chosenBranch, purposeOf, statusWord } from "./purpose.ts";
import { codesInside, one, pageCode, rowCode, type Subjects, tickedRows } from "./subjects.ts";
import { joined, piecesOf } from "./text.ts";
import type { ActionForm, ActionReading, PageReading } from "./types.ts";
import { isStoreControl, isUploadControl, uploadsIn } from "./uploads.ts";
import { isReachable } from "./visible.ts";

/** What was clicked last that may open a menu, a window or a form. Kept by whoever listens (`noteOpened`). */
export interface Opened {
  word: Word | null;
  label: string;
  codes: string[];
  count: number;
  element: Element;
}

/** Remembers a click so that a menu or window on the page's end is tied to the row it came from. */
export function openedBy(
  target: Element,
  context: ReadContext,
  before: Opened | null,
  page?: PageReading | null,
): Opened | null {
  const el = clickableOf(target) ?? target;
  const env = envOf(context);
  const label = labelOf(el);
  const word = label ? actionOf(label) : null;
  const row = rowCode(el, env, page ?? null);
  if (row) return { word, label, codes: row.code ? [row.code] : [], count: 1, element: el };
  // A choice in a menu of a row, or a field in a window, still speaks of that row.
  const loose =
    el.closest("[role=menu], [role=menuitem], ul, [class*=menu], [class*=dropdown], [class*=overlay]") !==
    null;
  if (word && before && loose) return { word, label, codes: before.codes, count: before.count, element: el };
  if (word) {
    const ticked = tickedRows(el.ownerDocument, env, page ?? null);
    return { word, label, codes: ticked.codes, count: ticked.count, element: el };
  }
  if (isDismiss(label)) return null;
  return before && (dialogOf(el) || formOf(el) || loose)
    ? before
    : before?.word && isField(el)
      ? before
      : keepIfForm(before, el);
}

/** A click on nothing in particular does not end the form that stands open. */
function keepIfForm(before: Opened | null, el: Element): Opened | null {
  return before && !el.matches("a[href], [role=tab]") ? before : null;
}

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
  const own = env.context.profile?.actions[label];
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
  const evidence = evidenceOf(el, env);
  if (evidence) return make(el, label, word, own?.phase ?? "commit", null, env, page, opened, evidence);
  return make(el, label, word, own?.phase ?? (opens(el, opened) ? "open" : null), null, env, page, opened);
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

const ANY_BUTTON = "button, a, [role=button], input[type=submit], input[type=button]";

/** A button whose card says where it leads: 'Trạng thái: Dừng xử lý', whatever is written on the button. */
function branchAt(
  el: Element,
  form: { root: Element; dialog: boolean },
): { word: Word; card: Element } | null {
  const rivals = Array.from(form.root.querySelectorAll(ANY_BUTTON)).filter(
    (b) =>
      b !== el &&
      labelOf(b) !== "" &&
      !isDismiss(labelOf(b)) &&
      !b.closest("[data-dung-hen]") &&
      isCommitLike(b),
  );
  const card = rivals.length > 0 ? cardAmong(el, form.root, rivals) : form.root;
  if (card === el || (rivals.length > 0 && card === form.root)) return null;
  const text = joined(piecesOf(card));
  // A card is small; a whole page's words say what the dossier is, not where a button leads.
  if (text.length > 700 || (rivals.length === 0 && !form.dialog && text.length > 400)) return null;
  const word = branchKind(text);
  if (!word || (word.kind !== "pause" && word.kind !== "supplement")) return null;
  return rivals.length === 0 && word.sure < 0.9 ? null : { word, card };
}

const isCommitLike = (b: Element) => isReachable(b) && !isUploadControl(b) && !isStoreControl(b);

/** The part around a button that holds none of the others. */
function cardAmong(el: Element, root: Element, rivals: Element[]): Element {
  let card = el;
  for (let up = el.parentElement; up && root.contains(up) && up !== root; up = up.parentElement) {
    if (rivals.some((r) => up.contains(r))) break;
    card = up;
  }
  return card;
}

/** Of several committing buttons in one window each has its own card with its own fields. */
function narrowed(el: Element, form: { root: Element; dialog: boolean }): { root: Element; dialog: boolean } {
  const rivals = Array.from(form.root.querySelectorAll(ANY_BUTTON)).filter(
    (b) => b !== el && !b.contains(el) && isCommitWord(labelOf(b)) && isReachable(b),
  );
  if (rivals.length === 0) return form;
  const card = cardAmong(el, form.root, rivals);
  return card !== el && visibleFields(card).length > 0 ? { root: card, dialog: form.dialog } : form;
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

const TEXT_LABEL = /y kien|ly do|noi dung|ghi chu|nguyen nhan|dien giai/;
const GROUND_LABEL = /ly do|can cu|loai tam dung|truong hop|nguyen nhan/;

/** What stands in an action's form now. */
export function readForm(root: Element): ActionForm {
  let text: ActionForm["text"] = null;
  let ground: string | null = null;
  for (const field of visibleFields(root)) {
    const label = nearLabel(field);
    if (field.matches("textarea, [contenteditable=true], input[type=text], input:not([type])")) {
      const value = clean(isField(field) ? fieldText(field) : (field.textContent ?? ""));
      const fits = TEXT_LABEL.test(fold(label));
      if (field.matches("textarea, [contenteditable=true]") ? !text || fits : fits && !text)
        text = { label, value, element: field };
    } else if (field.tagName === "SELECT" && GROUND_LABEL.test(fold(label)))
      ground = clean(fieldText(field)) || ground;
    else if (field.matches("input[type=radio]:checked")) {
      const said = clean((field as HTMLInputElement).labels?.[0]?.textContent ?? "");
      if (said && GROUND_LABEL.test(fold(label)) && !statusWord(said)) ground = said;
    }
  }
  return { root, uploads: uploadsIn(root), text, ground };
}

/** The words that stand for a field: its label, else the text before it. */
function nearLabel(field: Element): string {
  const own = clean((field as HTMLInputElement).labels?.[0]?.textContent ?? "");
  const said = field.getAttribute("aria-label") ?? "";
  if (own && !field.matches("input[type=radio]")) return own.replace(/\s*[:*]+\s*$/, "");
  for (let el: Element | null = field, i = 0; el && i < 4; el = el.parentElement, i++)
    for (let before = el.previousElementSibling; before; before = before.previousElementSibling) {
      const text = joined(piecesOf(before).filter((p) => !p.field));
      if (text && text.length < 120) return text.replace(/\s*[:*]+\s*$/, "").replace(/\s*\*\s*$/, "");
      if (text) break;
    }
  return clean(said || field.getAttribute("placeholder") || field.getAttribute("title") || "");
}
