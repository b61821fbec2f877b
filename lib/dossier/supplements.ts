import { foldText } from "./fold.ts";
import type { Dossier } from "./model.ts";

const ASKED = /yeu cau bo sung|yeu cau (?:nop|cung cap) them|thong bao bo sung/;
const WAITED = /cho (?:\S+ ){0,3}bo sung/;

/**
 * How often the citizen was asked for a supplement, as far as the dossier's way and state show it: asking and
 * waiting for what was asked are one request. Nationally a dossier that was asked twice counts as late.
 */
export function supplementsSeen({ steps, values }: Pick<Dossier, "steps" | "values">): number {
  const names = steps.map((it) => foldText(it.name));
  const asked = names.filter((it) => ASKED.test(it)).length;
  const waited = names.filter((it) => WAITED.test(it) && !ASKED.test(it)).length;
  return Math.max(asked, waited, values.status?.value === 5 ? 1 : 0);
}
