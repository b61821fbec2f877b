/** A dossier's status where a product or an office has its own word for it. */
import { isStatusNumber, isStopped } from "../../dossier/status.ts";
import type { DossierReading } from "../types.ts";
import { fold } from "../words/fold.ts";
import type { StatusesOf } from "../words/own-statuses.ts";

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
