import type { CountedDossier } from "../../lib/counting/index.ts";
import { type CountedSome, countedIn } from "../../lib/messages/counted.ts";

/** What the worker answers who asks for some of what is counted. */
export interface CountedAnswer {
  some: CountedSome[];
}

/** The dossiers in it. */
export const countedBy = ({ some }: CountedAnswer): CountedDossier[] =>
  some.flatMap((it) => countedIn(it)!.map(({ dossier }) => dossier));
