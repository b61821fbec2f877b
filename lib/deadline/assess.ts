import type { Calendar } from "../calendar/calendar.ts";
import type { Procedure } from "../catalogue/model.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import type { Clocks } from "./clock.ts";
import { type Context, dossierClock } from "./dossier-clock.ts";
import { drawnPauses, factsOf } from "./facts.ts";
import type { DeadlineRules } from "./rules.ts";
import { apologyClock, intakeClock, supplementClock } from "./side-clocks.ts";
import { otherSteps, stepClock } from "./step-clock.ts";

/**
 * All clocks of a dossier at `now`. Never throws for what a page showed and never guesses: what is
 * missing makes a clock `unknown` and is named. `procedure`: the office's catalogue entry, if any; a
 * national one that ships gives no times, since the office's own may be shorter.
 */
export function assess(
  dossier: Dossier,
  procedure: Procedure | null,
  rules: DeadlineRules,
  calendar: Calendar,
  now: Minute,
): Clocks {
  const facts = factsOf(dossier);
  const own = procedure?.sample ? null : procedure;
  const context: Context = { facts, procedure: own, rules, calendar, now };
  const whole = dossierClock(context);
  return {
    dossier: whole,
    step: stepClock(context),
    steps: otherSteps(context),
    intake: intakeClock(context),
    supplement: supplementClock(context),
    apology: apologyClock(context, whole),
    pauses: drawnPauses(dossier),
    pausedWithoutPaper: withoutPaper(facts.openPause?.hasPaper ?? null),
  };
}

function withoutPaper(hasPaper: boolean | null): boolean | null {
  return hasPaper === null ? null : !hasPaper;
}
