/** What a click would do: read on the spot, from the button, its surroundings and what was opened before. */

import { allIn, bodyOf, holds, isA, parentOf, textIn } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { leavesWay, stopsClock } from "../../dossier/action-kinds.ts";
import { branchAt, branchUnderWord, narrowed } from "../forms/branches.ts";
import { chosenBranch } from "../forms/choices.ts";
import { readForm } from "../forms/form-content.ts";
import { formOf, visibleFields } from "../forms/form-of.ts";
import { isOnlyWayOn, isStepOn } from "../forms/only-way-on.ts";
import { ownCommit } from "../forms/own-commit.ts";
import { purposeOfPage } from "../forms/page-path.ts";
import { windowOf } from "../forms/place-of.ts";
import { purposeOf } from "../forms/purpose.ts";
import { purposeBeneath } from "../forms/question-over-form.ts";
import {
  actsAlone,
  choiceAround,
  purposeOfSection,
  type Section,
  sectionOf,
  titleOfSection,
} from "../forms/section.ts";
import { clickableOf, hasCount, isPushed, labelOf } from "../sight/clickable.ts";
import { isEditable } from "../sight/fields.ts";
import { leadsElsewhere } from "../sight/ways-elsewhere.ts";
import type { ActionReading, PageReading } from "../types.ts";
import { actionOf, isCommitWord, isDismiss, type Word } from "../words/action-words.ts";
import { spokenOf } from "../words/actions-in-text.ts";
import { type Env, envOf, type ReadContext } from "../words/context.ts";
import { actionOnButton } from "../words/long-labels.ts";
import { saysAgain } from "./again.ts";
import { evidenceOf, opens } from "./evidence.ts";
import { namesNobody } from "./hand-back.ts";
import type { Opened } from "./opening.ts";
import { isAside } from "./site-boxes.ts";
import { tickedRows } from "./subject-rows.ts";
import { type Place, subjectsOf } from "./subjects.ts";
import { isThrownOn } from "./switches.ts";

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
  const pushed = isPushed(el);
  if (label === "" || (label.length > 90 && !pushed)) return null;
  const own = env.actions(label, () => windowOf(el));
  if (own === null) return null;
  if (isDismiss(label) && !own) return null;
  const word = own
    ? { kind: own.kind, sure: 0.97 }
    : pushed
      ? actionOnButton(label, env.codesIn)
      : actionOf(label);
  // Thrown back, a switch undoes what it says.
  if (isA(el, "[role=switch][aria-checked=true]")) return null;
  const evidence = word ? evidenceOf(el, env) : null;
  if (word && !own && isOnlyAWay(el, label, evidence, env, page)) return null;
  const known = isCommitWord(label);
  if ((word || known) && !own && isAside(el, label, word?.kind ?? null)) return null;
  const whole = formOf(el) ?? (known ? choiceAround(el) : null);
  const byPlace = !word && !known && whole !== null && isOnlyWayOn(el, whole);
  const commits = known || byPlace;
  const branch =
    !whole || byPlace || own ? null : word ? branchUnderWord(el, whole, word) : branchAt(el, whole);
  // A form without a box may have branches too; only what may be one is looked at so closely.
  const section = whole || !(word || commits || spokenOf(label)) ? null : sectionOf(el);
  const apart = section && !own ? branchOfSection(el, section, word) : null;
  if (apart && section)
    return make(el, label, apart.word, "commit", { ...section, apart: apart.apart }, env, page, opened);
  if (!word && !commits && !branch) return null;
  const form = whole && narrowed(el, whole);
  const opener = byPlace ? null : openerOf(el, whole ? [whole.root] : [], opened);
  if (branch && whole) {
    const fields = visibleFields(whole.root).filter(
      (field) => !branch.apart.some((card) => holds(card, field)),
    );
    // Where something is filled in, or a window stands open, the branch's own button sends it on.
    const phase = commits || whole.dialog || fields.length > 0 ? "commit" : null;
    return make(el, label, branch.word, phase, { ...whole, apart: branch.apart }, env, page, opened);
  }
  if (form && whole && (commits || word)) {
    const inside =
      word && !commits
        ? ownCommit(el, whole, word, opener, opened?.element === el)
        : ((form.root !== whole.root ? chosenBranch(form.root) : null) ??
          purposeOf(whole.root, whole.dialog, el, opener) ??
          (known && whole.dialog ? purposeBeneath(whole.root, el) : null) ??
          (word || whole.dialog ? null : purposeOfPage(el.ownerDocument, [whole.root])));
    if (inside && byPlace && !leavesWay(inside.kind)) return null;
    if (inside) {
      const sure = byPlace ? Math.min(inside.sure, label.length > 40 ? 0.65 : 0.85) : inside.sure;
      const phase = !word && isStepOn(label, form.root) ? null : "commit";
      return make(el, label, own ?? { ...inside, sure }, own?.phase ?? phase, form, env, page, opened);
    }
    if (!word) return null;
  }
  if (section && (commits || word)) {
    const purpose =
      purposeOfSection(section, openerOf(el, section.parts, opened)) ??
      (word ? null : purposeOfPage(el.ownerDocument, section.parts));
    const same = commits && word?.kind === purpose?.kind;
    const alone = opened?.element !== el && actsAlone(el, section);
    const inside = word && !same ? (alone ? word : null) : purpose;
    if (inside) return make(el, label, own ?? inside, own?.phase ?? "commit", section, env, page, opened);
  }
  if (!word) return null;
  const intake = word.kind === "intake" ? intakeForm(el) : null;
  if (intake) return make(el, label, word, own?.phase ?? "commit", intake, env, page, opened);
  if (evidence) return make(el, label, word, own?.phase ?? "commit", null, env, page, opened, evidence);
  return make(el, label, word, own?.phase ?? (opens(el, opened) ? "open" : null), null, env, page, opened);
}

