import type { Minute, PortalId, Sighting } from "../../lib/dossier/model.ts";
import type { PageReading } from "../../lib/reading/types.ts";

/** What a reading says of the dossiers with a code, as plain data; of one shown twice, the first that is fuller. */
export function sightingsOf(reading: PageReading, portal: PortalId, seenAt: Minute): Sighting[] {
  const byCode = new Map<string, Sighting>();
  for (const it of reading.dossiers) {
    if (it.code === null) continue;
    const { code, address, values, steps, pauses, papers } = it;
    const sighting = { portal, code, seenAt, page: reading.kind, address, values, steps, pauses, papers };
    const before = byCode.get(code);
    if (!before || weight(sighting) > weight(before)) byCode.set(code, sighting);
  }
  return [...byCode.values()];
}

const weight = (it: Sighting): number => Object.keys(it.values).length + it.papers.length + it.steps.length;
