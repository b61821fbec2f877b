import type { CountedDossier } from "../counting/index.ts";

/** Some dossiers as they are counted, with the names of their procedures by code; goes over as JSON. */
export interface CountedSome {
  dossiers: CountedDossier[];
  names: Record<string, string>;
}
