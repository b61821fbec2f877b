/** Reading actions without reading the page: for a guard that must answer before anything else is there. */

import { isA } from "../../dom/safe.ts";
import type { ActionReading, PageReading } from "../types.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { readAsked } from "./native-question.ts";
import { openedBy } from "./opened.ts";
import type { Opened } from "./opening.ts";
import { readAction } from "./read-action.ts";
import { readChange, readSubmit } from "./submit-and-change.ts";
import { readSwitch } from "./switches.ts";

export interface ActionReader {
  action(target: Element): ActionReading | null;
  submit(form: HTMLFormElement, submitter: Element | null): ActionReading | null;
  /** What a yes to the page's own question would do; `pressed`: what was pressed last. */
  asked(question: string, pressed: Element | null, doc: Document): ActionReading | null;
  opened(target: Element): void;
}

/** @param page the last reading of the page, if there is one: it knows codes of unknown patterns. */
export function createActionReader(
  context: () => ReadContext,
  page: () => PageReading | null = () => null,
): ActionReader {
  let opened: Opened | null = null;
  return {
    action(target) {
      if (isA(target, "select, input[type=radio]")) return readChange(target, context(), page(), opened);
      if (isA(target, "input[type=checkbox]"))
        return readSwitch(target as HTMLInputElement, envOf(context()), page());
      return readAction(target, context(), page(), opened);
    },
    submit: (form, submitter) => readSubmit(form, submitter, context(), page(), opened),
    asked: (question, pressed, doc) => readAsked(question, pressed, doc, context(), page(), opened),
    opened(target) {
      opened = openedBy(target, context(), opened, page());
    },
  };
}
