/** Statuses that a product or an office words in its own way, told by its profile. */
import { isStatusNumber, isStopped } from "../../dossier/status.ts";
import type { PortalProfile } from "../../portals/schema.ts";
import type { DossierReading } from "../types.ts";
import { fold } from "../words/fold.ts";

export type StatusesOf = ReadonlyMap<string, number>;

/** Folded wordings to national numbers; later tables win. */
export function makeStatuses(...tables: (PortalProfile["statuses"] | undefined)[]): StatusesOf {
  return new Map(
    tables.flatMap((it) => Object.entries(it ?? {}).map(([text, n]) => [fold(text), n] as const)),
  );
}

/** The dossier with the status that its own words have here; the same one where nothing is told of them. */
export function withOwnStatus(dossier: DossierReading, statuses: StatusesOf): DossierReading {
  const { statusText } = dossier.values;
  const status = statusText && statuses.size > 0 ? statuses.get(fold(statusText.value)) : undefined;
  if (!statusText || !isStatusNumber(status)) return dossier;
  const { where, sure } = statusText;
  const paused = isStopped(status) || dossier.values.paused?.value === true;
  return {
    ...dossier,
    values: {
      ...dossier.values,
      status: { value: status, where, sure },
      paused: { value: paused, where, sure },
    },
  };
}
