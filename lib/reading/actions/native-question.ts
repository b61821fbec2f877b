/** A question that the page asks in the browser's own box: it says outright what a yes would do. */

import { rootOf } from "../../dom/safe.ts";
import { isAgainst } from "../../dossier/action-kinds.ts";
import { formOf } from "../forms/form-of.ts";
import { clickableOf, labelOf } from "../sight/clickable.ts";
import type { ActionReading, PageReading } from "../types.ts";
import { actionOf, type Word } from "../words/action-words.ts";
import { saidOf, spokenOf } from "../words/actions-in-text.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { fold } from "../words/fold.ts";
import { BEFORE } from "../words/negations.ts";
import type { Opened } from "./opening.ts";
import { make } from "./read-action.ts";

const AFTER = /\s*(?:(?:khong|hay khong|chua|chu|phai khong|dung khong)\s*)*$/;
/** A status that is taken on: 'chuyển hồ sơ sang trạng thái tạm dừng'. */
const TURNED = /^(?:chuyen|doi|cap nhat)(?: \S+){0,6} (?:sang|thanh)(?: trang thai)? (.+)$/;
const CODES = /\b[a-z]\d[\w.]*-\d{6}-\d+\b/g;
const COUNT = /\s*[([]\s*\d+\s*[)\]]$|\s\d+$/;

/** The action that a question asks about, or null. What stands in a sentence that asks nothing is not taken. */
export function askedAbout(question: string): Word | null {
  for (const sentence of fold(question.slice(0, 2_000)).split(/[?!;\n]+|\.(?=\s|$)/)) {
    const said = sentence
      .replace(CODES, " ")
      .replace(/["'«»“”]/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const spoken = spokenOf(said);
    if (said === "" || spoken === "resume") continue;
    // So long a sentence may say anything besides: no more than a reminder.
    if (said.length > 160) {
      if (spoken) return { kind: spoken, sure: 0.6 };
      continue;
    }
    const asked = said
      .replace(BEFORE, "")
      .replace(AFTER, "")
      .replace(/[\s,:-]+$/, "");
    const word = actionOf(TURNED.exec(asked)?.[1] ?? asked);
    if (word) return word;
  }
  return null;
}

/**
 * The action a native question is about: by its own words, else by those on what was pressed, also
 * where that looked like a menu's entry. `pressed`: what the officer pressed last, if it is known.
 */
export function readAsked(
  question: string,
  pressed: Element | null,
  doc: Document,
  context: ReadContext,
  page: PageReading | null,
  opened: Opened | null,
): ActionReading | null {
  const el = pressed ? (clickableOf(pressed) ?? pressed) : rootOf(doc);
  const label = pressed ? labelOf(el) : "";
  const about = askedAbout(question);
  const word = about ?? (saidOf(question) === null ? actionOf(label.replace(COUNT, "")) : null);
  if (!word || !isAgainst(word.kind)) return null;
  const form = pressed ? formOf(el) : null;
  const said = label !== "" && label.length < 90 ? label : question.slice(0, 90);
  // What was pressed is gone with its menu, or was the opener itself: the box is that click's own.
  const follows = !pressed || opened?.element === el;
  return make(el, said, word, "commit", form, envOf(context), page, opened, "confirm", follows);
}
