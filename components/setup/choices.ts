/** What can be said of something pointed at, and which of it a row of the table asks for. */
import type { Pin, PinnedAction, PinnedMeaning } from "../../lib/portals/profile.ts";
import type { CheckWhat } from "../../lib/reading/check.ts";
import type { Pointed } from "../../lib/reading/pointed.ts";
import type { Say } from "../../lib/words/say.ts";

export const MEANINGS: PinnedMeaning[] = [
  "code",
  "procedure",
  "procedureCode",
  "submittedAt",
  "receivedAt",
  "receivedOnline",
  "dueAt",
  "stepName",
  "stepStartedAt",
  "stepDueAt",
  "status",
  "channel",
  "timeAllowed",
  "finishedAt",
  "applicantId",
  "applicant",
];
export const ACTIONS: PinnedAction[] = [
  "pause",
  "supplement",
  "resume",
  "forward",
  "return",
  "refuse",
  "cancel",
  "release",
  "intake",
];

const isAction = (what: string): what is PinnedAction => (ACTIONS as string[]).includes(what);

/** The pin that would fill this row; null: nothing can be pointed at for it (papers are found by their list). */
export function pinFor(what: CheckWhat): { part: "actions" | "wordings"; as: Pin["as"] } | null {
  if (isAction(what)) return { part: "actions", as: what };
  const as = what === "procedureName" ? "procedure" : what === "statusText" ? "status" : what;
  return (MEANINGS as string[]).includes(as) ? { part: "wordings", as: as as PinnedMeaning } : null;
}

/** A button is said to be an action, everything else to be a value. */
export const partOf = (pointed: Pick<Pointed, "as">): "actions" | "wordings" =>
  pointed.as === "button" ? "actions" : "wordings";

/** 'ngày hẹn trả', 'tạm dừng', 'không phải mục nào ở đây'. */
export function sayPinned(say: Say, pin: Pick<Pin, "part" | "as">): string {
  if (pin.part === "statuses") return say(`setup_status_${pin.as}`);
  if (pin.part === "actions")
    return pin.as === null ? say("setup_not_action") : say(`setup_action_${pin.as}`);
  return pin.as === null || pin.as === "other" || pin.as === "unclear"
    ? say("setup_not_value")
    : say(`setup_mean_${pin.as}`);
}

/** A row's heading. */
export function sayWhat(say: Say, what: CheckWhat): string {
  if (what === "papers") return say("setup_papers");
  const pin = pinFor(what);
  return pin ? sayPinned(say, pin) : what;
}
