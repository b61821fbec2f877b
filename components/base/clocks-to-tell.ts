import type { Clock, Clocks } from "../../lib/deadline/clock.ts";
import { leadOf } from "../../lib/words/lead.ts";

/** The clocks that an officer should hear of on this dossier, the step's first. */
export function clocksToTell(clocks: Clocks): Clock[] {
  const { lead } = leadOf(clocks);
  return [clocks.step, clocks.dossier, clocks.intake, clocks.supplement, clocks.apology].filter(
    (clock): clock is Clock => clock !== null && (clock === lead || isNews(clock, lead)),
  );
}

/**
 * That the step's or the dossier's time is unknown is news, except before it was
 * taken in; of the others it is none. An apology is spoken of when its own time presses.
 */
function isNews(clock: Clock, lead: Clock): boolean {
  // That it is stopped is said once.
  if (clock.state === "paused") return lead.state !== "paused";
  if (clock.of === "apology")
    return clock.state === "soon" || clock.state === "today" || clock.state === "late";
  return (
    clock.state !== "unknown" || (lead.of !== "intake" && (clock.of === "step" || clock.of === "dossier"))
  );
}
