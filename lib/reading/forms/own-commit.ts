/** A button with an action's own words inside a form: whether it does the action, or only shows the form for it. */

import { allIn, holds, isA } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { leavesWay, stopsClock } from "../../dossier/action-kinds.ts";
import { uploadsIn } from "../papers/uploads.ts";
import { labelOf } from "../sight/clickable.ts";
import { actionOf, isCommitWord, isDismiss, type Word } from "../words/action-words.ts";
import { chosenBranch } from "./choices.ts";
import { SUBSTANTIAL, visibleFields } from "./form-of.ts";
import { isNamed } from "./only-way-on.ts";
import { purposeOf } from "./purpose.ts";

/**
 * What the button commits, or null: that can't be told from the form.
 * @param openedIt the button itself was pressed last: it may be what shows the form
 */
export function ownCommit(
  el: Element,
  form: { root: Element; dialog: boolean },
  word: Word,
  opener: Word | null,
  openedIt: boolean,
): Word | null {
  const { commits, acts } = othersIn(form.root, el);
  const purpose = purposeOf(form.root, form.dialog, el, opener);
  // Of a window called as the button is, the button is the end, whatever else stands beside it.
  if (form.dialog && isNamed(form.root) && purpose?.kind === word.kind && !openedIt) return word;
  if (commits) return null;
  if (acts) return !openedIt && sharesOneForm(el, form) ? word : null;
  const fields = visibleFields(form.root);
  const branch = chosenBranch(form.root);
  // 'Duyệt', 'Trình ký' under the title of a pause sends the pause on its way.
  if (word.kind === "forward" && purpose && leavesWay(purpose.kind) && (form.dialog || isNamed(form.root)))
    return purpose;
  if (branch && stopsClock(branch.kind)) return branch;
  if (fields.length > 0 && (!form.dialog || fields.some((f) => isA(f, "textarea, input, select"))))
    return word;
  return form.dialog && purpose?.kind === word.kind ? word : null;
}

/** Whether another button commits the form, and whether others bear actions of their own. */
function othersIn(root: Element, el: Element): { commits: boolean; acts: boolean } {
  let acts = false;
  for (const one of allIn(root, "button, a, [role=button], input[type=submit], input[type=button]")) {
    if (one === el || holds(el, one) || one.contains(el)) continue;
    const label = labelOf(one);
    if (label === "" || isDismiss(label)) continue;
    const commits = isCommitWord(label);
    if ((!commits && !actionOf(label)) || !isReachable(one)) continue;
    if (commits) return { commits: true, acts };
    acts = true;
  }
  return { commits: false, acts };
}

/**
 * One opinion and one upload over a row of actions: whichever is pressed takes them along. A page that lists
 * the dossier's papers has many uploads, and its actions open windows of their own.
 */
function sharesOneForm(el: Element, { root, dialog }: { root: Element; dialog: boolean }): boolean {
  const writing = visibleFields(root).filter((field) => isA(field, SUBSTANTIAL));
  if (dialog) return writing.length > 0;
  const before = writing.every((one) => one.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING);
  const uploads = uploadsIn(root);
  const writes = writing.some((field) => !isA(field, "input[type=file]"));
  return before && writes && uploads.length > 0 && uploads.length <= 2;
}
