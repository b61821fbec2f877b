import { after } from "../../../../lib/after.ts";
import { isPaused } from "../../../../lib/dossier/paused.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext } from "../context.ts";

/** Milliseconds after a click at which the page has usually shown what came of it. */
const LOOKS = [150, 500, 1500, 4000, 9000];

/**
 * A click that nothing showed to commit, after which the dossier stands paused and no form was confirmed in
 * between: next time it is held. `interrupted` says that something else may have done it: another press, a
 * form that came up.
 */
export function learnFrom(
  { kind, codes, label }: Pick<ActionReading, "kind" | "codes" | "label">,
  ctx: GuardContext,
  interrupted: () => boolean,
  signal: AbortSignal,
): void {
  const [code] = codes;
  if (kind !== "pause" || codes.length !== 1 || code === undefined) return;
  const before = ctx.dossierOf(code)?.dossier;
  if (before && isPaused(before) === false) learnOnce(code, label, ctx, interrupted, signal);
}

/** The dossier ran before: learns from this page's own showing it paused. */
export function learnOnce(
  code: string,
  label: string,
  ctx: GuardContext,
  interrupted: () => boolean,
  signal: AbortSignal,
): void {
  let done = !ctx.seenToCommit;
  for (const wait of LOOKS)
    after(wait, () => {
      done ||= signal.aborted || interrupted();
      const dossier = done ? null : ctx.dossierOf(code)?.dossier;
      if (!dossier || isPaused(dossier) !== true) return;
      done = true;
      ctx.seenToCommit?.(label);
    });
}
