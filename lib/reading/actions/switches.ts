/**
 * A switch takes effect when it is thrown. One that says 'Tạm dừng hồ sơ' pauses at that moment, unless it is
 * a field of a form with a button of its own, or one of several that only choose what is shown.
 */

import { allIn, attributeOf, isA, parentOf } from "../../dom/safe.ts";
import { formOf } from "../forms/form-of.ts";
import { labelOf as buttonLabel, saidOf } from "../sight/clickable.ts";
import { textOf } from "../sight/text.ts";
import type { ActionReading, PageReading } from "../types.ts";
import { actionOf, isCommitWord } from "../words/action-words.ts";
import type { Env } from "../words/context.ts";
import { clean } from "../words/fold.ts";
import { subjectsOf } from "./subjects.ts";

const BOXES = "input[type=checkbox], [role=switch], [role=checkbox]";
const BUTTONS = "button, a, [role=button], input[type=submit], input[type=button]";
const DRAWN = /(?:^|[\s_-])(?:switch|toggle|slider)(?:$|[\s_-])/i;

/** What throwing a box would do; `checked` is what it shows once it is thrown. null: nothing that is guarded. */
export function readSwitch(box: HTMLInputElement, env: Env, page: PageReading | null): ActionReading | null {
  if (!box.checked) return null;
  const label = labelOf(box);
  const word = label === "" ? null : actionOf(label);
  if (!word || !isAlone(box) || isOfForm(box)) return null;
  const evidence = evidenceOf(box);
  if (!evidence) return null;
  const { codes, count, unclear } = subjectsOf(box, null, env, page, null, word.kind);
  return {
    kind: word.kind,
    label,
    phase: "commit",
    sure: Math.min(word.sure, 0.85),
    element: box,
    codes,
    count: Math.max(1, count),
    form: null,
    evidence,
    ...(unclear ? { unclear } : {}),
  };
}

/** A button drawn as a switch that stands off and by itself: pressing it throws it. */
export function isThrownOn(el: Element): boolean {
  return (
    isA(el, "[role=switch]") && attributeOf(el, "aria-checked") !== "true" && isAlone(el) && !isOfForm(el)
  );
}

/** A button commits what the form says, this box among it. */
function isOfForm(box: Element): boolean {
  const form = formOf(box);
  return form !== null && Array.from(allIn(form.root, BUTTONS)).some((one) => isCommitWord(buttonLabel(one)));
}

function labelOf(box: HTMLInputElement): string {
  const label = box.labels?.[0];
  return clean(label ? textOf(label) : saidOf(box));
}

function evidenceOf(box: Element): ActionReading["evidence"] {
  const script = `${attributeOf(box, "onchange") ?? ""} ${attributeOf(box, "onclick") ?? ""}`;
  if (/\bconfirm\s*\(/.test(script)) return "confirm";
  if (/__doPostBack|WebForm_DoPostBack|\.submit\s*\(/.test(script)) return "post-back";
  return isA(box, "[role=switch]") || isDrawn(box) ? "form-without-fields" : null;
}

function isDrawn(box: Element): boolean {
  for (let up: Element | null = box, i = 0; up && i < 3; up = parentOf(up), i++)
    if (DRAWN.test(attributeOf(up, "class") ?? "")) return true;
  return false;
}

/** Boxes side by side choose among things; a dossier has one switch that stops its clock. */
function isAlone(box: Element): boolean {
  for (let up = parentOf(box), i = 0; up && i < 3; up = parentOf(up), i++) {
    if (isA(up, "tr, [role=row], body")) return true;
    if (isA(up, "thead, th, [role=search], [role=menu], [role=listbox]")) return false;
    if (allIn(up, BOXES).length > 1) return false;
  }
  return true;
}
