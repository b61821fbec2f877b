import type { Minute, PageKind, PortalId, Sighting } from "../../../lib/dossier/model.ts";
import type { DossierReading } from "../../../lib/reading/types.ts";

/** What a page says of the dossiers with a code, as plain data; of one shown twice, what is fuller. */
export function sightingsOf(
  dossiers: DossierReading[],
  page: PageKind,
  portal: PortalId,
  seenAt: Minute,
): Sighting[] {
  const byCode = new Map<string, Sighting>();
  for (const { code, address, values, steps, pauses, papers } of dossiers) {
    if (code === null) continue;
    const sighting = { portal, code, seenAt, page, address, values, steps, pauses, papers };
    const before = byCode.get(code);
    if (!before || weight(sighting) > weight(before)) byCode.set(code, sighting);
  }
  return [...byCode.values()];
}

const weight = (it: Sighting): number => Object.keys(it.values).length + it.papers.length + it.steps.length;
