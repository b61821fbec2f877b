/** The question about a held action, with the way on that is offered. */
import type { Speaker } from "../context.ts";
import { openDialog } from "./dialog.ts";
import { nextStep } from "./next-step.ts";
import { makeNotices } from "./notice.ts";
import { pointOut } from "./point-out.ts";
import type { NextStep } from "./step.ts";

export const speaker: Speaker = {
  notices: makeNotices,
  question(ctx, held, { read, notices }, answer, signal) {
    const tell = (text: string) => void notices.show({ kind: "info", text });
    const next = stepOrNone(ctx, held, { read, tell });
    const go = () => {
      const shown = next?.go() ?? null;
      if (shown) pointOut(ctx, shown, signal);
    };
    openDialog(
      ctx,
      {
        facts: held.facts,
        verdict: held.verdict,
        pressed: held.attempt.reading.element,
        next: next && { text: ctx.say()(next.key, ...next.args), icon: next.icon },
      },
      (said) => answer(said.decision === "next" ? { ...said, as: next?.decision ?? "back", go } : said),
      signal,
    );
  },
};

/** Where looking for a next step fails, going back is still there. */
function stepOrNone(...given: Parameters<typeof nextStep>): NextStep | null {
  try {
    return nextStep(...given);
  } catch (error) {
    given[0].fault(error);
    return null;
  }
}
