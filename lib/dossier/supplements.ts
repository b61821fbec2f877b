import { foldText } from "./fold.ts";
import type { Dossier, SupplementSaid } from "./model.ts";

const ASKED = /yeu cau bo sung|yeu cau (?:nop|cung cap) them|thong bao bo sung/;
const WAITED = /cho (?:\S+ ){0,3}bo sung/;

/** Whether a line of a dossier's way asks for a supplement, or waits for what was asked; null: neither. */
export function supplementSaid(name: string): SupplementSaid | null {
  const words = foldText(name);
  return ASKED.test(words) ? "asked" : WAITED.test(words) ? "waited" : null;
}

/**
 * How often the citizen was asked for a supplement, as far as the dossier's way and state show it: asking and
 * waiting for what was asked are one request. Nationally a dossier that was asked twice counts as late. Most portals' words
 * for it stop the clock, so that such lines are stops and no steps.
 */
export function supplementsSeen({
  steps,
  pauses,
  values,
}: Pick<Dossier, "steps" | "pauses" | "values">): number {
  const said = [...steps.map(({ name }) => supplementSaid(name)), ...pauses.map((it) => it.supplement)];
  const times = (what: SupplementSaid) => said.filter((it) => it === what).length;
  return Math.max(times("asked"), times("waited"), values.status?.value === 5 ? 1 : 0);
}
