import { isPaused } from "../../../lib/dossier/paused.ts";
import type { ActionReading } from "../../../lib/reading/types.ts";
import type { GuardContext } from "./context.ts";

/** Milliseconds after a click at which the page has usually shown what came of it. */
const LOOKS = [1500, 4000, 9000];

/**
 * A click that nothing showed to commit, after which the dossier stands paused
 * and no form was confirmed in between: next time it is held. `interrupted`
 * says that another action happened since, so that nothing can be learnt.
 */
export function learnFrom(
  reading: ActionReading,
  ctx: GuardContext,
  interrupted: () => boolean,
  signal: AbortSignal,
): void {
  const [code] = reading.codes;
  if (!ctx.seenToCommit || reading.kind !== "pause" || reading.codes.length !== 1 || code === undefined)
    return;
  const before = ctx.dossierOf(code)?.dossier;
  if (!before || isPaused(before) !== false) return;
  let done = false;
  for (const wait of LOOKS)
    setTimeout(() => {
      if (done || signal.aborted || interrupted()) return;
      const after = ctx.dossierOf(code)?.dossier;
      if (!after || isPaused(after) !== true) return;
      done = true;
      ctx.seenToCommit?.(reading.label);
    }, wait);
}
