/** Reading actions without reading the page: for a guard that must answer before anything else is there. */

import { isA } from "../../dom/safe.ts";
import type { ActionReading, PageReading } from "../types.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { readAsked } from "./native-question.ts";
import { afterMove, openedBy, stillHolds } from "./opened.ts";
import type { Opened } from "./opening.ts";
import { readAction } from "./read-action.ts";
import { readChange, readSubmit } from "./submit-and-change.ts";
import { readSwitch } from "./switches.ts";
import { readTold, type Told } from "./told-commit.ts";

export interface ActionReader {
  action(target: Element): ActionReading | null;
  submit(form: HTMLFormElement, submitter: Element | null): ActionReading | null;
  /** What a yes to the page's own question would do; `pressed`: what was pressed last. */
  asked(question: string, pressed: Element | null, doc: Document): ActionReading | null;
  /** What a request does that is declared to commit. */
  told(told: Told, pressed: Element | null, doc: Document): ActionReading;
  opened(target: Element): void;
  /** The page's address may be another now. `came`: surely, or it was another in between (Back, Forward, a mark). */
  moved(came: boolean): void;
}

/**
 * @param page the last reading of the page, if there is one: it knows codes of unknown patterns.
 * @param clock milliseconds; a click that was long ago says nothing any more.
 */
export function createActionReader(
  context: () => ReadContext,
  page: () => PageReading | null = () => null,
  clock: () => number = () => 0,
): ActionReader {
  let last: Opened | null = null;
  const holding = () => {
    if (!stillHolds(last, clock())) last = null;
    return last;
  };
  return {
    action(target) {
      const opened = holding();
      if (isA(target, "select, input[type=radio]")) return readChange(target, context(), page(), opened);
      if (isA(target, "input[type=checkbox]"))
        return readSwitch(target as HTMLInputElement, envOf(context()), page());
      return readAction(target, context(), page(), opened);
    },
    submit: (form, submitter) => readSubmit(form, submitter, context(), page(), holding()),
    asked: (question, pressed, doc) => readAsked(question, pressed, doc, context(), page(), holding()),
    told: (told, pressed, doc) => readTold(told, pressed, doc, context(), page(), holding()),
    opened(target) {
      last = openedBy(target, context(), holding(), page(), clock());
    },
    moved(came) {
      last = afterMove(last, clock(), came);
    },
  };
}