/** A form with its ways on is short; a part of the page with more text is a whole page, and slow to go through. */
const LONGEST_FORM = 4_000;

/** The branch of a form without a box, whose title may only be a line set apart from it. */
function branchOfSection(el: Element, section: Section, word: Word | null): ReturnType<typeof branchAt> {
  const length = section.parts.reduce((sum, part) => sum + (textIn(part)?.length ?? 0), 0);
  if (length > LONGEST_FORM) return null;
  const form = { ...section, title: titleOfSection(section) };
  return word ? branchUnderWord(el, form, word) : branchAt(el, form);
}

/** What was pressed before, if it may have opened this form: not where the form stood there already. */
function openerOf(el: Element, parts: Element[], opened: Opened | null): Word | null {
  if (!opened?.word || opened.element === el) return null;
  const fields = parts.flatMap(visibleFields);
  const stood = fields.length > 0 && fields.every((field) => opened.stood.has(field));
  return stood ? null : opened.word;
}

/**
 * A menu's entry, a tab, a filter: it bears an action's words and only shows. What asks the person, or
 * posts back from outside a menu, does more than show, whatever stands beside it; a confirm does everywhere.
 */
function isOnlyAWay(
  el: Element,
  label: string,
  evidence: ActionReading["evidence"],
  env: Env,
  page: PageReading | null,
): boolean {
  if (evidence === "confirm") return false;
  const leads = leadsElsewhere(el);
  if (leads === "place") return true;
  if (hasCount(el, label)) {
    const { count } = tickedRows(el.ownerDocument, env, page);
    if (count === 0 || !new RegExp(`\\b${count}\\b`).test(textIn(el) ?? "")) return true;
  }
  if (leads === "look" && evidence === "form-without-fields") return !isThrownOn(el);
  return leads === "look" && evidence !== "post-back" && evidence !== "seen-before";
}

/** 'Tiếp nhận' under fields that a person fills in is the end of an intake form, not its beginning. */
function intakeForm(el: Element): { root: Element; dialog: boolean } | null {
  const body = bodyOf(el.ownerDocument);
  for (let up = parentOf(el), i = 0; up && up !== body && i < 8; up = parentOf(up), i++) {
    if (isA(up, "tr, li, [role=row], table")) return null;
    const fields = Array.from(allIn(up, "input, textarea")).filter(
      (f) =>
        isEditable(f) &&
        !isA(f, "[type=checkbox], [type=radio], [type=search], [type=file]") &&
        isReachable(f),
    );
    if (fields.length >= 2 && !(allIn(up, "table tbody tr td a[href]")[0] ?? null))
      return { root: up, dialog: false };
  }
  return null;
}

/** More of a label is of no use to whoever reads it in the ledger. */
const LONGEST = 300;

/** A reading of an action at `el`, with the dossiers it concerns and what stands in its form. */
export function make(
  el: Element,
  label: string,
  word: Pick<ActionReading, "kind"> & { sure?: number },
  phase: ActionReading["phase"],
  form: (Place & { apart?: Element[] }) | null,
  env: Env,
  page: PageReading | null,
  opened: Opened | null,
  evidence: ActionReading["evidence"] = null,
  follows = false,
): ActionReading {
  const subjects = subjectsOf(el, form, env, page, opened, word.kind, follows);
  const again =
    stopsClock(word.kind) &&
    // A list has such a button in every row: the page is looked through for the one that is pressed.
    phase === "commit" &&
    subjects.count <= 1 &&
    saysAgain(word.kind, label, form?.root ?? null, el.ownerDocument, env);
  const handsBack = word.kind === "return" && phase === "commit" && namesNobody(label, form);
  return {
    kind: word.kind,
    label: label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label,
    phase,
    sure: word.sure ?? 0.95,
    element: el,
    codes: subjects.codes,
    count: Math.max(1, subjects.count),
    form: form && phase !== "open" ? readForm(form) : null,
    evidence,
    ...(subjects.unclear ? { unclear: true } : {}),
    ...(again ? { again } : {}),
    ...(handsBack ? { handsBack } : {}),
  };
}
