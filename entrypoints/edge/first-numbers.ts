/** The queue's numbers before its list, for a page that shows nothing yet. */
import type { Minute, PortalId } from "../../lib/dossier/model.ts";
import { NOBODY, type QueueGlance, type QueueShown } from "../../lib/queue/types.ts";
import type { Say } from "../../lib/words/say.ts";
import { holdsAt, keptGlance } from "./glance.ts";
import { call, sayIn } from "./page.ts";

/** Shows what was counted last, where it still holds (with its words), else what the worker counts. */
export async function firstNumbers(
  portal: PortalId | null,
  now: Minute,
  show: (shown: QueueShown, words: Say | null) => void,
): Promise<void> {
  const kept = portal === null ? await keptGlance() : null;
  if (kept && holdsAt(kept, now)) return show(alone(kept.glance), await sayIn(kept.language));
  const answer = await call("glance", { portal });
  if (answer.ok) show(alone(answer.value), null);
}

/** Numbers whose list is still to come. */
const alone = (glance: QueueGlance): QueueShown => ({
  ...glance,
  items: null,
  hidden: [],
  left: [],
  whose: NOBODY,
});
