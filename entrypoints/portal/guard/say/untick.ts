import * as icons from "../../../../components/base/icons.ts";
import { after } from "../../../../lib/after.ts";
import { allIn, closestTo, holds } from "../../../../lib/dom/safe.ts";
import type { Attempt, GuardContext } from "../context.ts";
import { dismiss } from "./dismiss.ts";
import type { NextStep, StepTools } from "./step.ts";

const TICKED = "input[type=checkbox]:checked, [role=checkbox][aria-checked=true]";
/** Frameworks take a tick in with their next drawing. */
const TAKEN_MS = 120;

/**
 * Of several ticked dossiers only some are in the way: the others can go on without them. null: all are, or
 * the ticks are not found on the page.
 */
export function toUntick(
  ctx: GuardContext,
  attempt: Attempt,
  culprits: string[],
  tools: StepTools,
): NextStep | null {
  if (culprits.length === 0 || culprits.length >= attempt.reading.count) return null;
  const boxes = culprits.map((code) => tickOf(ctx, code));
  if (boxes.some((box) => box === null)) return null;
  // A window that was opened over the list keeps what was ticked when it opened: it is opened once more.
  const root = attempt.reading.form?.root ?? closestTo(attempt.reading.element, "dialog, [role=dialog]");
  const inWindow = root !== null && !boxes.some((box) => holds(root, box));
  const go = () => {
    if (inWindow) dismiss(root);
    for (const box of boxes) box!.click();
    after(TAKEN_MS, () => proceed(ctx, attempt, culprits, tools, inWindow));
    return null;
  };
  const key = inWindow ? "guard_untick" : "guard_untick_go_on";
  return { key, args: [culprits.length], icon: icons.check, decision: "back", go };
}

/** The same press once more, judged anew; where the page still counts them in, the officer presses. */
function proceed(
  ctx: GuardContext,
  attempt: Attempt,
  culprits: string[],
  tools: StepTools,
  inWindow: boolean,
): void {
  const { element, label } = attempt.reading;
  const now = element.isConnected && !inWindow ? tools.read(element) : null;
  const left = attempt.reading.count - culprits.length;
  if (now?.count === left && !now.codes.some((code) => culprits.includes(code))) attempt.replay(element);
  else tools.tell(ctx.say()(inWindow ? "guard_unticked_window" : "guard_unticked", culprits.length, label));
}

function tickOf(ctx: GuardContext, code: string): HTMLElement | null {
  const row = ctx.lastReading?.()?.dossiers.find((it) => it.code === code);
  for (const part of row ? [row.root, ...(row.parts ?? [])] : []) {
    const [box] = allIn<HTMLElement>(closestTo(part, "tr, [role=row]") ?? part, TICKED);
    if (box?.isConnected) return box;
  }
  return null;
}
