/**
 * What can truly be done next about an action that is held: where the dialog's main button leads. Only what
 * stands on this page now is offered; where nothing does, going back is the next thing.
 */
import * as icons from "../../../../components/base/icons.ts";
import { culpritsOf } from "../../../../lib/guard/culprits.ts";
import type { Finding } from "../../../../lib/guard/types.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext, Held } from "../context.ts";
import { inputOf } from "../know/facts.ts";
import { goToUpload, uploadFor, uploadHolding } from "./attach.ts";
import { papersPlace } from "./attach-elsewhere.ts";
import type { NextStep, StepTools } from "./step.ts";
import { toSupplement } from "./to-supplement.ts";
import { toUntick } from "./untick.ts";

/** What the dialog offers first, or null: only going back. */
export function nextStep(ctx: GuardContext, held: Held, tools: StepTools): NextStep | null {
  const { reading } = held.attempt;
  const culprits = culpritsOf(inputOf(held.facts, ctx), ctx.rules());
  const pressing = held.verdict.findings.filter(({ level }) => level === "ask" || level === "stop");
  const fewer = toUntick(ctx, held.attempt, culprits, tools);
  if (fewer) return fewer;
  for (const finding of pressing) {
    const step = stepFor(ctx, reading, finding, tools);
    if (step) return step;
  }
  return null;
}

function stepFor(
  ctx: GuardContext,
  reading: ActionReading,
  finding: Finding,
  tools: StepTools,
): NextStep | null {
  const { rule } = finding;
  if (rule === "pause-document" || rule === "pause-same-file" || rule.startsWith("scan-"))
    return upload("guard_rechoose", uploadHolding(reading, String(finding.what.args[0] ?? "")));
  if (rule === "pause-paper" || rule === "supplement-notice" || rule === "forward-result")
    return upload("guard_attach", uploadFor(reading)) ?? elsewhere(ctx, reading);
  if (rule === "supplement-text") return fill(reading);
  if (rule === "online-cancel") return toSupplement(ctx, reading, tools);
  return null;
}

function upload(key: string, to: ReturnType<typeof uploadFor>): NextStep | null {
  if (!to) return null;
  return { key, args: [], icon: icons.paperclip, decision: "attach", go: () => goToUpload(to) };
}

function elsewhere(ctx: GuardContext, reading: ActionReading): NextStep | null {
  const place = reading.kind === "pause" ? papersPlace(ctx, reading) : null;
  if (!place) return null;
  const key = place.here ? "guard_papers" : "guard_open_to_attach";
  return { key, args: [], icon: icons.document, decision: "attach", go: place.go };
}

function fill(reading: ActionReading): NextStep | null {
  const field = reading.form?.text?.element as HTMLElement | undefined;
  if (!field?.isConnected) return null;
  const go = () => {
    field.scrollIntoView({ block: "center", behavior: "instant" });
    field.focus({ preventScroll: true });
    return field;
  };
  return { key: "guard_fill", args: [], icon: icons.document, decision: "back", go };
}
