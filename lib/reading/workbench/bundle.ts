/** What the workbench and the browser tests put into a page: reading, and nothing that needs an extension. */

import { openedBy, stillHolds } from "../actions/opened.ts";
import type { Opened } from "../actions/opening.ts";
import { mayBePortal } from "../page/may-be-portal.ts";
import { readSteps } from "../page/read-page.ts";
import type { ReadContext } from "../words/context.ts";
import { findToClick as find } from "./find-to-click.ts";
import { type ReadReport, reportOf } from "./report.ts";

export { createActionReader } from "../actions/action-reader.ts";
export { readAction } from "../actions/read-action.ts";
export { readChange, readSubmit } from "../actions/submit-and-change.ts";
export { readPage } from "../page/read-page.ts";
export { createReader } from "../page/reader.ts";
export { readPager } from "../pager/pager.ts";
export { whichList } from "../pager/which-list.ts";
export { clickFound, stillFor } from "./find-to-click.ts";
export { reportOf } from "./report.ts";

let opened: Opened | null = null;
const heard = new WeakSet<Document>();

const contextOf = (): ReadContext => ({ origin: location.origin, address: location.href });

/** Remembers clicks from now on, in this document and its frames, as the extension does. */
export function listen(doc: Document = document): void {
  if (!heard.has(doc)) {
    heard.add(doc);
    doc.addEventListener(
      "click",
      (event) => {
        const target = event.target as Node | null;
        if (target?.nodeType === 1) opened = openedBy(target as Element, contextOf(), opened, null);
      },
      true,
    );
  }
  for (const frame of doc.querySelectorAll("iframe, frame")) {
    try {
      const inner = (frame as HTMLIFrameElement).contentDocument;
      if (inner) listen(inner);
    } catch {
      // Another origin.
    }
  }
}

/** Reads the page as it is now. */
export function report(context: ReadContext = contextOf()): ReadReport {
  const steps = readSteps(document, context, null, stillHolds(opened, 0) ? opened : null);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    if (step.value.kind !== "none" && !mayBePortal(document))
      throw new Error("what is read here would be taken for no portal, and never be looked at");
    return reportOf(step.value, document);
  }
}

/** Finds what `--click` names, and listens from then on. */
export function findToClick(text: string): ReturnType<typeof find> {
  listen();
  return find(text);
}
