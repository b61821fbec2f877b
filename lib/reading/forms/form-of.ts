/** The window or inline form a button belongs to, an inline form by fields that stand with one committing button. */

import { allIn, bodyOf, holds, isA, parentOf, tagOf } from "../../dom/safe.ts";
import { isReachable, isShown } from "../../dom/visible.ts";
import { labelOf } from "../sight/clickable.ts";
import { dialogOf } from "../sight/windows.ts";
import { isCommitWord } from "../words/action-words.ts";

export const WRITABLE =
  "textarea, input:not([type]), input[type=text], input[type=file], select, [contenteditable=true], input[type=radio], input[type=date]";
export const SUBSTANTIAL = "textarea, input[type=file], [contenteditable=true]";

/**
 * Fields of a form that a person can see; hidden file inputs count, they are clicked through an icon. A box of lines
 * that can only be read is no place for an opinion; a line may be chosen into from a list or calendar beside it.
 */
export function visibleFields(root: Element): Element[] {
  return Array.from(allIn(root, WRITABLE)).filter((el) =>
    (el as HTMLInputElement).type === "file"
      ? isShown(parentOf(el) ?? el)
      : isShown(el) &&
        !(el as HTMLInputElement).disabled &&
        !(tagOf(el) === "TEXTAREA" && (el as HTMLTextAreaElement).readOnly),
  );
}

/** The form of a button: its window, or the part of the page that holds its fields. null: it stands alone. */
export function formOf(button: Element): { root: Element; dialog: boolean } | null {
  const dialog = dialogOf(button);
  if (dialog) return { root: dialog, dialog: true };
  const body = bodyOf(button.ownerDocument);
  let found: Element | null = null;
  let climbs = 0;
  for (
    let up: Element | null = button.parentElement;
    up && up !== body && climbs < 9;
    up = parentOf(up), climbs++
  ) {
    if (tagOf(up) === "TR" || isA(up, "[role=row]"))
      return visibleFields(up).some((field) => isA(field, SUBSTANTIAL)) ? { root: up, dialog: false } : null;
    if (found && !canGrow(found, up, button)) break;
    const fields = visibleFields(up);
    if (fields.some((f) => isA(f, SUBSTANTIAL)) || (fields.length > 0 && isA(up, "form, fieldset"))) {
      const before: Element | null = found;
      found = up;
      if (before && (allIn(up, "input[type=file]")[0] ?? null) && before.querySelector("input[type=file]")) {
        found = before;
        break;
      }
      if (
        (allIn(up, "input[type=file]")[0] ?? null) &&
        (allIn(up, "textarea, [contenteditable=true]")[0] ?? null)
      )
        break;
    } else if (isA(up, "form")) return null;
  }
  if (found) return { root: found, dialog: false };
  // A button that is a part of its own making stands in the form around that part.
  const shadow = button.getRootNode();
  const inside = shadow instanceof ShadowRoot && shadow.querySelector(SUBSTANTIAL) === null;
  return inside ? formOf(shadow.host) : null;
}

/** A form may take in the part above it for an upload it lacks, not another form's buttons or a list. */
function canGrow(found: Element, up: Element, button: Element): boolean {
  if (isA(up, "form, main, [role=main], body") && !isA(up, "form")) return false;
  if (isA(found, "form")) return false;
  const more = Array.from(allIn(up, "input[type=file], textarea")).filter((f) => !holds(found, f));
  for (const other of allIn(up, "button, input[type=submit], input[type=button], [role=button]"))
    if (other !== button && !holds(found, other) && isCommitWord(labelOf(other)) && isReachable(other))
      return false;
  if (allIn(up, "table tr").length > allIn(found, "table tr").length + 12) return false;
  return more.length > 0 || parentOf(up) !== null;
}
