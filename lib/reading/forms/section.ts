/** A form without a box of its own: heading, fields and button stand side by side in the body of a page, a frame or a shadow root. */

import { allIn, beforeOf, bodyOf, isA, parentOf } from "../../dom/safe.ts";
import { isReachable, isShown } from "../../dom/visible.ts";
import { stopsClock } from "../../dossier/action-kinds.ts";
import { labelOf } from "../sight/clickable.ts";
import { isEditable } from "../sight/fields.ts";
import { joined, piecesOf, textOf } from "../sight/text.ts";
import { actionOf, isCommitWord, type Word } from "../words/action-words.ts";
import { spokenOf, titleOf } from "../words/actions-in-text.ts";
import { chosenBranch } from "./choices.ts";
import { SUBSTANTIAL, visibleFields } from "./form-of.ts";
import { newStatus } from "./new-status.ts";
import { askedIn, type Purpose } from "./purpose.ts";
import { HEADING, isHeading, isSetApart } from "./set-apart.ts";

export interface Section {
  /** The body, or the host of the shadow root. */
  root: Element;
  /** What belongs to the form, in the page's order. */
  parts: Element[];
  dialog: false;
}

const BORDER = "nav, header, footer, aside, main, table, hr, [role=navigation], [role=tablist], [role=grid]";
const COMMITS = "button, input[type=submit], input[type=button], [role=button]";
const MOST_PARTS = 12;

/** The section a button stands in, from the heading above it to the next; null: it has no fields, or has a box. */
export function sectionOf(button: Element): Section | null {
  if (button.closest("tr, [role=row], [role=menu], nav, header, footer, aside, [role=tablist]")) return null;
  const body = bodyOf(button.ownerDocument);
  let top = button;
  for (let up = parentOf(top); up && up !== body; up = parentOf(up)) top = up;
  const above = top.parentNode;
  const root = above === body ? body : above instanceof ShadowRoot ? above.host : null;
  if (!root) return null;
  const parts = [top];
  for (let el = top.previousElementSibling; el && parts.length < MOST_PARTS; el = beforeOf(el)) {
    if (isBorder(el)) break;
    parts.unshift(el);
    if (isA(el, HEADING)) break;
  }
  for (let el = top.nextElementSibling; el && parts.length < MOST_PARTS; el = el.nextElementSibling) {
    if (isBorder(el) || isA(el, HEADING)) break;
    parts.push(el);
  }
  const shown = parts.filter((part) => isShown(part) && !isA(part, "script, style, template"));
  const has = shown.some(
    (part) =>
      visibleFields(part).some((field) => isA(field, SUBSTANTIAL)) ||
      (isStop(chosenBranch(part)) && !isOnlyShown(part)),
  );
  return has ? { root, parts: shown, dialog: false } : null;
}

/** Nothing in its fields can be changed: they show a dossier, as a form that cannot be written into. */
function isOnlyShown(part: Element): boolean {
  const fields = Array.from(allIn(part, "input, select, textarea"));
  return fields.length > 0 && fields.every((field) => !isEditable(field));
}

/** No other button of the section does anything: else it may stand in a row of actions above an open form. */
export function actsAlone(button: Element, { parts }: Pick<Section, "parts">): boolean {
  const others = parts.flatMap((part) => [part, ...part.querySelectorAll(`${COMMITS}, a`)]);
  return !others.some(
    (one) =>
      isA(one, `${COMMITS}, a`) &&
      one !== button &&
      (isCommitWord(labelOf(one)) || actionOf(labelOf(one)) !== null) &&
      isReachable(one),
  );
}

/** Another form begins, or what is no form. */
function isBorder(el: Element): boolean {
  // What takes files is a part of a form, though it be a table.
  if (isA(el, BORDER)) return !isA(el, "table") || allIn(el, "input[type=file]").length === 0;
  const inner = isA(el, COMMITS) ? [] : Array.from(allIn(el, COMMITS));
  return inner.some((one) => isCommitWord(labelOf(one)) && isReachable(one));
}

/** Its heading, or a first line that heads it by its look; "": it has none. */
export function titleOfSection({ parts }: Pick<Section, "parts">): string {
  const heading = parts.find(isHeading) ?? parts.slice(0, 1).find(isSetApart);
  return heading ? textOf(heading) : "";
}

/** What a section is for: the branch chosen in it, its heading, the button that opened it, what its fields ask. */
export function purposeOfSection({ parts }: Section, opener: Word | null): Purpose | null {
  for (const part of parts) {
    const branch = chosenBranch(part);
    if (isStop(branch)) return branch;
  }
  const title = titleOfSection({ parts });
  const status = newStatus(parts, [title]);
  if (isStop(status)) return status;
  const said = title === "" ? null : titleOf(title);
  if (said?.turn === null) return { kind: said.kind, sure: 0.85 };
  if (said?.turn === "undone" || said?.turn === "other") return null;
  const asked = new Set(parts.flatMap((part) => askedIn(part) ?? ownAsked(part) ?? []));
  const [only] = asked.size === 1 ? asked : [];
  if (opener && (!only || only === opener.kind)) return { kind: opener.kind, sure: 0.85 };
  return only ? { kind: only, sure: 0.85 } : null;
}

const isStop = (word: Word | null): word is Word => stopsClock(word?.kind);

/**
 * The part around a button in which a choice built from other elements says that the clock stops: such
 * lists and radios are no fields by their tags. null: nothing of the kind, or other buttons commit there.
 */
export function choiceAround(button: Element): { root: Element; dialog: false } | null {
  const body = bodyOf(button.ownerDocument);
  for (let up = parentOf(button), i = 0; up && up !== body && i < 5; up = parentOf(up), i++) {
    if (isA(up, `${BORDER}, tr, [role=row]`)) return null;
    if (isStop(chosenBranch(up)))
      return actsAlone(button, { parts: [up] }) ? { root: up, dialog: false } : null;
  }
  return null;
}

/** Words that stand bare beside a field: 'Lý do tạm dừng'. */
function ownAsked(part: Element): Purpose["kind"] | null {
  if (visibleFields(part).length === 0) return null;
  const text = joined(piecesOf(part).filter((piece) => !piece.field));
  const kind = text.length < 120 ? spokenOf(text) : null;
  return kind === "intake" || kind === "release" ? null : kind;
}
