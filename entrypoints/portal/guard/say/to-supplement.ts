import * as icons from "../../../../components/base/icons.ts";
import { wait } from "../../../../lib/after.ts";
import { holds } from "../../../../lib/dom/safe.ts";
import { isShown } from "../../../../lib/dom/visible.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext } from "../context.ts";
import { openCommits } from "../know/open-forms.ts";
import { dismiss } from "./dismiss.ts";
import type { NextStep, StepTools } from "./step.ts";

/** Forms that come from a server take a moment. */
const LOOKS_MS = [80, 300, 800, 1_600, 2_500];

/**
 * From cancelling an online dossier to asking for a supplement, where this page offers it: opens the
 * portal's own form, and puts into its empty field what the officer has typed already.
 */
export function toSupplement(ctx: GuardContext, reading: ActionReading, tools: StepTools): NextStep | null {
  const opener = openerOn(ctx, reading);
  if (!opener) return null;
  const typed = reading.form?.text?.value.trim() ?? "";
  const go = () => {
    const window = reading.form?.root;
    if (window && !holds(window, opener)) dismiss(window);
    opener.scrollIntoView({ block: "center", behavior: "instant" });
    opener.click();
    opener.focus({ preventScroll: true });
    void carryOver(ctx, tools, typed).catch(ctx.fault);
    return null;
  };
  return { key: "guard_to_supplement", args: [], icon: icons.document, decision: "back", go };
}

/** The portal's own button for a supplement of the same dossier. */
function openerOn(ctx: GuardContext, { codes }: ActionReading): HTMLElement | null {
  const [code] = codes;
  if (codes.length !== 1 || code === undefined) return null;
  const found = ctx
    .lastReading?.()
    ?.actions.find(
      (it) =>
        it.kind === "supplement" &&
        it.phase !== "commit" &&
        it.codes.length === 1 &&
        it.codes[0] === code &&
        it.element.isConnected &&
        isShown(it.element),
    );
  return (found?.element as HTMLElement | undefined) ?? null;
}

async function carryOver(ctx: GuardContext, tools: StepTools, typed: string): Promise<void> {
  for (const [n, at] of LOOKS_MS.entries()) {
    await wait(at - (LOOKS_MS[n - 1] ?? 0));
    const form = openCommits(ctx.doc, tools.read).find((it) => it.kind === "supplement")?.form;
    const field = form?.text?.element as HTMLTextAreaElement | undefined;
    if (!field) continue;
    if (typed !== "" && (form?.text?.value ?? "").trim() === "") write(field, typed);
    field.focus({ preventScroll: true });
    return;
  }
}

/** As if it had been typed: frameworks listen for the event, and watch the property that a page sets. */
function write(field: HTMLElement, text: string): void {
  const view = field.ownerDocument.defaultView;
  const proto =
    field.localName === "textarea" ? view?.HTMLTextAreaElement.prototype : view?.HTMLInputElement.prototype;
  const set = proto && "value" in field ? Object.getOwnPropertyDescriptor(proto, "value")?.set : undefined;
  if (set) set.call(field, text);
  else field.textContent = text;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}
